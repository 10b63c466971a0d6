#include "verst/render/distance_markdown.hpp"

#include <fmt/format.h>

#include "render/markdown_parts.hpp"
#include "render/route_notes.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "verst/geo/compass.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

std::string straight(const StraightLine& line, const TextOptions& options) {
    markdown::Table table({{"Straight line"}, {"length", Align::right}, {"direction"}});
    table.add_row({"geodesic", length(line.geodesic_km, options.unit),
                   line.azimuth_deg ? direction(*line.azimuth_deg) : ""});
    table.add_row({"northward", signed_length(line.north_km, options.unit),
                   line.north_km < 0 ? "to the south" : "to the north"});
    table.add_row({"eastward", signed_length(line.east_km, options.unit),
                   line.east_km < 0 ? "to the west" : "to the east"});
    return table.str();
}

std::string refusal_text(const Refusal& refusal) {
    std::string text = markdown::paragraph("By rail: " + refusal.message + ".") + '\n';
    for (const std::string& hint : refusal.hints) text += markdown::bullet(hint);
    return text;
}

std::string notes(const Network& network, const RailDistance& rail, const TextOptions& options) {
    std::string text;
    for (const std::string& note : distance_notes(network, rail, options))
        text += markdown::bullet(note);
    return text;
}

/// How one gets from the named points to the railway.
std::string stations(const Network& network, const RailDistance& rail, const TextOptions& options) {
    std::string text;
    for (const RailEnd* end : {&rail.from, &rail.to}) {
        const std::string way = text::way_to_station(network, *end, options);
        if (way.empty()) continue;
        text += markdown::bullet(fmt::format("From {} the railway is at {}.",
                                             text::point_name(network, end->named), way));
    }
    return text;
}

}  // namespace

std::string distance_markdown(const Network& network, const DistanceAnswer& answer,
                              const TextOptions& options) {
    const auto* rail = answer.rail ? &*answer.rail : nullptr;
    return markdown::document({
        markdown::heading(1, fmt::format("{} - {}", text::point_name(network, answer.from),
                                         text::point_name(network, answer.to))),
        rail == nullptr || !rail->shortest
            ? ""
            : markdown::paragraph(
                  fmt::format("Measured along {}; {}.", best_name(answer.metric),
                              shortest_line(network, *rail->shortest, options.unit))),
        rail == nullptr ? "" : notes(network, *rail, options),
        straight(answer.straight, options),
        rail == nullptr ? refusal_text(answer.rail.error())
                        : markdown::rail_sum(rail->sum, rail->detour, options),
        rail == nullptr ? "" : markdown::lines(network, rail->features, options),
        rail == nullptr ? "" : markdown::borders(network, rail->features, options),
        rail == nullptr ? "" : stations(network, *rail, options),
        markdown::footer(network),
    });
}

}  // namespace verst
