#include <fmt/format.h>

#include "journey/place_zone.hpp"
#include "render/answer_reports.hpp"
#include "render/reason_text.hpp"
#include "render/text_parts.hpp"
#include "render/window_text.hpp"
#include "verst/render/clock.hpp"

namespace verst::report {

namespace {

class PassesReport {
  public:
    PassesReport(const Network& network, const PassesAnswer& answer)
        : network_(network), answer_(answer) {}

    [[nodiscard]] Report make() const {
        Report report;
        report.title = text::place(network_, answer_.place);
        if (answer_.station != answer_.place)
            report.lead = "By rail at " + text::place(network_, answer_.station) + ".";
        report.notes.emplace_back(Paragraph{answer_.journey.title, true});
        report.add("told", "What is told", {told()});
        report.add("passages", "When it can have passed", {passages()});
        if (answer_.told.empty() && answer_.passages.empty())
            report.add("miss", "It cannot have passed", {Paragraph{miss()}});
        return report;
    }

  private:
    [[nodiscard]] static std::string when(const Window& window, const Zone& zone) {
        const auto& at = window.earliest ? window.earliest : window.latest;
        return text::window(window, zone) + (at ? " " + offset_text(*at, zone) : "");
    }

    [[nodiscard]] const Moment& moment(std::size_t i) const {
        return answer_.itinerary.deduction.moments[i];
    }

    [[nodiscard]] Table told() const {
        Table table{"", {{"Moment", false}, {"when", false}, {"reported", false}}};
        for (const std::size_t i : answer_.told) {
            const Moment& each = moment(i);
            table.add_row({{text::moment_name(network_, each)},
                           {when(each.window, each.zone)},
                           {each.event ? "yes" : "no"}});
        }
        return table;
    }

    [[nodiscard]] Table passages() const {
        Table table{"",
                    {{"When", false},
                     {"", false},
                     {"margin", true},
                     {"detour", true},
                     {"after", false},
                     {"before", false}}};
        const Zone zone = zone_of(network_, answer_.station);
        for (const Passage& passage : answer_.passages) {
            const Moment& earlier = moment(passage.earlier);
            const Moment& later = moment(passage.later);
            table.add_row(
                {{when(passage.window, zone)},
                 {passage.certain ? "passed for certain"
                                  : (passage.on_the_way() ? "can have passed" : "out of the way")},
                 {passage.margin ? text::span_of_time(*passage.margin) : "open"},
                 {text::span_of_time(passage.detour)},
                 {fmt::format("{}, {}", text::moment_name(network_, earlier),
                              when(earlier.window, earlier.zone))},
                 {fmt::format("{}, {}", text::moment_name(network_, later),
                              when(later.window, later.zone))}});
        }
        return table;
    }

    [[nodiscard]] std::string miss() const {
        if (!answer_.nearest_miss) return "No railway leads there.";
        const Passage& miss = *answer_.nearest_miss;
        return fmt::format("It misses by {} at the least, between {} and {}.",
                           text::span_of_time(-miss.margin.value_or(std::chrono::seconds(0))),
                           text::moment_name(network_, moment(miss.earlier)),
                           text::moment_name(network_, moment(miss.later)));
    }

    const Network& network_;
    const PassesAnswer& answer_;
};

}  // namespace

Report passes_report(const Network& network, const PassesAnswer& answer,
                     const TextOptions& /*options*/) {
    return PassesReport(network, answer).make();
}

}  // namespace verst::report
