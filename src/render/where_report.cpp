#include <algorithm>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/reason_text.hpp"
#include "render/report_parts.hpp"
#include "render/text_parts.hpp"
#include "render/where_parts.hpp"
#include "render/window_text.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

class WhereReport {
  public:
    WhereReport(const Network& network, const WhereAnswer& answer, const TextOptions& options)
        : network_(network), answer_(answer), options_(options) {}

    [[nodiscard]] Report make() const {
        Report report;
        report.kicker = "Where a train can have been";
        report.title = where::title(network_, answer_);
        report.lead = where::verdict(network_, answer_);
        report.notes.emplace_back(Paragraph{answer_.journey.title, true});
        report.notes.emplace_back(Paragraph{where::clock(network_, answer_)});
        add_contradictions(report, network_, answer_.journey, answer_.itinerary.deduction,
                           options_);
        report.add("map", "Map", {Figure{"map"}});
        report.add("between", "What bounds it", {between()});
        report.add("lines", "On which lines", {stretches()});
        if (answer_.outcome != WhereOutcome::sure) {
            report.add("places", "Where it can have been",
                       {chances(answer_.places, "places", "Can have been at",
                                "The more time to spare, the better it fits. Time to spare: before "
                                "the moment or after it, whichever is less",
                                "time to spare", 12)});
        }
        report.add("out-of-reach", "Where it cannot have been",
                   {chances(answer_.out_of_reach, "out_of_reach", "Just out of reach",
                            "The nearest of these places", "short by", 8)});
        return report;
    }

  private:
    [[nodiscard]] Table between() const {
        const Deduction& deduction = answer_.itinerary.deduction;
        Table table{"The moments of the account before it and after it",
                    {{"Between"},
                     {"when", false, Fit::whole},
                     {"not before", false, Fit::optional},
                     {"not after", false, Fit::optional}}};
        std::vector<std::size_t> shown;
        for (const WhereAnswer::Between& pair : answer_.between) {
            for (const std::size_t i : {pair.earlier, pair.later}) {
                if (std::ranges::find(shown, i) != shown.end()) continue;
                shown.push_back(i);
                const Moment& moment = deduction.moments[i];
                table.add_row(
                    {{text::moment_name(network_, moment)},
                     {text::window_and_clock(moment.window, moment.zone)},
                     {text::why_not_before(network_, answer_.journey, deduction, moment, options_),
                      "", "", true},
                     {text::why_not_after(network_, answer_.journey, deduction, moment, options_),
                      "", "", true}});
            }
        }
        return table;
    }

    [[nodiscard]] Table stretches() const {
        Table table{"Each line as far as the train can have been on it",
                    {{"Line", false, Fit::whole},
                     {"name", false, Fit::optional},
                     {"from"},
                     {"to"},
                     {"length", true},
                     {"to spare up to", true}}};
        const auto stretches = where::stretches(network_, answer_);
        for (std::size_t i = 0; i < stretches.size(); ++i) {
            const where::Stretch& stretch = stretches[i];
            const std::string key = fmt::format("stretches.{}.", i);
            table.add_row({{std::string(network_[stretch.line].id), key + "line"},
                           {std::string(network_[stretch.line].name)},
                           {std::string(network_[stretch.from].name), key + "from.name"},
                           {std::string(network_[stretch.to].name), key + "to.name"},
                           km(stretch.rail_km, key + "rail_km"),
                           margin(stretch.margin, key)});
        }
        return table;
    }

    static Cell margin(const std::optional<std::chrono::seconds>& spare, const std::string& key) {
        if (!spare) return {"open", key + "margin_min"};
        return {text::span_of_time(std::chrono::abs(*spare)), key + "margin_min"};
    }

    [[nodiscard]] Table chances(const std::vector<PlaceChance>& chances, const std::string& key,
                                const std::string& what, const std::string& caption,
                                const std::string& spare, std::size_t brief) const {
        Table table{caption, {{what}, {spare, true}}};
        table.brief = brief;
        for (std::size_t i = 0; i < chances.size(); ++i) {
            table.add_row({{text::place(network_, chances[i].place)},
                           margin(chances[i].margin, fmt::format("{}.{}.", key, i))});
        }
        return table;
    }

    const Network& network_;
    const WhereAnswer& answer_;
    const TextOptions& options_;
};

}  // namespace

Report report_of(const Network& network, const WhereAnswer& answer, const TextOptions& options) {
    return WhereReport(network, answer, options).make();
}

}  // namespace verst::report
