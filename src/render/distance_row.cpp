#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/end_notes.hpp"
#include "render/text_parts.hpp"
#include "render/way_name.hpp"
#include "verst/geo/compass.hpp"
#include "verst/render/distance_rows.hpp"
#include "verst/render/figures.hpp"

namespace verst {

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
    if (answer.rail) {
        if (std::string remark = date_remark(network, answer.rail->dates, options); !remark.empty())
            remarks.push_back(std::move(remark));
    } else if (answer.rail.error().code == RefusalCode::no_route) {
        remarks.push_back(answer.rail.error().message);
    }
    return fmt::format("{}\t{}\t{}\t{}\t{}{}{}\n", answer.from.text, answer.to.text,
                       length(answer.straight.geodesic_km, options.unit),
                       azimuth ? compass_point(*azimuth).abbreviation : "-",
                       answer.rail ? length(answer.rail->sum.rail_km, options.unit)
                                   : std::string(code_name(answer.rail.error().code)),
                       remarks.empty() ? "" : "\t", fmt::join(remarks, "; "));
}

}  // namespace verst
