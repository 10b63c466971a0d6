#include "journey/border_times.hpp"

#include <algorithm>

namespace verst {

namespace {

using Seconds = std::chrono::seconds;

bool bounds(const BorderCrossing& crossing, std::string_view country) {
    return crossing.from_country == country || crossing.to_country == country;
}

/// The least time before a border and after it, over the manners of passing it that fit the time.
struct Nearest {
    std::optional<Seconds> before;
    std::optional<Seconds> after;

    void take(const LeastParts& way) {
        before = before ? std::min(*before, way.before) : way.before;
        after = after ? std::min(*after, way.after) : way.after;
    }
};

}  // namespace

std::optional<PlaceIndex> BorderTimes::station_of(std::size_t event) const {
    for (const Moment& moment : moments_) {
        if (moment.event != event) continue;
        const bool is_known = moment.of_train || moment.stop.has_value();
        return is_known ? std::optional(moment.station) : std::nullopt;
    }
    return std::nullopt;
}

Window BorderTimes::passage(const Window& between, std::size_t before, std::size_t after,
                            std::string_view country) const {
    const auto from = station_of(before);
    const auto to = station_of(after);
    if (!from || !to) return between;
    Nearest nearest;
    for (const BorderCrossing& crossing : network_.borders()) {
        if (!bounds(crossing, country) || !network_.on_rail(crossing.place)) continue;
        for (const LeastParts& way : least_.ways_by(crossing.place, *from, *to)) {
            const bool fits = !between.earliest || !between.latest ||
                              way.whole() <= *between.latest - *between.earliest;
            if (fits) nearest.take(way);
        }
    }
    if (!nearest.before || !nearest.after) return between;
    // Whole minutes, and never a narrower window.
    Window window = between;
    if (between.earliest) {
        window.earliest =
            std::chrono::floor<std::chrono::minutes>(*between.earliest + *nearest.before);
    }
    if (between.latest) {
        window.latest = std::chrono::ceil<std::chrono::minutes>(*between.latest - *nearest.after);
    }
    return window;
}

}  // namespace verst
