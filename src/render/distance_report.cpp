#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/report_parts.hpp"
#include "render/route_notes.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "verst/geo/compass.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst::report {

namespace {

Table ends(const Network& network, const DistanceAnswer& answer, const TextOptions& options) {
    Table table{"The two ends", {{"End"}, {"place"}}};
    table.plain = true;
    const auto add = [&](const char* label, const NamedPoint& point,
                         const std::optional<PointReport>& track, const RailEnd* end) {
        std::string text = text::position(point.position);
        if (point.place) text = fmt::format("{}, {}", text::place(network, *point.place), text);
        table.add_row({{label}, {std::move(text)}});
        if (track) {
            for (const Chainage& each : track->chainages) {
                table.add_row({{""}, {text::chainage(network, each, *track, options.unit)}});
            }
        }
        if (end == nullptr) return;
        const std::string way = text::way_to_station(network, *end, options);
        if (!way.empty()) table.add_row({{""}, {"the railway is at " + way}});
    };
    add("From", answer.from, answer.from_track, answer.rail ? &answer.rail->from : nullptr);
    add("To", answer.to, answer.to_track, answer.rail ? &answer.rail->to : nullptr);
    return table;
}

Table straight_line(const StraightLine& line) {
    Table table{"In a straight line", {{"Straight line"}, {"length", true}, {"direction"}}};
    table.plain = true;
    table.add_row({{"Straight line"},
                   km(line.geodesic_km, "geodesic_km"),
                   {line.azimuth_deg ? fmt::format("{}, {}", direction(*line.azimuth_deg),
                                                   compass_point(*line.azimuth_deg).name)
                                     : ""}});
    table.add_row({{"northward"},
                   signed_km(line.north_km, "north_km"),
                   {line.north_km < 0 ? "to the south" : "to the north"}},
                  0, 1);
    table.add_row({{"eastward"},
                   signed_km(line.east_km, "east_km"),
                   {line.east_km < 0 ? "to the west" : "to the east"}},
                  0, 1);
    return table;
}

}  // namespace

Report report_of(const Network& network, const DistanceAnswer& answer, const TextOptions& options) {
    Report report;
    report.kicker = "Distance";
    report.title = fmt::format("{} - {}", text::point_name(network, answer.from),
                               text::point_name(network, answer.to));
    report.notes.emplace_back(ends(network, answer, options));
    report.add_plain("straight", "In a straight line", {straight_line(answer.straight)});
    if (!answer.rail) {
        WordedRefusal refusal = in_unit(answer.rail.error(), options.unit);
        report.add_plain(
            "rail", "By rail",
            {Paragraph{"By rail: " + refusal.message + '.'}, List{std::move(refusal.hints)}});
        return report;
    }
    const RailDistance& rail = *answer.rail;
    std::vector<std::string> notes = distance_notes(network, rail, options);
    if (rail.shortest) {
        notes.insert(notes.begin(),
                     fmt::format("Measured along {}; {}.", best_name(answer.metric),
                                 shortest_line(network, *rail.shortest, options.unit)));
    }
    for (std::string& note : notes) report.notes.emplace_back(Paragraph{std::move(note)});
    report.add_plain(
        "rail", "By rail",
        {rail_sum(rail.sum, rail.detour, "rail.", options.unit),
         lines(network, rail.features, "rail."), crossings(network, rail.features, "rail.")});
    return report;
}

}  // namespace verst::report
