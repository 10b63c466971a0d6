#include <cmath>

#include <fmt/format.h>

#include "render/alternatives_parts.hpp"
#include "render/answer_reports.hpp"
#include "render/end_notes.hpp"
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
        const Alternative& best = answer_.ways.front();
        report.figures = {
            {names_.front(),
             {length(best.sum.rail_km, options_.unit), "ways.0.rail_km"},
             fmt::format("\u00b1 {}", length(best.sum.uncertainty_km, options_.unit))},
            {"It takes", {hours(best.time_h), "ways.0.time_h"}, "stops at borders included"}};
        report.add("ways", "The ways", {ways(), Paragraph{alternatives_conditions(answer_)}});
        report.add("apart", "What sets them apart", {deviations(), own()});
        report.add("borders", "Borders and breaks of gauge", {borders(), reversals()});
        report.add("lengths", "What the lengths rest on", {lengths()});
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
        if (others == 0) return "No other way than the shortest is worth showing.";
        return fmt::format("{}, and {} that really differ{} from it.", sentence(names_.front()),
                           count_of(others, "other"), others == 1 ? "s" : "");
    }

    static std::string sentence(std::string text) {
        if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
            text.front() = static_cast<char>(text.front() - 'a' + 'A');
        return text;
    }

    /// A way by its number, where the number of a row is not to be written before it.
    [[nodiscard]] std::string numbered(std::size_t i) const {
        return fmt::format("{}. {}", i + 1, names_[i]);
    }

    [[nodiscard]] Table ways() const {
        Table table{
            "How far, how long (at typical speeds, stops at borders included), and how much "
            "of each way the first has in common with it",
            {{"Way", false},
             {"by rail", true},
             {"more", true},
             {"time", true},
             {"more time", true},
             {"in common", true}}};
        for (std::size_t i = 0; i < answer_.ways.size(); ++i) {
            const Alternative& way = answer_.ways[i];
            const std::string key = fmt::format("ways.{}.", i);
            const bool best = i == 0;
            table.add_row(
                {{names_[i]},
                 {length(way.sum.rail_km, options_.unit), key + "rail_km"},
                 best ? Cell{} : Cell{signed_length(way.more_km, options_.unit), key + "more_km"},
                 {hours(way.time_h), key + "time_h"},
                 best ? Cell{}
                      : Cell{(way.more_h < 0 ? "-" : "+") + hours(std::abs(way.more_h)),
                             key + "more_h"},
                 best ? Cell{} : Cell{length(way.shared_km, options_.unit), key + "shared_km"}},
                i + 1);
        }
        return table;
    }

    [[nodiscard]] Table deviations() const {
        Table table{"Where each leaves the first way, and where it comes back to it",
                    {{"Way", false},
                     {"leaves it at", false},
                     {"comes back at", false},
                     {"by rail", true},
                     {"instead of", true}}};
        for (std::size_t i = 0; i < answer_.ways.size(); ++i) {
            const auto& deviations = answer_.ways[i].deviations;
            for (std::size_t j = 0; j < deviations.size(); ++j) {
                const Deviation& deviation = deviations[j];
                const std::string key = fmt::format("ways.{}.deviations.{}.", i, j);
                table.add_row({{numbered(i)},
                               {std::string(network_[deviation.leaves].name)},
                               {std::string(network_[deviation.rejoins].name)},
                               {length(deviation.rail_km, options_.unit), key + "rail_km"},
                               deviation.best_km ? Cell{length(*deviation.best_km, options_.unit),
                                                        key + "best_km"}
                                                 : Cell{}});
            }
        }
        return table;
    }

    [[nodiscard]] Table own() const {
        Table table{"What only one of the ways uses",
                    {{"Way", false}, {"its own borders", false}, {"its own lines", false}}};
        for (std::size_t i = 0; i < answer_.ways.size(); ++i) {
            const Alternative& way = answer_.ways[i];
            std::vector<std::string_view> lines;
            for (const LineIndex line : way.own_lines) lines.push_back(network_[line].name);
            table.add_row({{numbered(i)},
                           {place_names(way.own_borders)},
                           {fmt::format("{}", fmt::join(lines, "; "))}});
        }
        return table;
    }

    [[nodiscard]] std::string place_names(const std::vector<PlaceIndex>& places) const {
        std::vector<std::string_view> names;
        for (const PlaceIndex place : places) names.push_back(network_[place].name);
        return fmt::format("{}", fmt::join(names, ", "));
    }

    [[nodiscard]] Table borders() const {
        Table table{
            "",
            {{"Way", false}, {"what", false}, {"where", false}, {"at", true}, {"remark", false}}};
        table.caption = "By rail from the start";
        for (std::size_t i = 0; i < answer_.ways.size(); ++i) {
            const RouteFeatures& features = answer_.ways[i].features;
            for (const BorderPassage& passage : features.borders) {
                const bool freight = passage.crossing->traffic == Traffic::freight;
                table.add_row(
                    {{numbered(i)},
                     {fmt::format("{}\u2013{}", passage.from_country, passage.to_country)},
                     {std::string(network_[passage.crossing->place].name)},
                     {whole_length(passage.at_km, options_.unit)},
                     {freight ? "freight only" : ""}});
            }
            for (const GaugeBreak& at : features.gauge_breaks) {
                table.add_row({{numbered(i)},
                               {"break of gauge"},
                               {std::string(network_[at.at].name)},
                               {whole_length(at.at_km, options_.unit)},
                               {fmt::format("{} to {} mm", at.from_mm, at.to_mm)}});
            }
        }
        return table;
    }

    [[nodiscard]] Table reversals() const {
        Table table{"Where the train changes direction", {{"Way", false}, {"at", false}}};
        for (std::size_t i = 0; i < answer_.ways.size(); ++i) {
            std::vector<PlaceIndex> places;
            for (const Reversal& reversal : answer_.ways[i].features.reversals)
                places.push_back(reversal.at);
            if (!places.empty()) table.add_row({{numbered(i)}, {place_names(places)}});
        }
        return table;
    }

    [[nodiscard]] Table lengths() const {
        Table table{"Of the kilometres by rail",
                    {{"Way", false},
                     {"published", true},
                     {"measured", true},
                     {"estimated", true},
                     {"known to \u00b1", true}}};
        for (std::size_t i = 0; i < answer_.ways.size(); ++i) {
            const RailSum& sum = answer_.ways[i].sum;
            const auto cell = [&](double km, const char* key) {
                return Cell{length(km, options_.unit), fmt::format("ways.{}.{}", i, key)};
            };
            table.add_row({{numbered(i)},
                           cell(sum.published_km, "published_km"),
                           cell(sum.track_km, "track_km"),
                           cell(sum.estimated_km, "estimated_km"),
                           cell(sum.uncertainty_km, "uncertainty_km")});
        }
        return table;
    }

    const Network& network_;
    const AlternativesAnswer& answer_;
    const TextOptions& options_;
    std::vector<std::string> names_;
};

}  // namespace

Report alternatives_report(const Network& network, const AlternativesAnswer& answer,
                           const TextOptions& options) {
    return AlternativesReport(network, answer, options).make();
}

}  // namespace verst::report
