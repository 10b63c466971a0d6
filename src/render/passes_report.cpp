#include <fmt/format.h>

#include "journey/place_zone.hpp"
#include "render/answers.hpp"
#include "render/reason_text.hpp"
#include "render/report_parts.hpp"
#include "render/text_parts.hpp"
#include "render/window_text.hpp"

namespace verst::report {

namespace {

class PassesReport {
  public:
    PassesReport(const Network& network, const PassesAnswer& answer, const TextOptions& options)
        : network_(network), answer_(answer), options_(options) {}

    [[nodiscard]] Report make() const {
        Report report;
        report.title = text::place(network_, answer_.place);
        if (answer_.station != answer_.place)
            report.lead = "By rail at " + text::place(network_, answer_.station) + ".";
        report.notes.emplace_back(Paragraph{answer_.journey.title, true});
        add_contradictions(report, network_, answer_.journey, answer_.itinerary.deduction,
                           options_);
        report.add("told", "What is told", {told()});
        if (cannot_have_passed())
            report.add("miss", "It cannot have passed", {Paragraph{miss()}, runs()});
        else
            report.add("passages", "When it can have passed", {passages(), runs(), detours()});
        return report;
    }

  private:
    [[nodiscard]] bool cannot_have_passed() const {
        return answer_.told.empty() && answer_.passages.empty();
    }

    [[nodiscard]] const Moment& moment(std::size_t i) const {
        return answer_.itinerary.deduction.moments[i];
    }

    [[nodiscard]] Table told() const {
        Table table{"", {{"Moment"}, {"when"}, {"reported"}}};
        for (const std::size_t i : answer_.told) {
            const Moment& each = moment(i);
            table.add_row({{text::moment_name(network_, each)},
                           {text::window_and_clock(each.window, each.zone)},
                           {each.event ? "yes" : "no"}});
        }
        return table;
    }

    static bool is_likely(const Passage& passage) {
        return passage.on_the_way() || passage.certain;
    }

    [[nodiscard]] std::string moment_and_time(std::size_t i) const {
        const Moment& each = moment(i);
        return fmt::format("{}, {}", text::moment_name(network_, each),
                           text::window_and_clock(each.window, each.zone));
    }

    /// Those on its way.
    [[nodiscard]] List passages() const {
        List list;
        const Zone zone = zone_of(network_, answer_.station);
        for (const Passage& passage : answer_.passages) {
            if (!is_likely(passage)) continue;
            list.items.push_back(fmt::format(
                "{}, {}; {}. Between: {}; {}.", text::window_and_clock(passage.window, zone),
                passage.certain ? "passed for certain" : "can have passed",
                passage.margin ? "margin " + text::span_of_time(*passage.margin)
                               : "no margin known",
                moment_and_time(passage.earlier), moment_and_time(passage.later)));
        }
        return list;
    }

    /// What the time allows, though the place is not on the way.
    [[nodiscard]] Table detours() const {
        Table table{"Out of the way, yet in time",
                    {{"Out of the way, yet in time"}, {"detour", true}, {"between"}}};
        const Zone zone = zone_of(network_, answer_.station);
        for (std::size_t i = 0; i < answer_.passages.size(); ++i) {
            const Passage& passage = answer_.passages[i];
            if (is_likely(passage)) continue;
            table.add_row(
                {{text::window_and_clock(passage.window, zone)},
                 {text::span_of_time(passage.detour), fmt::format("passages.{}.detour_min", i)},
                 {fmt::format("{}, {}", network_[moment(passage.earlier).place].name,
                              network_[moment(passage.later).place].name)}});
        }
        return table;
    }

    /// What the margins rest on.
    [[nodiscard]] Table runs() const {
        Table table{"The least that the train takes", {{"Run"}, {"at the least"}, {"takes"}}};
        const auto add = [&](const LeastRun& run, std::string_view what, std::size_t end) {
            table.add_row({{fmt::format("{} {}", what, network_[moment(end).station].name)},
                           {text::run(run, options_)},
                           {text::span_of_time(run.time)}});
        };
        const auto add_both = [&](const Passage& passage) {
            add(passage.run_to, "from", passage.earlier);
            add(passage.run_from, "to", passage.later);
        };
        for (const Passage& passage : answer_.passages) {
            if (is_likely(passage)) add_both(passage);
        }
        if (cannot_have_passed() && answer_.nearest_miss) add_both(*answer_.nearest_miss);
        return table;
    }

    [[nodiscard]] std::string miss() const {
        if (!answer_.nearest_miss) return "No railway leads there.";
        const Passage& miss = *answer_.nearest_miss;
        return fmt::format("It misses by {} at the least, between {} and {}.",
                           text::span_of_time(-miss.margin.value_or(std::chrono::seconds(0))),
                           moment_and_time(miss.earlier), moment_and_time(miss.later));
    }

    const Network& network_;
    const PassesAnswer& answer_;
    const TextOptions& options_;
};

}  // namespace

Report report_of(const Network& network, const PassesAnswer& answer, const TextOptions& options) {
    return PassesReport(network, answer, options).make();
}

}  // namespace verst::report
