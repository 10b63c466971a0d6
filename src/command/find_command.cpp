#include <span>
#include <string>
#include <vector>

#include "command/rendered.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"

namespace verst::command {

namespace {

constexpr std::size_t most_hits = 10'000;

struct FindOptions {
    std::string text;
    std::size_t limit = 0;
};

Result<Response> run_find(const Call& call, const FindOptions& options) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto hits = Gazetteer(network).search(options.text, options.limit);
    if (hits.empty()) {
        call.door.report({RefusalCode::unknown_place,
                          "no place is called anything like " + verst::in_quotes(options.text)},
                         {});
    }
    return rendered(call, network, FoundPlaces{options.text, hits},
                    hits.empty() ? ExitStatus::not_yes : ExitStatus::answered);
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
            .formats = formats_of<FoundPlaces>(),
            .body = answering<FoundPlaces>(parameters, run_find)};
}

}  // namespace verst::command
