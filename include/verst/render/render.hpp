#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/geo/base_map.hpp"
#include "verst/journey/answer.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/journey/journey_routes.hpp"
#include "verst/journey/overview.hpp"
#include "verst/journey/prism.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/journey/ways_verdict.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/line_report.hpp"
#include "verst/network/network.hpp"
#include "verst/network/place_report.hpp"
#include "verst/network/point_report.hpp"
#include "verst/network/reader.hpp"
#include "verst/network/summary.hpp"
#include "verst/osm/import.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/alternatives.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/reach.hpp"

/// Answers in the formats that they can be had in: `render(network, answer, "json")`. An answer is
/// one of the types below, or of DistanceAnswer, AlternativesAnswer, WhereAnswer, PassesAnswer,
/// LineReport, PlaceReport, PointReport and NetworkSummary. Answers that are of no network
/// (DataFaults, JourneyList, Import) go without: `render(answer, "json")`.
namespace verst {

/// A route. Its report has every section where that is asked for; so has its CSV, instead of legs.
struct RouteView {
    const RouteAnswer& answer;
    bool with_sections = false;
};

/// Which of the places reached a reader wants to see. Files for programs have them all.
struct ReachRows {
    bool every_kind = false;           ///< halts, junctions and border points too
    std::optional<std::size_t> limit;  ///< the nearest so many
};

struct ReachView {
    const ReachAnswer& answer;
    ReachRows rows = {};
};

/// What the rows of a journey's CSV are.
enum class JourneyRows : unsigned char { legs, sections, claims };

struct JourneyView {
    const JourneyAnswer& answer;
    JourneyRows rows = JourneyRows::legs;
};

/// What each time of a journey follows from: of the moments at one station, or of all.
struct ExplainedJourney {
    const JourneyAnswer& answer;
    std::optional<PlaceIndex> station;
};

/// The ways of each stretch of a journey, and what excludes each that is excluded.
struct WaysOfJourney {
    const JourneyAnswer& answer;
    const JourneyRoutes& routes;
};

/// A line for each journey.
struct JourneyOverviews {
    std::span<const JourneyOverview> journeys;
};

/// A claim or a question, judged: of a distance, or of two ways.
using CheckAnswer = std::variant<ClaimAnswer, WaysAnswer>;

/// Places whose names look like the query, best first.
struct FoundPlaces {
    std::string_view query;
    std::span<const SearchHit> hits;
};

/// Every fault of a network's directory, or that there is none. As text it is what compilers print:
/// a line for each fault.
struct DataFaults {
    const std::filesystem::path& directory;
    const ReadReport& report;
};

/// The journeys that can be told, and those that cannot.
struct JourneyList {
    std::span<const JourneyEntry> entries;
};

/// A figure that can be had alone, as SVG.
enum class Figure : unsigned char {
    map,
    graph,  ///< the train graph: time across, distance down (E.-J. Marey, 1885)
};

/// What is asked for beside the format.
struct RenderOptions {
    TextOptions text = {};
    const BaseMap* base_map = nullptr;  ///< what maps are drawn on: see `needs_base_map`
    Figure figure = Figure::map;
    std::string command_line = {};  ///< that gives the answer, for pages that quote it
};

/// The formats of an answer, its own text first: "text", "json", "geojson", ...
template <class Answer>
[[nodiscard]] std::vector<std::string_view> formats_of();

/// What a format is written in.
enum class Syntax : unsigned char { text, json, csv, markup, binary };

struct FormatTraits {
    std::string_view name;
    std::string_view media_type;  ///< with its charset, where it has one
    Syntax syntax = Syntax::text;
};

/// Of a format by its name; of one that no answer comes in (an image, a manual page) those of text.
[[nodiscard]] const FormatTraits& format_traits(std::string_view format);

/// The format draws maps where the answer has one.
[[nodiscard]] bool needs_base_map(std::string_view format);

/// An answer in a format. Refuses a format that the answer does not come in, and a graph where
/// there is nothing to draw. An HTML page is one file that needs neither a server nor the network
/// nor a script, and is well-formed XML; an element with a figure that the JSON has names it:
/// data-json="legs.0.rail_km".
template <class Answer>
[[nodiscard]] Result<std::string> render(const Network& network, const Answer& answer,
                                         std::string_view format,
                                         const RenderOptions& options = {});

/// The same of an answer that is of no network.
template <class Answer>
[[nodiscard]] Result<std::string> render(const Answer& answer, std::string_view format,
                                         const RenderOptions& options = {});

/// The refusal of a format that is not among those known.
[[nodiscard]] Refusal unknown_format(std::string_view name,
                                     const std::vector<std::string_view>& known);

}  // namespace verst
