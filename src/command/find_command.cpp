#include <array>
#include <span>
#include <string>
#include <vector>

#include "command/formats.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/search_csv.hpp"
#include "verst/render/search_geo.hpp"
#include "verst/render/search_json.hpp"
#include "verst/render/search_markdown.hpp"
#include "verst/render/search_text.hpp"

namespace verst::command {

namespace {

constexpr std::size_t most_hits = 10'000;

struct FindOptions {
    std::string text;
    std::size_t limit = 0;
};

struct FindView {
    const Network& network;
    std::string_view query;
    std::span<const SearchHit> hits;
    TextOptions options;
};

constexpr std::array find_formats{
    Format<FindView>{
        "text",
        [](const FindView& view) { return search_text(view.network, view.hits, view.options); }},
    Format<FindView>{
        "json",
        [](const FindView& view) { return search_json(view.network, view.query, view.hits); }},
    Format<FindView>{"geojson",
                     [](const FindView& view) {
                         return geojson(search_geo(view.network, view.query, view.hits));
                     }},
    Format<FindView>{
        "gpx",
        [](const FindView& view) { return gpx(search_geo(view.network, view.query, view.hits)); }},
    Format<FindView>{
        "kml",
        [](const FindView& view) { return kml(search_geo(view.network, view.query, view.hits)); }},
    Format<FindView>{"csv",
                     [](const FindView& view) { return search_csv(view.network, view.hits); }},
    Format<FindView>{
        "markdown",
        [](const FindView& view) { return search_markdown(view.network, view.query, view.hits); }},
};

Result<Response> run_find(const Call& call, const FindOptions& options,
                          const Format<FindView>& format) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto hits = Gazetteer(network).search(options.text, options.limit);
    if (hits.empty()) {
        call.door.report({RefusalCode::unknown_place,
                          "no place is called anything like " + verst::in_quotes(options.text)},
                         {});
    }
    Response outcome;
    outcome.status = hits.empty() ? ExitStatus::not_yes : ExitStatus::answered;
    outcome.text = format.render({network, options.text, hits, call.text_options()});
    return outcome;
}

}  // namespace

Command find_command() {
    Parameters<FindOptions> parameters;
    parameters
        .add(Parameter{.name = "text",
                       .value = "TEXT",
                       .sentence = "a name or a part of it",
                       .count = {1, any_number},
                       .argument = true,
                       .joined = true},
             Text{Completion::place}, &FindOptions::text)
        .add(Parameter{.name = "limit",
                       .value = "N",
                       .sentence = "how many places are shown at most",
                       .otherwise = "10"},
             WholeNumber{1, most_hits}, &FindOptions::limit);
    return {.name = "find",
            .summary = "Places whose names look like TEXT, in any script",
            .examples = {"verst find komsomolsk", "verst find 하산", "verst find esr:987002"},
            .formats = format_names(find_formats),
            .body = body(parameters, find_formats, run_find)};
}

}  // namespace verst::command
