#include "http/gallery.hpp"

#include <optional>
#include <ranges>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "http/target.hpp"
#include "render/markup.hpp"
#include "render/picture/travel_map_of.hpp"
#include "render/picture/way_sketch.hpp"
#include "verst/journey/itinerary.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/journey/overview.hpp"
#include "verst/render/figures.hpp"

namespace verst::http {

namespace {

constexpr double sketch_width = 320;
constexpr double sketch_height = 132;

std::string sketch_of(const Network& network, const Journey& journey, const LeastTimes* least) {
    auto itinerary = reconstruct(network, journey, least);
    if (!itinerary) return {};
    JourneyAnswer answer{journey, {}, {}, {}, {}};
    answer.itinerary = std::move(*itinerary);
    return picture::way_sketch(picture::travel_map(network, answer, LengthUnit::km), sketch_width,
                               sketch_height);
}

/// "10 days", "9 to 10 days"; nothing where it is open.
std::string days_of(const DayRange& days) {
    if (!days.min || !days.max) return {};
    const std::string most = count_of(*days.max, "day");
    return (days.min == days.max ? most : fmt::format("{} to {}", *days.min, most)) + " \u00b7 ";
}

std::string figures_of(const JourneyOverview& overview) {
    std::string text =
        days_of(overview.calendar_days) + whole_number(overview.rail_km) + " km by rail";
    const ClaimCounts& claims = overview.claims;
    std::string verdicts;
    const auto add = [&](std::size_t count, std::string_view one, std::string_view several) {
        if (count == 0) return;
        verdicts +=
            fmt::format("{}{} {}", verdicts.empty() ? "" : ", ", count, count == 1 ? one : several);
    };
    add(claims.holds, "claim holds", "claims hold");
    add(claims.fails, claims.holds == 0 ? "claim fails" : "fails",
        claims.holds == 0 ? "claims fail" : "fail");
    const bool is_first = claims.holds + claims.fails == 0;
    add(claims.depends + claims.undecided, is_first ? "claim is open" : "is open",
        is_first ? "claims are open" : "are open");
    return verdicts.empty() ? text : text + " \u00b7 " + verdicts;
}

void write_card(markup::Writer& out, const Network& network, const JourneyEntry& entry,
                const std::vector<Journey>& all) {
    const Journey& journey = *entry.journey;
    const auto least = least_times_of(network, journey, std::nullopt);
    const LeastTimes* times = least ? &*least : nullptr;
    out.line();
    out.open("li");
    out.open("a", {{"class", "card"}, {"href", "/?journey=" + percent_encoded(entry.name)}});
    out.raw(sketch_of(network, journey, times));
    out.open("span", {{"class", "text"}});
    out.element("b", journey.title);
    if (!journey.summary.empty()) out.element("span", {{"class", "sum"}}, journey.summary);
    if (const auto figures = overview(network, journey, all, times))
        out.element("span", {{"class", "figs"}}, figures_of(*figures));
    out.close();
    out.close();
    out.close();
}

}  // namespace

std::string gallery(const Network& network) {
    const auto entries = list_journeys(network);
    std::vector<Journey> all;
    for (const JourneyEntry& entry : entries) {
        if (entry.journey) all.push_back(*entry.journey);
    }
    markup::Writer out;
    out.open("ul", {{"class", "gallery"}});
    // The latest first.
    for (const JourneyEntry& entry : std::views::reverse(entries)) {
        if (entry.journey) write_card(out, network, entry, all);
    }
    out.close();
    return out.take();
}

}  // namespace verst::http
