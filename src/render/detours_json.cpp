#include <string>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/csv_paths.hpp"
#include "render/geo_builder.hpp"
#include "render/json_parts.hpp"
#include "render/picture/data_note.hpp"
#include "render/picture/map_figure.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

using json::Json;

Json loss_json(const Network& network, const SectionLoss& loss, bool cuts) {
    const Section& section = network[loss.section];
    Json lines = Json::array();
    for (const SectionOnLine& on_line : section.on_lines) lines.push_back(network[on_line.line].id);
    Json object{{"from", json::place(network, section.a)},
                {"to", json::place(network, section.b)},
                {"lines", std::move(lines)},
                {"section_km", json::number(section.length.rail_km)},
                {"lengthened_pairs", loss.lengthened_pairs},
                {"more_km", json::number(loss.more_km)},
                {"mean_km", json::number(loss.mean_km())},
                {"most_km", json::number(loss.most_km)},
                {"most_from", Json()},
                {"most_to", Json()},
                {"cut_pairs", loss.cut_pairs}};
    if (loss.lengthened_pairs > 0) {
        object["most_from"] = json::place(network, loss.most_from);
        object["most_to"] = json::place(network, loss.most_to);
    }
    if (cuts) {
        object["cut_off_count"] = loss.cut_off.size();
        object["cut_off"] = Json::array();
        for (const PlaceIndex place : loss.cut_off)
            object["cut_off"].push_back(json::place(network, place));
    }
    return object;
}

std::string section_name(const Network& network, SectionIndex index) {
    return fmt::format("{} - {}", network[network[index].a].name.view(),
                       network[network[index].b].name.view());
}

std::string what_it_costs(const SectionLoss& loss) {
    return fmt::format("shut: {} pairs of stations go {} farther in the mean, {} have no way",
                       whole_number(static_cast<double>(loss.lengthened_pairs)),
                       length(loss.mean_km(), LengthUnit::km),
                       whole_number(static_cast<double>(loss.cut_pairs)));
}

csv::PathColumns loss_columns(const char* list) {
    return csv::joined_columns({{{"list", std::string("=") + list}},
                                csv::place_columns("from", "from"),
                                csv::place_columns("to", "to"),
                                {{"lines", "lines"},
                                 {"section_km", "section_km"},
                                 {"lengthened_pairs", "lengthened_pairs"},
                                 {"more_km", "more_km"},
                                 {"mean_km", "mean_km"},
                                 {"most_km", "most_km"},
                                 {"most_from", "most_from.id"},
                                 {"most_to", "most_to.id"},
                                 {"cut_pairs", "cut_pairs"},
                                 {"cut_off", "cut_off.id"}}});
}

}  // namespace

json::Json json_of(const Network& network, const DetoursAnswer& answer) {
    Json object;
    object["as_of"] = answer.as_of ? Json(iso8601(*answer.as_of)) : Json();
    object["stations"] = answer.stations;
    object["pairs"] = answer.pairs;
    object["sections"] = answer.sections;
    object["bridges"] = answer.bridges;
    object["holding_places"] = answer.holding_places;
    object["lengthening"] = Json::array();
    for (const SectionLoss& loss : answer.lengthening)
        object["lengthening"].push_back(loss_json(network, loss, false));
    object["cutting"] = Json::array();
    for (const SectionLoss& loss : answer.cutting)
        object["cutting"].push_back(loss_json(network, loss, true));
    object["holding"] = Json::array();
    for (const HoldingPlace& holding : answer.holding) {
        Json place = json::place(network, holding.place);
        place["parts"] = holding.parts;
        place["parted_pairs"] = holding.parted_pairs;
        object["holding"].push_back(std::move(place));
    }
    return object;
}

std::string csv_of(const Network& network, const DetoursAnswer& answer) {
    const Json object = json_of(network, answer);
    return csv::rows_of(object, "lengthening", loss_columns("lengthening")) +
           csv::more_rows_of(object, "cutting", loss_columns("cutting"));
}

GeoFile features_of(const Network& network, const DetoursAnswer& answer) {
    GeoBuilder builder(network, "Weak points",
                       "The sections that it would cost most to shut, and what holds the network "
                       "together");
    const auto add = [&](const char* feature_name, const std::vector<SectionLoss>& losses) {
        for (const SectionLoss& loss : losses) {
            const Section& section = network[loss.section];
            const RouteStep step{loss.section, section.a, section.b, section.on_lines[0].line};
            GeoFeature& feature = builder.add_course(
                feature_name, section_name(network, loss.section), std::span(&step, 1));
            feature.description = what_it_costs(loss);
            feature.properties.emplace_back("lengthened_pairs",
                                            static_cast<double>(loss.lengthened_pairs));
            feature.properties.emplace_back("more_km", loss.more_km);
            feature.properties.emplace_back("most_km", loss.most_km);
            feature.properties.emplace_back("cut_pairs", static_cast<double>(loss.cut_pairs));
        }
    };
    add("lengthening", answer.lengthening);
    add("cutting", answer.cutting);
    for (const HoldingPlace& holding : answer.holding) {
        GeoFeature& feature = builder.add_place("holding", holding.place);
        feature.properties.emplace_back("parts", static_cast<double>(holding.parts));
        feature.properties.emplace_back("parted_pairs", static_cast<double>(holding.parted_pairs));
    }
    return builder.finish();
}

std::string svg_of(const Network& network, const BaseMap& base, const DetoursAnswer& answer,
                   Figure /*figure*/, const TextOptions& options) {
    picture::TravelMap map;
    map.title = "Weak points";
    map.description = "The sections that it would cost most to shut, in red, numbered in order.";
    std::size_t number = 0;
    for (const SectionLoss& loss : answer.lengthening) {
        const Section& section = network[loss.section];
        map.legs.push_back({.number = ++number,
                            .name = section_name(network, loss.section),
                            .figure = "+" + length(loss.mean_km(), options.unit),
                            .figure_key = fmt::format("lengthening.{}.mean_km", number - 1),
                            .line = {network[section.a].position, network[section.b].position}});
    }
    for (const SectionLoss& loss : answer.cutting) {
        const Section& section = network[loss.section];
        map.around.push_back(network[section.a].position);
        map.around.push_back(network[section.b].position);
    }
    for (const HoldingPlace& holding : answer.holding) {
        map.passed.push_back(
            {std::string(network[holding.place].name), network[holding.place].position});
    }
    return picture::map_figure({network, base}, map, picture::data_note(network),
                               picture::standalone_style(options.unit));
}

}  // namespace verst
