#include <cmath>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/end_notes.hpp"
#include "render/report_parts.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

class AlternativesReport {
  public:
    AlternativesReport(const Network& network, const AlternativesAnswer& answer,
                       const TextOptions& options)
        : network_(network), answer_(answer), options_(options) {
        for (const Alternative& way : answer.ways) names_.push_back(way_name(network, answer, way));
    }

    [[nodiscard]] Report make() const {
        Report report;
        report.kicker = "Alternatives by rail";
        report.title = "Ways by rail: " + title_of(network_, answer_.through);
        report.lead = lead();
        report.notes.emplace_back(List{date_notes(network_, answer_.dates, options_), ""});
        report.notes.emplace_back(List{access(), ""});
        report.add("map", "Map", {Figure{"map"}});
        report.add("ways", "The ways", {ways()});
        report.add("apart", "What sets them apart", {deviations(), own()});
        report.add("borders", "Borders, breaks of gauge and reversals", {crossings_of_all()});
        report.add("lengths", "What the lengths rest on", {lengths(), times()}, Detail::full);
        report.add("lines", "On which lines", {lines_of_all()}, Detail::full);
        report.add("shown", "What is shown", {Paragraph{alternatives_conditions(answer_)}});
        return report;
    }

  private:
    static std::string title_of(const Network& network, const std::vector<NamedPoint>& through) {
        std::vector<std::string> names;
        for (const NamedPoint& point : through) names.push_back(text::point_name(network, point));
        return fmt::format("{}", fmt::join(names, names.size() == 2 ? " to " : " \u2013 "));
    }

    [[nodiscard]] std::string lead() const {
        const auto others = static_cast<long long>(answer_.ways.size()) - 1;
        if (others == 0) return sentence(names_.front()) + '.';
        return fmt::format("{}, and {} that really differ{} from it.", sentence(names_.front()),
                           count_of(others, "other"), others == 1 ? "s" : "");
    }

    static std::string sentence(std::string text) {
        if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
            text.front() = static_cast<char>(text.front() - 'a' + 'A');
        return text;
    }

    [[nodiscard]] static Column way_number() { return {"Way", true}; }
    [[nodiscard]] static Cell number(std::size_t i) { return {std::to_string(i + 1)}; }

    [[nodiscard]] Table ways() const {
        Table table{
            "How far, how long (at typical speeds, stops at borders included), and how much "
            "of each way the first has in common with it",
            {{"Way"},
             {"by rail", true},
             {"more", true},
             {"time", true},
             {"more time", true},
             {"common", true}}};
        for (std::size_t i = 0; i < answer_.ways.size(); ++i) {
            const Alternative& way = answer_.ways[i];
            const std::string key = fmt::format("ways.{}.", i);
            const bool best = i == 0;
            table.add_row({{names_[i], key + "name"},
                           km(way.sum.rail_km, key + "rail_km"),
                           best ? Cell{} : signed_km(way.more_km, key + "more_km"),
                           in_hours(way.time_h, key + "time_h"),
                           best ? Cell{}
                                : Cell{(way.more_h < 0 ? "-" : "+") + hours(std::abs(way.more_h)),
                                       key + "more_h"},
                           best ? Cell{} : km(way.shared_km, key + "shared_km")},
                          i + 1);
        }
        return table;
    }

    [[nodiscard]] Table deviations() const {
        Table table{"Where each leaves the first way, and where it comes back to it",
                    {way_number(),
                     {"leaves the first at"},
                     {"comes back at"},
                     {"by rail", true},
                     {"instead of", true}}};
        for (std::size_t i = 0; i < answer_.ways.size(); ++i) {
            const auto& deviations = answer_.ways[i].deviations;
            for (std::size_t j = 0; j < deviations.size(); ++j) {
                const Deviation& deviation = deviations[j];
                const std::string key = fmt::format("ways.{}.deviations.{}.", i, j);
                table.add_row(
                    {number(i),
                     {std::string(network_[deviation.leaves].name), key + "leaves.name"},
                     {std::string(network_[deviation.rejoins].name), key + "rejoins.name"},
                     km(deviation.rail_km, key + "rail_km"),
                     deviation.best_km ? km(*deviation.best_km, key + "best_km") : Cell{}});
            }
        }
        return table;
    }

