#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "route/drawn_network.hpp"
#include "verst/journey/chronology.hpp"
#include "verst/journey/journey.hpp"

namespace verst::test {

/// A report in a few words: what happened at which letter of a drawn network, and when.
struct Told {
    EventKind what;
    char place;
    std::string_view when;
    std::optional<char> from = std::nullopt;
};

/// The journey that the reports tell, each time by the clock of its place.
inline Journey told(const DrawnNetwork& net, std::initializer_list<Told> reports) {
    Journey journey;
    journey.name = "told";
    for (const Told& told : reports) {
        Report report;
        report.place = net.place(told.place);
        report.what = told.what;
        const auto zone = Zone::find(net.network()[report.place].zone).value();
        report.when = parse_report_time(told.when, zone).value();
        report.published = report.when;
        if (told.from) report.from_stop = net.place(*told.from);
        report.outlet = "test";
        report.file_line = journey.reports.size() + 1;
        journey.reports.push_back(std::move(report));
    }
    return journey;
}

/// "2023-09-10T12:00/2023-09-10T19:30" by the clock of a zone; ".." for a side that is open.
inline std::string local(const Window& window, const Zone& zone) {
    const auto side = [&](const std::optional<Instant>& instant) {
        return instant ? iso8601(*instant, zone).substr(0, 16) : std::string("..");
    };
    return side(window.earliest) + "/" + side(window.latest);
}

/// "24..36", "?..36"; hours with one decimal.
inline std::string text(const HourRange& range) {
    const auto side = [](const std::optional<double>& hours) {
        if (!hours) return std::string("?");
        std::string number = std::to_string(*hours + 0.05);
        number.erase(number.find('.') + 2);
        return number;
    };
    return side(range.min) + ".." + side(range.max);
}

inline std::string text(const DayRange& range) {
    const auto side = [](const std::optional<int>& days) {
        return days ? std::to_string(*days) : std::string("?");
    };
    return side(range.min) + ".." + side(range.max);
}

}  // namespace verst::test
