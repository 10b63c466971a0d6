#include "verst/render/explain_text.hpp"

#include <fmt/format.h>

#include "render/reason_text.hpp"
#include "render/window_text.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

/// "Khasan, arrived at" would be odd: the place first, then what happened.
std::string heading_of(const Network& network, const Moment& moment) {
    std::string text = text::moment_name(network, moment);
    if (!moment.event) text += " (not reported)";
    return text;
}

void add_side(std::string& out, std::string_view side, const std::string& why) {
    if (why.empty()) return;
    const std::string line = fmt::format("{}: {}", side, why);
    constexpr std::size_t indent = 4;
    out += "  " + paragraph(line, indent).substr(indent);
}

}  // namespace

std::string explain_text(const Network& network, const JourneyAnswer& answer,
                         std::optional<PlaceIndex> station, const TextOptions& options) {
    const Deduction& deduction = answer.itinerary.deduction;
    std::string out = options.heading(answer.journey.title) + '\n';
    out += paragraph("What follows from what; at most as fast as the train \"" + deduction.train +
                     "\" credibly goes.");
    if (const std::string proofs =
            text::contradictions(network, answer.journey, deduction, options);
        !proofs.empty()) {
        out += '\n' + proofs;
    }
    for (const Moment& moment : deduction.moments) {
        if (station && moment.station != *station) continue;
        out += fmt::format("\n{}\n", options.heading(heading_of(network, moment)));
        out += fmt::format("  {}\n", text::window_and_clock(moment.window, moment.zone));
        add_side(out, "not before",
                 text::why_not_before(network, answer.journey, deduction, moment, options));
        add_side(out, "not after",
                 text::why_not_after(network, answer.journey, deduction, moment, options));
    }
    return out;
}

}  // namespace verst
