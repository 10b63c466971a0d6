#include "render/reach_parts.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "render/end_notes.hpp"
#include "verst/network/summary.hpp"
#include "verst/render/figures.hpp"

namespace verst::reach_words {

std::string counts(const Network& network, const ReachAnswer& answer) {
    PlaceCounts count{};
    for (const ReachedPlace& reached : answer.places)
        ++count.at(static_cast<std::size_t>(network[reached.place].kind));
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < count.size(); ++i) {
        if (count.at(i) == 0) continue;
        const auto kind = static_cast<PlaceKind>(i);
        const std::string noun =
            kind == PlaceKind::border ? "border point" : std::string(kind_name(kind));
        parts.push_back(count_of(static_cast<long long>(count.at(i)), noun));
    }
    std::string out = count_of(static_cast<long long>(answer.places.size()), "place");
    if (parts.size() > 1) out += fmt::format(": {}", fmt::join(parts, ", "));
    if (parts.size() == 1) out = parts.front();
    return out;
}

std::string_view ways(const ReachAnswer& answer) {
    switch (answer.metric) {
        case Metric::time:
            return "the fastest ways at typical speeds, stops at borders included";
        case Metric::practical:
            return answer.limit.is_in_hours()
                       ? "the practical ways at typical speeds, stops at borders included"
                       : "the practical ways by rail";
        case Metric::rail:
        case Metric::geodesic:
            break;
    }
    return "the shortest ways by rail";
}

std::vector<std::string> notes(const Network& network, const ReachAnswer& answer) {
    std::vector<std::string> notes = date_notes(network, answer.dates);
    if (const auto more = static_cast<long long>(answer.more_by_shortest); more > 0) {
        notes.push_back(
            fmt::format("By the shortest ways (--by shortest) {} more {} within the limit.", more,
                        more == 1 ? "place is" : "places are"));
    }
    return notes;
}

bool has_shortest(const ReachAnswer& answer) {
    return std::ranges::any_of(answer.shortest_km, [](const auto& km) { return km.has_value(); });
}

std::string shortest(const ReachAnswer& answer, std::size_t place, LengthUnit unit) {
    const bool is_other = place < answer.shortest_km.size() && answer.shortest_km[place];
    return is_other ? length(*answer.shortest_km[place], unit) : std::string();
}

}  // namespace verst::reach_words
