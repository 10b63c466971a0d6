// The readers of short texts: each is called by itself, many thousand times a second.
#include <string>

#include "fuzz/checks.hpp"
#include "fuzz/command_run.hpp"
#include "fuzz/target.hpp"
#include "verst/base/terminal_text.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/coordinate.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/reader.hpp"
#include "verst/route/constraint_check.hpp"
#include "verst/route/selector.hpp"
#include "verst/time/day_period.hpp"
#include "verst/time/report_time.hpp"

namespace verst::fuzz {

namespace {

const Network& mini() {
    static const Network network = [] {
        auto loaded = load_network(mini_directory());
        require(loaded.has_value(), "tests/cli/mini cannot be read");
        return std::move(*loaded);
    }();
    return network;
}

template <class T>
void check(const Result<T>& result) {
    if (!result) check_refusal(result.error());
}

void check_window(const Window& window, const Zone& zone) {
    require(!window.earliest || !window.latest || *window.earliest <= *window.latest,
            "a window ends before it begins");
    for (const auto& side : {window.earliest, window.latest}) {
        if (side) check_answer("text", iso8601(*side, zone));
    }
}

}  // namespace

void run_time(std::string_view input, Effort /*effort*/) {
    // In 1900 a local mean time with seconds; a zone that shifts its clocks by half an hour; UTC.
    for (const char* name : {"Asia/Vladivostok", "Asia/Pyongyang", "Etc/UTC"}) {
        const auto zone = Zone::find(name);
        if (!zone) return;
        const auto time = parse_report_time(input, *zone);
        check(time);
        if (time) check_window(time->window, time->zone);
    }
    const auto period = parse_day_period(input);
    check(period);
    if (period) require(period->first <= period->last, "a period ends before it begins");
    check(Zone::find(input));
}

void run_place(std::string_view input, Effort /*effort*/) {
    const Gazetteer gazetteer(mini());
    const auto point = gazetteer.resolve(input);
    check(point);
    if (point) require(is_valid(point->position), "a place lies nowhere");
    for (const SearchHit& hit : gazetteer.search(input, 5))
        require(hit.score >= 0 && hit.score <= 1, "a score is none");
    if (const auto position = parse_coordinate(input)) {
        check(*position);
        if (*position) require(is_valid(**position), "a coordinate lies nowhere");
    }
    const std::string shown = terminal_text(input);
    require(is_clean_utf8(shown) || input.find('\0') != std::string_view::npos,
            "a text for terminals is not UTF-8");
    require(terminal_text(shown) == shown, "a text for terminals is none");
}

void run_selector(std::string_view input, Effort /*effort*/) {
    Constraints constraints;
    const auto avoided = add_selector(mini(), input, constraints.avoid);
    check(avoided);
    if (avoided) check(check_constraints(mini(), constraints));
    Constraints only;
    if (add_selector(mini(), input, only.only)) check(check_constraints(mini(), only));
}

}  // namespace verst::fuzz
