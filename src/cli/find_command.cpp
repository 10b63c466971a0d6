#include <array>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/search_csv.hpp"
#include "verst/render/search_geo.hpp"
#include "verst/render/search_json.hpp"
#include "verst/render/search_markdown.hpp"
#include "verst/render/search_text.hpp"

namespace verst::cli {

namespace {

constexpr double most_hits = 10'000;

struct FindOptions {
    std::vector<std::string> words;
    std::string limit = "10";
};

struct FindView {
    const Network& network;
    std::string_view query;
    std::span<const SearchHit> hits;
};

constexpr std::array find_formats{
    Format<FindView>{"text",
                     [](const FindView& view) {
                         return view.hits.empty() ? "" : search_text(view.network, view.hits);
                     }},
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
    Format<FindView>{"markdown",
                     [](const FindView& view) { return search_markdown(view.network, view.hits); }},
};

Result<Outcome> run_find(CommandContext& context, const FindOptions& options,
                         const Format<FindView>& format) {
    const auto limit = number_argument("--limit", options.limit, 1, most_hits);
    if (!limit) return tl::unexpected(limit.error());
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const std::string query = fmt::format("{}", fmt::join(options.words, " "));
    const auto hits = Gazetteer(network).search(query, static_cast<std::size_t>(*limit));
    if (hits.empty())
        report({RefusalCode::unknown_place,
                "no place is called anything like " + verst::in_quotes(query)});
    Outcome outcome;
    outcome.status = hits.empty() ? ExitStatus::not_yes : ExitStatus::answered;
    outcome.text = format.render({network, query, hits});
    return outcome;
}

}  // namespace

void add_find_command(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<FindOptions>();
    CLI::App& command =
        add_command(app, context, "find", "Places whose names look like TEXT, in any script",
                    "  verst find komsomolsk\n"
                    "  verst find 하산\n"
                    "  verst find esr:987002");
    command.add_option("text", options->words, "a name or a part of it")
        ->option_text("TEXT")
        ->required();
    command.add_option("--limit", options->limit, "most places shown (10)")->option_text("N");
    list_formats(command, find_formats);
    command.callback([options, &context] {
        context.run(find_formats, [&](const Format<FindView>& format) {
            return run_find(context, *options, format);
        });
    });
}

}  // namespace verst::cli
