#include "render/answers.hpp"
#include "render/csv_paths.hpp"
#include "render/sections_csv.hpp"

namespace verst {

namespace {

std::string route_sections_csv(const Network& network, const RouteAnswer& answer) {
    SectionsCsv sections(network);
    for (std::size_t i = 0; i < answer.legs.size(); ++i)
        sections.add_leg(i + 1, answer.route.leg(i));
    return sections.take();
}

}  // namespace

std::string csv_of(const Network& network, const RouteView& view) {
    return view.with_sections ? route_sections_csv(network, view.answer)
                              : csv::rows_of(json_of(network, view), "legs", csv::leg_columns());
}

}  // namespace verst
