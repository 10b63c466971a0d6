#include "render/route_notes.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include <fmt/format.h>

#include "render/end_notes.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

/// Each place once: a way there and back passes a border twice.
std::string names_of(const Network& network, std::span<const PlaceIndex> places) {
    std::string names;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto before = places.first(i);
        if (std::ranges::find(before, places[i]) != before.end()) continue;
        if (!names.empty()) names += ", ";
        names += network[places[i]].name;
    }
    return names;
}

std::string border_names(const Network& network, const std::vector<BorderPassage>& borders) {
    std::vector<PlaceIndex> places;
    for (const BorderPassage& passage : borders) {
        places.push_back(passage.crossing->place);
    }
    return names_of(network, places);
}

std::string other_way(const Network& network, const RouteAnswer& answer,
                      const TextOptions& options) {
    const OtherWay& way = *answer.other_way;
    const std::string avoided = names_of(network, way.avoided);
    if (!way.route) return fmt::format("There is no other way than over {}.", avoided);
    const std::string over = way.features.borders.empty()
                                 ? "without a border"
                                 : "over " + border_names(network, way.features.borders);
    return fmt::format("The best way that avoids {}: {} by rail, {}.", avoided,
                       length(way.sum.rail_km, options.unit), over);
}

/// Lines of which nobody says whether they were there on the day asked for.
std::string undated(const Network& network, const std::vector<LineIndex>& lines) {
    std::string names;
    for (const LineIndex line : lines) {
        if (!names.empty()) names += ", ";
        names += fmt::format("line:{}", network[line].id);
    }
    return fmt::format("No date of opening: {}.", names);
}

void append(std::vector<std::string>& notes, std::vector<std::string> more) {
    std::ranges::move(more, std::back_inserter(notes));
}

}  // namespace

std::vector<std::string> distance_notes(const Network& network, const RailDistance& rail,
                                        const TextOptions& options) {
    std::vector<std::string> notes = snap_notes(network, rail.from, options);
    append(notes, snap_notes(network, rail.to, options));
    append(notes, date_notes(network, rail.dates, options));
    append(notes, crossing_notes(network, rail.features));
    return notes;
}

std::vector<std::string> crossing_notes(const Network& network, const RouteFeatures& features) {
    std::vector<std::string> notes;
    std::vector<PlaceIndex> told;  // a way there and back passes a border twice
    for (const BorderPassage& passage : features.borders) {
        if (std::ranges::find(told, passage.crossing->place) != told.end()) continue;
        told.push_back(passage.crossing->place);
        const std::string_view name = network[passage.crossing->place].name;
        if (passage.crossing->traffic == Traffic::freight) {
            notes.push_back(fmt::format("{} carries freight only.", name));
        }
        if (passage.estimated)
            notes.push_back(fmt::format("The length of the crossing at {} is an estimate.", name));
    }
    return notes;
}

std::vector<std::string> route_notes(const Network& network, const RouteAnswer& answer,
                                     const TextOptions& options) {
    std::vector<std::string> notes;
    const auto add_end = [&](const RailEnd& end) {
        append(notes, far_snap_notes(network, end, options));
        append(notes, snap_notes(network, end, options));
    };
    add_end(answer.legs.front().from);
    for (const RouteLeg& leg : answer.legs) add_end(leg.to);
    append(notes, date_notes(network, answer.dates, options));
    append(notes, crossing_notes(network, answer.features));
    if (answer.sum.estimated_km > 0) {
        notes.push_back(
            fmt::format("{} are estimated.", length(answer.sum.estimated_km, options.unit)));
    }
    if (answer.sum.weak_km > 0) {
        notes.push_back(fmt::format("{} are published figures from memory, without a source.",
                                    length(answer.sum.weak_km, options.unit)));
    }
    if (answer.other_way) notes.push_back(other_way(network, answer, options));
    if (answer.undated_lines && !answer.undated_lines->empty()) {
        notes.push_back(undated(network, *answer.undated_lines));
    }
    return notes;
}

}  // namespace verst
