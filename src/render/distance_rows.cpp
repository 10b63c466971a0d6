#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/batch_row.hpp"
#include "render/csv_paths.hpp"
#include "render/end_notes.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "verst/geo/compass.hpp"
#include "verst/render/batch_rows.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst {

namespace {

std::string_view direction(const StraightLine& straight) {
    return straight.azimuth_deg ? compass_point(*straight.azimuth_deg).abbreviation : "-";
}

template <class Rail>
std::string rail_cell(const Result<Rail>& rail, double rail_km, LengthUnit unit) {
    return rail ? length(rail_km, unit) : std::string(code_name(rail.error().code));
}

}  // namespace

void append_text_row(std::string& text, const NamedPoint& from, const NamedPoint& to,
                     const PlainDistance& distance, LengthUnit unit) {
    text.append(from.text).append("\t").append(to.text).append("\t");
    text.append(length(distance.straight.geodesic_km, unit)).append("\t");
    text.append(direction(distance.straight)).append("\t");
    text.append(rail_cell(distance.rail_km, distance.rail_km.value_or(0), unit));
    if (!distance.rail_km)
        text.append("\t").append(in_unit(distance.rail_km.error().message, unit));
    text.append("\n");
}

std::vector<std::string_view> BatchRow<DistanceAnswer>::headers() {
    return {"from", "to", "straight line", "direction", "by rail", "remark"};
}

std::vector<std::string> BatchRow<DistanceAnswer>::cells(const Network& network,
                                                         const DistanceAnswer& answer,
                                                         const TextOptions& options) {
    std::vector<std::string> remarks;
    if (answer.rail && answer.rail->shortest)
        remarks.push_back(shortest_line(network, *answer.rail->shortest, options.unit));
    if (answer.rail) {
        for (const RailEnd* end : {&answer.rail->from, &answer.rail->to}) {
            if (!end->obstacles.empty())
                remarks.push_back(text::way_to_station(network, *end, options));
        }
    }
    if (answer.rail) {
        if (std::string remark = date_remark(network, answer.rail->dates, options); !remark.empty())
            remarks.push_back(std::move(remark));
    } else if (answer.rail.error().code == RefusalCode::no_route) {
        remarks.push_back(in_unit(answer.rail.error().message, options.unit));
    }
    return {answer.from.text,
            answer.to.text,
            length(answer.straight.geodesic_km, options.unit),
            std::string(direction(answer.straight)),
            rail_cell(answer.rail, answer.rail ? answer.rail->sum.rail_km : 0, options.unit),
            fmt::format("{}", fmt::join(remarks, "; "))};
}

csv::PathColumns BatchRow<DistanceAnswer>::csv_columns() {
    return csv::joined_columns(
        {csv::place_columns("from", "from"),
         csv::place_columns("to", "to"),
         csv::straight_columns(),
         {{"from_station", "rail.from_station.id"}, {"to_station", "rail.to_station.id"}},
         csv::rail_columns("rail."),
         {{"shortest_km", "rail.shortest.rail_km"},
          {"shortest_by", "rail.shortest.by"},
          {"detour", "rail.detour"},
          {"refusal", "refusal.code"}}});
}

std::string csv_of(const Network& network, const DistanceAnswer& answer) {
    return csv::rows_of(json_of(network, answer), BatchRow<DistanceAnswer>::csv_list,
                        BatchRow<DistanceAnswer>::csv_columns());
}

}  // namespace verst
