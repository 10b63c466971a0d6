#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/claim_text_parts.hpp"
#include "render/reason_text.hpp"
#include "render/report_parts.hpp"
#include "render/way_name.hpp"
#include "render/window_text.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst::report {

namespace {

/// More reports than these say no more: any one of them excludes a way.
constexpr std::size_t most_reports = 3;

/// "Left Khasan, 12 Sep 06:00 UTC+10 (not reported)"
std::string told(const Network& network, const Moment& moment) {
    return fmt::format("{}, {}{}", text::moment_name(network, moment),
                       text::window_and_clock(moment.window, moment.zone),
                       moment.event ? "" : " (not reported)");
}

/// What all that follows from the times of a journey opens with.
Report on_the_times_of(const Network& network, const JourneyAnswer& answer, const std::string& what,
                       const TextOptions& options) {
    const Deduction& deduction = answer.itinerary.deduction;
    Report report;
    report.kicker = what;
    report.title = answer.journey.title;
    report.lead = fmt::format("{}; at most as fast as the train \"{}\" credibly goes.", what,
                              deduction.train);
    add_contradictions(report, network, answer.journey, deduction, options);
    return report;
}

class RoutesReport {
  public:
    RoutesReport(const Network& network, const JourneyAnswer& answer, const JourneyRoutes& routes,
                 const TextOptions& options)
        : network_(network), answer_(answer), routes_(routes), options_(options) {}

    [[nodiscard]] Report make() const {
        Report report =
            on_the_times_of(network_, answer_, "Which ways the reports leave", options_);
        if (routes_.times_not_judged)
            report.notes.emplace_back(Paragraph{"No way is judged by its times."});
        if (routes_.stretches.empty())
            report.notes.emplace_back(Paragraph{"The account tells of no way from stop to stop."});
        for (std::size_t i = 0; i < routes_.stretches.size(); ++i) {
            const StretchWays& stretch = routes_.stretches[i];
            const auto& stops = answer_.itinerary.stops;
            report.add(fmt::format("stretch-{}", i + 1),
                       fmt::format("{} - {}", network_[stops[stretch.from].place].name,
                                   network_[stops[stretch.to].place].name),
                       blocks(stretch, fmt::format("stretches.{}.", i)));
        }
        return report;
    }

  private:
    [[nodiscard]] const Moment& moment(std::size_t i) const {
        return answer_.itinerary.deduction.moments[i];
    }

    [[nodiscard]] std::vector<Block> blocks(const StretchWays& stretch,
                                            const std::string& key) const {
        std::vector<Block> blocks{
            Paragraph{text::capitalised(told(network_, moment(stretch.departure))) + "; " +
                      told(network_, moment(stretch.arrival)) + '.'}};
        if (!stretch.ways) {
            blocks.emplace_back(Paragraph{in_unit(stretch.ways.error().message, options_.unit)});
            return blocks;
        }
        blocks.emplace_back(ways(stretch, key));
        std::vector<std::size_t> told;  // why the way before it is excluded
        for (std::size_t i = 0; i < stretch.verdicts.size(); ++i) {
            if (!stretch.verdicts[i].possible()) add_exclusion(blocks, stretch, i, told);
        }
        if (stretch.verdicts.size() == 1)
            blocks.emplace_back(Paragraph{"No other way is worth showing."});
        return blocks;
    }

    [[nodiscard]] std::string name_of(const StretchWays& stretch, std::size_t i) const {
        return way_name(network_, *stretch.ways, stretch.ways->ways[i]) +
               (stretch.verdicts[i].as_told ? ", as it was told" : "");
    }