    [[nodiscard]] Table own() const {
        Table table{"What only one of the ways uses",
                    {way_number(),
                     {"its own lines"},
                     {"its own borders"},
                     {"the names of the lines", false, Fit::optional}}};
        if (answer_.ways.size() == 1) return table;
        for (std::size_t i = 0; i < answer_.ways.size(); ++i) {
            const Alternative& way = answer_.ways[i];
            if (way.own_lines.empty() && way.own_borders.empty()) continue;
            std::vector<std::string_view> ids;
            std::vector<std::string_view> lines;
            for (const LineIndex line : way.own_lines) {
                ids.push_back(network_[line].id);
                lines.push_back(network_[line].name);
            }
            std::vector<std::string_view> borders;
            for (const PlaceIndex place : way.own_borders) borders.push_back(network_[place].name);
            table.add_row({number(i),
                           {fmt::format("{}", fmt::join(ids, ", "))},
                           {fmt::format("{}", fmt::join(borders, ", "))},
                           {fmt::format("{}", fmt::join(lines, "; "))}});
        }
        return table;
    }

    /// The rows of a table of each way under each other, the number of the way before them.
    template <class TableOf>
    [[nodiscard]] Table of_all(TableOf table_of) const {
        Table all;
        for (std::size_t i = 0; i < answer_.ways.size(); ++i) {
            Table one = table_of(answer_.ways[i].features, fmt::format("ways.{}.", i));
            for (Row& row : one.rows) {
                row.cells.insert(row.cells.begin(), number(i));
                all.rows.push_back(std::move(row));
            }
            all.caption = std::move(one.caption);
            all.columns = std::move(one.columns);
        }
        all.columns.insert(all.columns.begin(), way_number());
        return all;
    }

    [[nodiscard]] Table crossings_of_all() const {
        return of_all([this](const RouteFeatures& features, const std::string& key) {
            return crossings(network_, features, key);
        });
    }

    [[nodiscard]] Table lines_of_all() const {
        return of_all([this](const RouteFeatures& features, const std::string& key) {
            return lines(network_, features, key);
        });
    }

    [[nodiscard]] Table lengths() const {
        Table table{"Of the kilometres by rail",
                    {way_number(),
                     {"published", true},
                     {"of it weak", true},
                     {"measured", true},
                     {"estimated", true},
                     {"\u00b1", true},
                     {"straight lines", true}}};
        for (std::size_t i = 0; i < answer_.ways.size(); ++i) {
            const RailSum& sum = answer_.ways[i].sum;
            const std::string key = fmt::format("ways.{}.", i);
            table.add_row({number(i), km(sum.published_km, key + "published_km"),
                           km(sum.weak_km, key + "weak_km"), km(sum.track_km, key + "track_km"),
                           km(sum.estimated_km, key + "estimated_km"),
                           km(sum.uncertainty_km, key + "uncertainty_km"),
                           km(sum.chord_km, key + "chord_km")});
        }
        return table;
    }

    [[nodiscard]] Table times() const {
        Table table{"At typical speeds; stops at borders, breaks of gauge and reversals",
                    {way_number(), {"running time", true}, {"stops", true}}};
        for (std::size_t i = 0; i < answer_.ways.size(); ++i) {
            const std::string key = fmt::format("ways.{}.", i);
            table.add_row({number(i),
                           in_hours(answer_.ways[i].sum.running_h, key + "running_h"),
                           {hours(answer_.ways[i].features.stop_h), key + "stop_h"}});
        }
        return table;
    }

    /// How one gets from the places that were named to their stations.
    [[nodiscard]] std::vector<std::string> access() const {
        std::vector<std::string> notes;
        for (const AccessLink& link : answer_.access) {
            notes.push_back(
                fmt::format("From {} to {} it is {} by {} (\u00b1 {}), not in the rail kilometres.",
                            network_[link.site].name, network_[link.station].name,
                            length(link.km, options_.unit), mode_name(link.mode),
                            length(link.uncertainty_km, options_.unit)));
        }
        return notes;
    }

    const Network& network_;
    const AlternativesAnswer& answer_;
    const TextOptions& options_;
    std::vector<std::string> names_;
};

}  // namespace

Report report_of(const Network& network, const AlternativesAnswer& answer,
                 const TextOptions& options) {
    return AlternativesReport(network, answer, options).make();
}

}  // namespace verst::report
