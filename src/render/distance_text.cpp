#include "verst/render/distance_text.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/route_notes.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/compass.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

void add_end(Table& table, const Network& network, const char* label, const NamedPoint& point) {
    std::string text = text::position(point.position);
    if (point.place) text = fmt::format("{}, {}", text::place(network, *point.place), text);
    table.add_row({label, std::move(text)});
}

std::string ends(const Network& network, const DistanceAnswer& answer, const TextOptions& options) {
    Table table({{"", Align::left}, {"", Align::left}});
    const auto add_station = [&](const RailEnd& end) {
        const std::string way = text::way_to_station(network, end, options);
        if (!way.empty()) table.add_row({"", "the railway is at " + way});
    };
    add_end(table, network, "From", answer.from);
    if (answer.rail) add_station(answer.rail->from);
    add_end(table, network, "To", answer.to);
    if (answer.rail) add_station(answer.rail->to);
    return table.str();
}

void add_straight_line(Table& table, const StraightLine& straight, const TextOptions& options) {
    table.add_row({"Straight line", length(straight.geodesic_km, options.unit),
                   straight.azimuth_deg ? fmt::format("{}, {}", direction(*straight.azimuth_deg),
                                                      compass_point(*straight.azimuth_deg).name)
                                        : ""});
    table.add_row({"  northward", signed_length(straight.north_km, options.unit),
                   straight.north_km < 0 ? "to the south" : "to the north"});
    table.add_row({"  eastward", signed_length(straight.east_km, options.unit),
                   straight.east_km < 0 ? "to the west" : "to the east"});
}

/// What the figures by rail must be read with.
std::string warnings(const Network& network, const DistanceAnswer& answer,
                     const TextOptions& options) {
    std::string text;
    if (answer.rail->shortest) {
        text +=
            paragraph(fmt::format("Measured along {}; {}.", best_name(answer.metric),
                                  shortest_line(network, *answer.rail->shortest, options.unit)));
    }
    for (const std::string& note : distance_notes(network, *answer.rail, options))
        text += paragraph(note);
    return text.empty() ? text : text + '\n';
}

/// Why there is no rail part, under the figures.
std::string rail_refusal(const Refusal& refusal) {
    std::string text = paragraph("By rail: " + refusal.message + ".");
    for (const std::string& hint : refusal.hints) text += paragraph(hint, 2);
    return text;
}

}  // namespace

std::string distance_text(const Network& network, const DistanceAnswer& answer,
                          const TextOptions& options) {
    Table figures({{"", Align::left}, {"", Align::right}, {"", Align::left}});
    add_straight_line(figures, answer.straight, options);
    if (answer.rail) text::add_rail_sum(figures, answer.rail->sum, answer.rail->detour, options);

    std::string out = ends(network, answer, options) + '\n';
    if (answer.rail) out += warnings(network, answer, options);
    out += figures.str();
    if (!answer.rail) return out + '\n' + rail_refusal(answer.rail.error());
    for (const std::string& block : {text::lines(network, answer.rail->features, options),
                                     text::borders(network, answer.rail->features, options)}) {
        if (!block.empty()) out += '\n' + block;
    }
    return out;
}

std::string distance_row(const Network& network, const DistanceAnswer& answer,
                         const TextOptions& options) {
    const auto& azimuth = answer.straight.azimuth_deg;
    std::vector<std::string> remarks;
    if (answer.rail && answer.rail->shortest)
        remarks.push_back(shortest_line(network, *answer.rail->shortest, options.unit));
    if (answer.rail) {
        for (const RailEnd* end : {&answer.rail->from, &answer.rail->to}) {
            if (!end->obstacles.empty())
                remarks.push_back(text::way_to_station(network, *end, options));
        }
    }
    return fmt::format("{}\t{}\t{}\t{}\t{}{}{}\n", answer.from.text, answer.to.text,
                       length(answer.straight.geodesic_km, options.unit),
                       azimuth ? compass_point(*azimuth).abbreviation : "-",
                       answer.rail ? length(answer.rail->sum.rail_km, options.unit)
                                   : std::string(code_name(answer.rail.error().code)),
                       remarks.empty() ? "" : "\t", fmt::join(remarks, "; "));
}

}  // namespace verst
