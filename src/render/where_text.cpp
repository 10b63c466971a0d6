#include "verst/render/where_text.hpp"

#include <fmt/format.h>

#include "render/reason_text.hpp"
#include "render/text_parts.hpp"
#include "render/where_parts.hpp"
#include "render/window_text.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

/// More rows than these hide what matters; the JSON has them all.
constexpr std::size_t most_listed = 12;
constexpr std::size_t most_out_of_reach = 8;

class WhereWriter {
  public:
    WhereWriter(const Network& network, const WhereAnswer& answer, const TextOptions& options)
        : network_(network), answer_(answer), options_(options) {}

    [[nodiscard]] std::string write() const {
        std::string out = options_.heading(where::moment(network_, answer_)) + '\n' +
                          paragraph(where::verdict(network_, answer_)) + '\n' +
                          paragraph(answer_.journey.title);
        const Deduction& deduction = answer_.itinerary.deduction;
        if (const auto proofs =
                text::contradictions(network_, answer_.journey, deduction, options_);
            !proofs.empty()) {
            out += '\n' + proofs;
        }
        for (const std::string& block : {between(), stretches(), places(), out_of_reach()}) {
            if (!block.empty()) out += '\n' + block;
        }
        return out;
    }

  private:
    [[nodiscard]] std::string between() const {
        Table table({{"Between", Align::left}, {"", Align::left}});
        const auto& moments = answer_.itinerary.deduction.moments;
        for (const WhereAnswer::Between& pair : answer_.between) {
            for (const std::size_t i : {pair.earlier, pair.later}) {
                const Moment& moment = moments[i];
                table.add_row({text::moment_name(network_, moment),
                               text::window_and_clock(moment.window, moment.zone)});
            }
        }
        return table.empty() ? "" : table.str();
    }

    [[nodiscard]] std::string stretches() const {
        Table table({{"Line", Align::left, true},
                     {"from", Align::left},
                     {"to", Align::left},
                     {"length", Align::right},
                     {"margin up to", Align::right}});
        for (const where::Stretch& stretch : where::stretches(network_, answer_)) {
            table.add_row(
                {std::string(network_[stretch.line].id), std::string(network_[stretch.from].name),
                 std::string(network_[stretch.to].name), length(stretch.rail_km, options_.unit),
                 stretch.margin ? text::span_of_time(*stretch.margin) : "open"});
        }
        return table.empty() ? "" : table.str();
    }

    [[nodiscard]] std::string place_rows(const std::vector<PlaceChance>& chances, std::size_t most,
                                         const std::string& header, const std::string& margin,
                                         int sign) const {
        Table table({{header, Align::left}, {margin, Align::right}});
        for (std::size_t i = 0; i < chances.size() && i < most; ++i) {
            const auto& spare = chances[i].margin;
            table.add_row({text::place(network_, chances[i].place),
                           spare ? text::span_of_time(*spare * sign) : "open"});
        }
        if (table.empty()) return {};
        std::string out = table.str();
        if (chances.size() > most) {
            out += fmt::format("... and {} more\n", chances.size() - most);
        }
        return out;
    }

    [[nodiscard]] std::string places() const {
        if (answer_.outcome == WhereOutcome::sure) return {};
        return place_rows(answer_.places, most_listed, "Can have been at", "margin", 1);
    }

    [[nodiscard]] std::string out_of_reach() const {
        return place_rows(answer_.out_of_reach, most_out_of_reach, "Just out of reach", "short by",
                          -1);
    }

    const Network& network_;
    const WhereAnswer& answer_;
    const TextOptions& options_;
};

}  // namespace

std::string where_text(const Network& network, const WhereAnswer& answer,
                       const TextOptions& options) {
    return WhereWriter(network, answer, options).write();
}

}  // namespace verst
