#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/search_json.hpp"
#include "verst/render/search_text.hpp"

namespace verst::cli {

namespace {

constexpr double most_hits = 10'000;

struct FindOptions {
    std::vector<std::string> words;
    std::string limit = "10";
};

Result<Outcome> run_find(CommandContext& context, const FindOptions& options) {
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
    if (context.json()) {
        outcome.text = search_json(network, query, hits);
    } else if (!hits.empty()) {
        outcome.text = search_text(network, hits);
    }
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
    command.callback(
        [options, &context] { context.run([&] { return run_find(context, *options); }); });
}

}  // namespace verst::cli
