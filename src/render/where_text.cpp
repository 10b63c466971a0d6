#include "verst/render/where_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/reason_text.hpp"
#include "render/text_parts.hpp"
#include "render/where_parts.hpp"
#include "render/window_text.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

/// More rows than these hide what matters; the JSON has them all.
constexpr std::size_t most_places = 12;
constexpr std::size_t most_out_of_reach = 8;

/// Sections of one line without a gap.
struct Stretch {
    LineIndex line;
    PlaceIndex from;
    PlaceIndex to;
    double rail_km = 0;
    std::optional<std::chrono::seconds> margin;  ///< the best of its sections'
    bool unbounded = false;                      ///< nothing bounds that of some section
};

class WhereWriter {
  public:
    WhereWriter(const Network& network, const WhereAnswer& answer, const TextOptions& options)
        : network_(network), answer_(answer), options_(options) {}

    [[nodiscard]] std::string write() const {
        const Zone zone = where::clock_of(answer_);
        std::string out =
            options_.heading(minute_text(answer_.at, zone) + " " + offset_text(answer_.at, zone)) +
            '\n' + paragraph(answer_.journey.title);
        const Deduction& deduction = answer_.itinerary.deduction;
        if (const auto proofs =
                text::contradictions(network_, answer_.journey, deduction, options_);
            !proofs.empty()) {
            out += '\n' + proofs;
        }
        out += '\n' + verdict();
        for (const std::string& block : {between(), stretches(), places(), out_of_reach()}) {
            if (!block.empty()) out += '\n' + block;
        }
        return out;
    }

  private:
    [[nodiscard]] std::string verdict() const {
        switch (answer_.outcome) {
            case WhereOutcome::sure:
                return paragraph(fmt::format("At {}: it can have been nowhere else.",
                                             text::place(network_, answer_.places.front().place)));
            case WhereOutcome::somewhere:
                return paragraph(
                    fmt::format("At one of {}, or between them.",
                                count_of(static_cast<long long>(answer_.places.size()), "place")));
            case WhereOutcome::not_begun:
                return paragraph("Not told: the account begins later.");
            case WhereOutcome::over:
                return paragraph("Not told: the account ends before.");
            case WhereOutcome::impossible:
                return paragraph("Nowhere: the reports leave the train no place.");
        }
        return {};
    }

    [[nodiscard]] std::string between() const {
        Table table({{"Between", Align::left}, {"", Align::left}});
        const auto& moments = answer_.itinerary.deduction.moments;
        for (const WhereAnswer::Between& pair : answer_.between) {
            for (const std::size_t i : {pair.earlier, pair.later}) {
                const Moment& moment = moments[i];
                const auto& at =
                    moment.window.earliest ? moment.window.earliest : moment.window.latest;
                table.add_row({text::moment_name(network_, moment),
                               text::window(moment.window, moment.zone) +
                                   (at ? " " + offset_text(*at, moment.zone) : "")});
            }
        }
        return table.empty() ? "" : table.str();
    }

    /// Each section goes to the first of its lines, in the order of that line's places.
    [[nodiscard]] std::vector<Stretch> make_stretches() const {
        std::vector<std::pair<SectionOnLine, const SectionChance*>> on_lines;
        for (const SectionChance& chance : answer_.sections) {
            on_lines.emplace_back(network_[chance.section].on_lines.front(), &chance);
        }
        std::ranges::stable_sort(on_lines, {}, [](const auto& each) {
            return std::pair(each.first.line, each.first.first_point);
        });
        std::vector<Stretch> stretches;
        std::size_t next_point = 0;
        for (const auto& [on, chance] : on_lines) {
            const auto& points = network_[on.line].points;
            if (stretches.empty() || stretches.back().line != on.line ||
                on.first_point != next_point) {
                stretches.push_back(
                    {on.line, points[on.first_point].place, {}, 0, std::nullopt, false});
            }
            Stretch& stretch = stretches.back();
            next_point = on.first_point + 1;
            stretch.to = points[next_point].place;
            stretch.rail_km += network_[chance->section].length.rail_km;
            if (!chance->margin) {
                stretch.unbounded = true;
            } else if (!stretch.margin || *stretch.margin < *chance->margin) {
                stretch.margin = chance->margin;
            }
        }
        return stretches;
    }

    [[nodiscard]] std::string stretches() const {
        Table table({{"Line", Align::left, true},
                     {"from", Align::left},
                     {"to", Align::left},
                     {"length", Align::right},
                     {"margin up to", Align::right}});
        for (const Stretch& stretch : make_stretches()) {
            table.add_row(
                {std::string(network_[stretch.line].id), std::string(network_[stretch.from].name),
                 std::string(network_[stretch.to].name), length(stretch.rail_km, options_.unit),
                 stretch.unbounded || !stretch.margin ? "open"
                                                      : text::span_of_time(*stretch.margin)});
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
        return place_rows(answer_.places, most_places, "Can have been at", "margin", 1);
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
