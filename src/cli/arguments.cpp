#include "cli/arguments.hpp"

#include <fmt/format.h>

#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/rail_end.hpp"
#include "verst/time/report_time.hpp"

namespace verst::cli {

namespace {

/// No point of the Earth is farther from another.
constexpr double most_snap_km = 20'100;

}  // namespace

Result<double> number_argument(std::string_view option, std::string_view text, double least,
                               double most) {
    const auto value = parse_number(text);
    if (!value) {
        return refuse(RefusalCode::bad_argument,
                      fmt::format("{}: {} is not a number", option, verst::in_quotes(text)));
    }
    // Written so that NaN is refused as well.
    if (!(*value >= least && *value <= most)) {
        return refuse(RefusalCode::bad_argument,
                      fmt::format("{}: {} is not between {} and {}", option, verst::in_quotes(text),
                                  least, most));
    }
    return *value;
}

Result<double> snap_argument(std::string_view text) {
    if (text.empty()) return default_max_snap_km;
    return number_argument("--snap", text, 0, most_snap_km);
}

Result<CalendarDay> day_argument(std::string_view option, std::string_view text) {
    const std::vector<std::string> hints{"write a day, as in 2023-09-12"};
    const auto time = parse_report_time(text, Zone());
    if (!time)
        return refuse(time.error().code, fmt::format("{}: {}", option, time.error().message),
                      hints);
    if (time->precision != Precision::day || time->about || !time->window.earliest) {
        return refuse(RefusalCode::bad_time,
                      fmt::format("{}: {} is not a day", option, verst::in_quotes(text)), hints);
    }
    return day_of(*time->window.earliest, Zone());
}

Result<PlaceIndex> station_argument(const Network& network, std::string_view text) {
    const auto point = Gazetteer(network).resolve(text);
    if (!point) return tl::unexpected(point.error());
    if (point->place) return *point->place;
    return refuse(RefusalCode::bad_argument,
                  verst::in_quotes(text) + " is a coordinate: a place of the network is expected",
                  {"verst find TEXT lists places"});
}

}  // namespace verst::cli
