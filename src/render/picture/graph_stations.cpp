#include "render/picture/graph_stations.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>
#include <string>

#include "render/picture/path_data.hpp"
#include "render/picture/text_width.hpp"

namespace verst::picture {

namespace {

/// Moves labels as little as need be so that neighbours are apart: down from the top, then up from
/// the bottom.
void spread(std::vector<StationLabel>& labels, double least_apart, const Box& box) {
    double lowest = box.top;
    for (StationLabel& label : labels) {
        label.label_y = std::max(label.label_y, lowest);
        lowest = label.label_y + least_apart;
    }
    double highest = box.bottom;
    for (StationLabel& label : std::views::reverse(labels)) {
        label.label_y = std::min(label.label_y, highest);
        highest = label.label_y - least_apart;
    }
}

}  // namespace

std::vector<StationLabel> station_labels(const TrainGraph& graph, const GraphScale& scale,
                                         double least_apart) {
    std::vector<StationLabel> labels;
    for (const GraphStation& station : graph.stations) {
        if (station.number == 0) continue;
        labels.push_back({&station, scale.y(station.km), scale.y(station.km)});
    }
    std::ranges::stable_sort(labels, {},
                             [](const StationLabel& label) { return label.station->km; });
    spread(labels, least_apart, scale.box());
    for (const GraphStation& station : graph.stations) {
        if (station.number != 0) continue;
        const double y = scale.y(station.km);
        const bool free = std::ranges::all_of(labels, [&](const StationLabel& label) {
            return std::abs(label.label_y - y) >= least_apart;
        });
        if (free) labels.push_back({&station, y, y});
    }
    return labels;
}

void draw_station_column(markup::Writer& out, const std::vector<StationLabel>& labels,
                         const GraphScale& scale, const FigureStyle& style) {
    const double left = style.standalone ? 12 : 0;
    const double edge = scale.box().left;
    const double radius = style.font_size * 0.62;
    for (const StationLabel& label : labels) {
        const bool stop = label.station->number != 0;
        const double size = stop ? style.font_size - 0.5 : style.font_size - 2;
        const double indent = 2 * radius + 5;
        const double room = edge - 14 - left - indent;
        out.open("g", {{"class", "label"}});
        if (stop) {
            out.leaf("circle", {{"class", "chip"},
                                {"cx", coordinate(left + radius)},
                                {"cy", coordinate(label.label_y)},
                                {"r", coordinate(radius)}});
            out.element("text",
                        {{"class", "chip-text"},
                         {"x", coordinate(left + radius)},
                         {"y", coordinate(label.label_y + style.font_size * 0.29)},
                         {"font-size",
                          coordinate(style.font_size - (label.station->number < 10 ? 2.5 : 4))}},
                        std::to_string(label.station->number));
        }
        out.element("text",
                    {{"class", stop ? "name" : "small"},
                     {"x", coordinate(left + indent)},
                     {"y", coordinate(label.label_y + size * 0.36)},
                     {"font-size", coordinate(size)}},
                    fitted(label.station->name, room, size, stop));
        out.close();
        const std::array tie{Point{edge - 12, label.label_y}, Point{edge - 8, label.label_y},
                             Point{edge - 2, label.row_y}, Point{edge, label.row_y}};
        out.leaf("path", {{"class", "leader"}, {"d", path_data(tie)}});
    }
}

}  // namespace verst::picture
