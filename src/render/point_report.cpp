#include <string>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/report_parts.hpp"
#include "render/text_parts.hpp"

namespace verst {

namespace {

/// "Khasan (khasan)"; of a place without a name its id alone.
std::string end_name(const Network& network, PlaceIndex index) {
    const Place& place = network[index];
    if (place.name.empty()) return std::string(place.id);
    return fmt::format("{} ({})", place.name, place.id);
}

}  // namespace

namespace report {

Report report_of(const Network& network, const PointReport& of, const TextOptions& options) {
    const verst::Section& section = network[of.track.section];
    Report report;
    report.kicker = "Point";
    report.title = of.named.text;
    Table facts = facts_table("The point");
    add_fact(facts, "Position", {text::position(of.named.position)});
    add_fact(facts, "Track",
             {fmt::format("{}, {} away", text::position(of.track.position),
                          text::near_length(of.track.offset_km, options.unit))});
    add_fact(
        facts, "Between",
        {fmt::format("{} and {}", end_name(network, section.a), end_name(network, section.b))});
    if (of.chainages.empty()) {
        add_fact(facts, "Kilometre", {"no line has posts on both sides of it"});
    }
    report.notes.emplace_back(std::move(facts));
    Table lines{"The kilometres of the lines there",
                {{"Line", false, Fit::whole}, {"km", true}, {"which is"}, {"name"}}};
    for (std::size_t i = 0; i < of.chainages.size(); ++i) {
        const Chainage& chainage = of.chainages[i];
        const Line& line = network[chainage.line];
        const std::string key = fmt::format("lines.{}.", i);
        lines.add_row({{std::string(line.id), key + "id"},
                       report::chainage(chainage.post_km, 2, key + "post_km"),
                       {std::string(kind_name(chainage.kind))},
                       {std::string(line.name), key + "name"}});
    }
    report.add("lines", "Lines", {std::move(lines)});
    return report;
}

}  // namespace report

json::Json json_of(const Network& network, const PointReport& report) {
    json::Json object = json::point(network, report.named);
    object["kind"] = "point";
    json::Json track = json::track(network, report);
    object["lines"] = std::move(track["lines"]);
    track.erase("lines");
    object["track"] = std::move(track);
    return object;
}

}  // namespace verst
