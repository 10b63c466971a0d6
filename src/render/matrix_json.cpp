#include "verst/render/matrix_json.hpp"

#include <string_view>

#include "render/json_parts.hpp"
#include "render/shutdown_parts.hpp"

namespace verst {

namespace {

using json::Json;

/// The key of the figures, which says their unit.
std::string_view figures_key(Metric metric) {
    switch (metric) {
        case Metric::practical:
        case Metric::rail:
            return "rail_km";
        case Metric::geodesic:
            return "chord_km";
        case Metric::time:
            return "time_h";
    }
    return "";
}

Json end_json(const Network& network, const RailEnd& end) {
    return {{"asked", end.named.text},
            {"place", json::point(network, end.named)},
            {"station", json::place(network, end.station)},
            {"snap_km", json::number(end.snap_km)},
            {"obstacles", json::obstacles(end)},
            {"access", end.access ? json::access(network, *end.access) : Json()}};
}

/// As `json::dates`, of the pairs that were examined.
Json dates_json(const Network& network, const MatrixRemarks& remarks) {
    if (remarks.closed.empty() && remarks.doubtful.empty()) return {};
    return {{"pairs", remarks.closed_pairs},
            {"unopened", json::openings(network, remarks.closed.unopened)},
            {"shut", shutdowns_json(network, remarks.closed.shut)},
            {"doubtful", json::openings(network, remarks.doubtful)}};
}

}  // namespace

std::string matrix_json_head(const Network& network, const MatrixHead& head) {
    Json object;
    object["by"] = metric_name(head.metric);
    object["as_of"] = head.as_of ? Json(iso8601(*head.as_of)) : Json();
    object["places"] = Json::array();
    for (const RailEnd& end : head.ends) object["places"].push_back(end_json(network, end));
    std::string text = json::document(object);
    text.erase(text.rfind("\n}"));
    return text + ",\n  \"" + std::string(figures_key(head.metric)) + "\": [";
}

std::string matrix_json_row(const MatrixRow& row, bool first) {
    Json list = Json::array();
    for (const auto& cost : row.figures) list.push_back(json::number(cost));
    std::string text = json::one_line(list);
    text.pop_back();
    return (first ? "\n    " : ",\n    ") + text;
}

std::string matrix_json_shortest(const MatrixRow& row, std::size_t place, bool first) {
    std::string text;
    for (std::size_t i = 0; i < row.shortest_km.size(); ++i) {
        if (!row.shortest_km[i]) continue;
        std::string item = json::one_line(
            {{"from", place}, {"to", i}, {"rail_km", json::number(row.shortest_km[i])}});
        item.pop_back();
        text += (first ? "\n    " : ",\n    ") + item;
        first = false;
    }
    return text;
}

std::string matrix_json_tail(const Network& network, const MatrixHead& head,
                             const std::string& shortest, const MatrixRemarks& remarks) {
    std::string text = "\n  ]";
    if (may_be_longer(head.metric)) {
        text += ",\n  \"shortest\": [" + shortest + (shortest.empty() ? "]" : "\n  ]");
    }
    Json object;
    object["empty"] = {
        {"pairs", remarks.empty},
        {"why", remarks.why ? json::refusal(*remarks.why)["message"] : Json()},
        {"hints", remarks.why ? json::refusal(*remarks.why)["hints"] : Json::array()}};
    object["dates"] = dates_json(network, remarks);
    const std::string rest = json::document(object);
    return text + "," + rest.substr(rest.find('\n'));
}

}  // namespace verst
