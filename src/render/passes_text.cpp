#include "verst/render/passes_text.hpp"

#include <fmt/format.h>

#include "journey/place_zone.hpp"
#include "render/reason_text.hpp"
#include "render/text_parts.hpp"
#include "render/window_text.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

std::string clock_name(const Window& window, const Zone& zone) {
    const auto& at = window.earliest ? window.earliest : window.latest;
    return at ? " " + offset_text(*at, zone) : "";
}

class PassesWriter {
  public:
    PassesWriter(const Network& network, const PassesAnswer& answer, const TextOptions& options)
        : network_(network), answer_(answer), options_(options) {}

    [[nodiscard]] std::string write() const {
        std::string out = options_.heading(text::place(network_, answer_.place)) + '\n';
        if (answer_.station != answer_.place) {
            out += paragraph("by rail at " + text::place(network_, answer_.station));
        }
        out += paragraph(answer_.journey.title);
        const Deduction& deduction = answer_.itinerary.deduction;
        if (const auto proofs =
                text::contradictions(network_, answer_.journey, deduction, options_);
            !proofs.empty()) {
            out += '\n' + proofs;
        }
        for (const std::size_t told : answer_.told) out += told_block(deduction.moments[told]);
        for (const Passage& passage : answer_.passages) {
            if (passage.on_the_way() || passage.certain) out += passage_block(passage);
        }
        out += detours();
        if (answer_.told.empty() && answer_.passages.empty()) out += miss_block();
        return out;
    }

  private:
    [[nodiscard]] const Moment& moment(std::size_t i) const {
        return answer_.itinerary.deduction.moments[i];
    }

    [[nodiscard]] std::string told_block(const Moment& told) const {
        return fmt::format("\n{}{}\n  {}{}\n", text::moment_name(network_, told),
                           told.event ? "" : " (not reported)",
                           text::window(told.window, told.zone),
                           clock_name(told.window, told.zone));
    }

    [[nodiscard]] std::string between(const Passage& passage) const {
        const Moment& earlier = moment(passage.earlier);
        const Moment& later = moment(passage.later);
        return paragraph(
            fmt::format("between: {} {}{}; {} {}{}", text::moment_name(network_, earlier),
                        text::window(earlier.window, earlier.zone),
                        clock_name(earlier.window, earlier.zone),
                        text::moment_name(network_, later), text::window(later.window, later.zone),
                        clock_name(later.window, later.zone)),
            2);
    }

    [[nodiscard]] std::string runs(const Passage& passage) const {
        std::string out;
        const auto add = [&](const LeastRun& run, std::string_view what, std::size_t end) {
            const std::string line =
                fmt::format("{} {}: {}, {}", what, network_[moment(end).station].name,
                            text::run(run, options_), text::span_of_time(run.time));
            constexpr std::size_t indent = 4;
            out += "  " + paragraph(line, indent).substr(indent);
        };
        add(passage.run_to, "from", passage.earlier);
        add(passage.run_from, "to", passage.later);
        return out;
    }

    [[nodiscard]] std::string passage_block(const Passage& passage) const {
        const Zone zone = zone_of(network_, answer_.station);
        std::string out = fmt::format("\n{}{}, {}\n", text::window(passage.window, zone),
                                      clock_name(passage.window, zone),
                                      passage.certain ? "passed for certain" : "can have passed");
        if (passage.margin) {
            out += fmt::format("  margin {}\n", text::span_of_time(*passage.margin));
        }
        return out + between(passage) + runs(passage);
    }

    /// What the time allows, though the place is not on the way.
    [[nodiscard]] std::string detours() const {
        const Zone zone = zone_of(network_, answer_.station);
        Table table({{"Out of the way, yet in time", Align::left},
                     {"detour", Align::right},
                     {"between", Align::left}});
        for (const Passage& passage : answer_.passages) {
            if (passage.on_the_way() || passage.certain) continue;
            table.add_row({text::window(passage.window, zone) + clock_name(passage.window, zone),
                           text::span_of_time(passage.detour),
                           std::string(network_[moment(passage.earlier).place].name) + ", " +
                               std::string(network_[moment(passage.later).place].name)});
        }
        return table.empty() ? "" : '\n' + table.str();
    }

    [[nodiscard]] std::string miss_block() const {
        if (!answer_.nearest_miss) {
            return "\ncannot have passed: no railway leads there\n";
        }
        const Passage& miss = *answer_.nearest_miss;
        return fmt::format("\ncannot have passed: misses by {} at the least\n",
                           text::span_of_time(-miss.margin.value_or(std::chrono::seconds(0)))) +
               between(miss) + runs(miss);
    }

    const Network& network_;
    const PassesAnswer& answer_;
    const TextOptions& options_;
};

}  // namespace

std::string passes_text(const Network& network, const PassesAnswer& answer,
                        const TextOptions& options) {
    return PassesWriter(network, answer, options).write();
}

}  // namespace verst
