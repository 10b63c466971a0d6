#include <filesystem>
#include <string>
#include <string_view>

#include "fuzz/checks.hpp"
#include "fuzz/own_directory.hpp"
#include "fuzz/target.hpp"
#include "verst/base/terminal_text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/image_file.hpp"
#include "verst/network/point_report.hpp"
#include "verst/network/summary.hpp"
#include "verst/osm/import.hpp"
#include "verst/osm/network_of_import.hpp"
#include "verst/render/render.hpp"
#include "verst/route/answer.hpp"

namespace verst::fuzz {

namespace {

namespace fs = std::filesystem;

/// As a door sends an answer to a terminal: names on the map may hold anything.
void check_sent(std::string_view format, std::string_view answer) {
    if (format == "html") {
        check_answer(format, terminal_markup(answer));
    } else if (format == "json" || format == "geojson") {
        check_answer(format, terminal_json(answer));
    } else {
        check_answer(format, format == "csv" ? std::string(answer) : terminal_text(answer));
    }
}

/// What anybody would ask of a new network.
void ask(const Network& network) {
    std::vector<NamedPoint> stations;
    for (std::size_t i = 0; i < network.places().size() && stations.size() < 3; ++i) {
        const Place& place = network.places()[i];
        if (place.kind != PlaceKind::station && place.kind != PlaceKind::halt) continue;
        stations.push_back({std::string(place.id), PlaceIndex(i), place.position});
        static_cast<void>(Gazetteer(network).search(place.name, 5));
    }
    if (stations.size() > 1) {
        RouteRequest request;
        request.through = {stations.front(), stations.back()};
        const auto route = find_route(network, request);
        if (!route) {
            check_refusal(route.error());
        } else {
            for (const char* format : {"text", "json", "geojson"}) {
                const auto text = render(network, RouteView{*route}, format);
                require(text.has_value(), "a route is not written");
                check_sent(format, *text);
            }
        }
    }
    for (std::size_t i = 0; i < network.lines().size() && i < 3; ++i) {
        for (const LinePost& post : network.lines()[i].posts) {
            for (const TrackPoint& point : points_at(network, LineIndex(i), post.post_km))
                static_cast<void>(chainages_at(network, point));
        }
    }
}

}  // namespace

/// "pbf", and a PBF file; else XML.
void run_osm(std::string_view input, Effort /*effort*/) {
    static const OwnDirectory directory;
    constexpr std::string_view pbf = "pbf";
    const bool is_pbf = input.starts_with(pbf);
    const fs::path file = is_pbf ? directory.write("map.osm.pbf", input.substr(pbf.size()))
                                 : directory.write("map.osm", input);
    const auto import = import_osm({file}, {});
    if (!import) {
        check_refusal(import.error());
        return;
    }
    for (const std::string_view format : formats_of<Import>()) {
        const auto report = render(*import, format);
        require(report.has_value(), "a report is not written");
        check_sent(format, *report);
    }
    const auto network = network_of(*import, "verst import map.osm -o map.verst");
    if (!network) {
        check_refusal(network.error());
        return;
    }
    const auto opened = open_image(directory.write("map.verst", image_bytes(*network)));
    require(opened.has_value(), "the image of an import is not sound");
    const auto data = render(*opened, summarise(*opened), "text");
    require(data.has_value(), "a summary is not written");
    check_sent("text", *data);
    ask(*opened);
}

}  // namespace verst::fuzz