    [[nodiscard]] Table ways(const StretchWays& stretch, const std::string& of) const {
        Table table{"The ways, and whether the reports leave them",
                    {{"Way", true},
                     {""},
                     {"by rail", true},
                     {"least", true},
                     {"needs " + speed_unit(options_.unit), true},
                     {"verdict"}}};
        for (std::size_t i = 0; i < stretch.verdicts.size(); ++i) {
            const WayVerdict& verdict = stretch.verdicts[i];
            const std::string key = fmt::format("{}ways.{}.", of, i);
            table.add_row({{std::to_string(i + 1)},
                           {name_of(stretch, i)},
                           km(stretch.ways->ways[i].sum.rail_km, key + "rail_km"),
                           {verdict.least ? text::span_of_time(verdict.least->time) : "",
                            verdict.least ? key + "least.least_h" : ""},
                           {verdict.needed_kmh
                                ? whole_number(*verdict.needed_kmh / km_per(options_.unit)) + "+"
                                : "",
                            verdict.needed_kmh ? key + "needed_kmh" : ""},
                           {verdict.possible() ? "possible" : "excluded"}});
        }
        return table;
    }

    /// Ways of one name differ in these.
    [[nodiscard]] std::string borders(const Alternative& way) const {
        std::vector<std::string_view> names;
        for (const BorderPassage& passage : way.features.borders)
            names.push_back(network_[passage.crossing->place].name);
        return names.empty() ? "" : fmt::format(" (borders: {})", fmt::join(names, ", "));
    }

    /// What excludes a way: reports of places that it does not touch, or the times.
    void add_exclusion(std::vector<Block>& blocks, const StretchWays& stretch, std::size_t i,
                       std::vector<std::size_t>& told) const {
        const WayVerdict& verdict = stretch.verdicts[i];
        List list;
        list.heading =
            fmt::format("{}. {}{}: {}", i + 1, name_of(stretch, i), borders(stretch.ways->ways[i]),
                        verdict.too_slow ? "the times exclude it"
                                         : "it does not touch where the train was seen");
        const auto& all = answer_.journey.reports;
        if (verdict.too_slow) {
            for (const std::size_t report : verdict.too_slow->reports)
                list.items.push_back(text::report_words(network_, all[report]));
            blocks.emplace_back(std::move(list));
            blocks.emplace_back(Paragraph{
                text::proof(network_, answer_.itinerary.deduction, *verdict.too_slow, options_)});
            return;
        }
        std::vector<std::size_t> reports;
        for (const std::size_t at : verdict.elsewhere) {
            const auto& of = answer_.itinerary.chronology.events[*moment(at).event].reports;
            reports.insert(reports.end(), of.begin(), of.end());
        }
        if (reports == told) {
            list.items.emplace_back("the same reports");
            blocks.emplace_back(std::move(list));
            return;
        }
        const std::size_t shown =
            options_.full ? reports.size() : std::min(reports.size(), most_reports);
        for (std::size_t k = 0; k < shown; ++k)
            list.items.push_back(text::report_words(network_, all[reports[k]]));
        if (shown < reports.size())
            list.items.push_back(
                fmt::format("and {} more: --full shows them all", reports.size() - shown));
        blocks.emplace_back(std::move(list));
        told = std::move(reports);
    }

    const Network& network_;
    const JourneyAnswer& answer_;
    const JourneyRoutes& routes_;
    const TextOptions& options_;
};

}  // namespace

Report report_of(const Network& network, const ExplainedJourney& view, const TextOptions& options) {
    const JourneyAnswer& answer = view.answer;
    Report report = on_the_times_of(network, answer, "What follows from what", options);
    const Deduction& deduction = answer.itinerary.deduction;
    std::vector<Block> moments;
    for (const Moment& moment : deduction.moments) {
        if (view.station && moment.station != *view.station) continue;
        List why;
        why.heading = text::capitalised(told(network, moment));
        const auto add = [&](std::string_view side, const std::string& because) {
            if (!because.empty()) why.items.push_back(fmt::format("{}: {}", side, because));
        };
        add("not before",
            text::why_not_before(network, answer.journey, deduction, moment, options));
        add("not after", text::why_not_after(network, answer.journey, deduction, moment, options));
        if (why.items.empty()) why.items.emplace_back("nothing bounds it");
        moments.emplace_back(std::move(why));
    }
    report.add("moments", "", std::move(moments));
    return report;
}

Report report_of(const Network& network, const WaysOfJourney& view, const TextOptions& options) {
    return RoutesReport(network, view.answer, view.routes, options).make();
}

}  // namespace verst::report
