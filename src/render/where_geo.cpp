#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/geo_builder.hpp"
#include "render/reason_text.hpp"
#include "render/where_parts.hpp"
#include "render/window_text.hpp"

namespace verst {

namespace {

GeoValue minutes(const std::optional<std::chrono::seconds>& margin) {
    return margin ? GeoValue(static_cast<double>(margin->count()) / 60) : GeoValue();
}

std::string margin_text(const std::optional<std::chrono::seconds>& margin) {
    if (!margin) return "no report bounds it";
    return fmt::format("{} {}", text::span_of_time(std::chrono::abs(*margin)),
                       margin->count() < 0 ? "short" : "to spare");
}

void add_places(GeoBuilder& builder, const char* feature, const std::vector<PlaceChance>& chances) {
    for (const PlaceChance& chance : chances) {
        GeoFeature& added = builder.add_place(feature, chance.place);
        added.description = margin_text(chance.margin);
        added.properties.emplace_back("margin_min", minutes(chance.margin));
    }
}

}  // namespace

GeoFile features_of(const Network& network, const WhereAnswer& answer) {
    GeoBuilder builder(network, where::title(network, answer), where::verdict(network, answer));
    for (const SectionChance& chance : answer.sections) {
        const Section& section = network[chance.section];
        const LineIndex line = section.on_lines.front().line;
        const std::array step{RouteStep{chance.section, section.a, section.b, line}};
        GeoFeature& added = builder.add_course(
            "possible_section",
            fmt::format("{} - {}", network[section.a].name, network[section.b].name), step);
        added.description = margin_text(chance.margin);
        added.properties = {{"line", std::string(network[line].id)},
                            {"rail_km", section.length.rail_km},
                            {"margin_min", minutes(chance.margin)}};
    }
    const auto& moments = answer.itinerary.deduction.moments;
    std::vector<std::size_t> shown;
    for (const WhereAnswer::Between& pair : answer.between) {
        for (const std::size_t i : {pair.earlier, pair.later}) {
            if (std::ranges::find(shown, i) != shown.end()) continue;
            shown.push_back(i);
            const Moment& moment = moments[i];
            GeoFeature& added = builder.add_place("report", moment.station);
            added.description = fmt::format("{}: {}", text::moment_name(network, moment),
                                            text::window(moment.window, moment.zone));
            added.when = moment.window;
        }
    }
    add_places(builder, answer.outcome == WhereOutcome::sure ? "sure_place" : "possible_place",
               answer.places);
    add_places(builder, "out_of_reach", answer.out_of_reach);
    return builder.finish();
}

}  // namespace verst
