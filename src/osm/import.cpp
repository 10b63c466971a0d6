#include "verst/osm/import.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "osm/countries.hpp"
#include "osm/import_report.hpp"
#include "osm/kilometre_posts.hpp"
#include "osm/rail_extract.hpp"
#include "osm/reduction.hpp"
#include "osm/station_objects.hpp"
#include "osm/station_ties.hpp"
#include "osm/track_classes.hpp"
#include "osm/track_graph.hpp"
#include "osm/turning.hpp"

namespace verst {

Result<Import> import_osm(const std::vector<std::filesystem::path>& files,
                          const ImportOptions& options) {
    const auto extract = read_rail_extract(files, options.tracks, options.progress);
    if (!extract) return tl::unexpected(extract.error());
    Countries countries;
    countries.add_boundaries(*extract);
    if (!options.base_map.empty()) {
        const auto added = countries.add_base_map(options.base_map);
        if (!added) return tl::unexpected(added.error());
    }
    TrackGraph graph(*extract);
    const Drawing drawing = drawing_of(graph);
    const StationObjects stations = station_objects(*extract, graph, options.tracks);
    StationTies ties = tie_stations(graph, stations.stations, drawing);
    const TrackClasses classes(*extract, graph);
    const Survey survey{*extract, graph, stations.stations, ties, classes, countries, drawing};

    Import import;
    import.network = reduced(survey);
    KilometrePosts posts = kilometre_posts(survey, import.network);
    import.network.posts = std::move(posts.posts);
    import.network.chainages = std::move(posts.chainages);
    import.report = import_report(survey, import.network, stations);
    import.report.posts = posts.report;
    std::ranges::move(posts.doubts, std::back_inserter(import.report.doubts));
    if (import.report.rail_km <= 0) {
        return refuse(RefusalCode::bad_data,
                      files.front().string() +
                          ": the railway in it has no length: its nodes are missing, or lie all at "
                          "one point",
                      {"Extract it with complete ways: osmium extract --strategy complete_ways."});
    }
    for (const auto& file : files) import.report.files.push_back(file.string());
    import.report.file_bytes = extract->file_bytes;
    return import;
}

}  // namespace verst
