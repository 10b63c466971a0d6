#include <array>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/formats.hpp"
#include "cli/journey_modes.hpp"
#include "cli/told_journey.hpp"
#include "verst/journey/journey_template.hpp"
#include "verst/render/figures.hpp"

namespace verst::cli {

namespace {

/// A file without a fault.
struct CheckedView {
    const Journey& journey;
    bool contradicts_itself = false;
};

std::string checked_text(const CheckedView& view) {
    const Journey& journey = view.journey;
    const auto count = [](std::size_t n, const std::string& noun) {
        return count_of(static_cast<long long>(n), noun);
    };
    std::string out =
        fmt::format("{}: no fault, {}; {}, {}\n", journey.file.string(),
                    count(journey.warnings.size(), "warning"),
                    count(journey.reports.size(), "report"), count(journey.claims.size(), "claim"));
    if (view.contradicts_itself) {
        out += fmt::format("Its reports contradict each other: verst journey {} shows how.\n",
                           journey.file.string());
    }
    return out;
}

std::string checked_json(const CheckedView& view) {
    const nlohmann::ordered_json object{{"file", view.journey.file.string()},
                                        {"reports", view.journey.reports.size()},
                                        {"claims", view.journey.claims.size()},
                                        {"warnings", view.journey.warnings},
                                        {"contradicts_itself", view.contradicts_itself}};
    return object.dump(2) + '\n';
}

constexpr std::array journey_check_formats{
    Format<CheckedView>{"text", checked_text},
    Format<CheckedView>{"json", checked_json},
};

struct Nothing {};

constexpr std::array template_formats{
    Format<Nothing>{"text",
                    [](const Nothing& /*none*/) { return std::string(journey_template()); }},
};

bool asks_for_more(const JourneyOptions& options) {
    return options.list || options.all || options.until || options.sections || options.claims ||
           options.explains || options.routes;
}

Result<Outcome> check(CommandContext& context, const JourneyOptions& options,
                      const Format<CheckedView>& format) {
    if (asks_for_more(options) || !options.name)
        return refuse(RefusalCode::bad_argument, "--check goes with a journey alone",
                      {"verst journey --check my-journey.toml"});
    const auto told = told_journey(context, options);
    if (!told) return tl::unexpected(told.error());
    const auto answer = reconstructed(*told);
    if (!answer) return tl::unexpected(answer.error());
    const ExitStatus status = status_of(answer->itinerary);
    return Outcome{format.render({told->full, status != ExitStatus::answered}), status};
}

}  // namespace

void run_journey_check(CommandContext& context, const JourneyOptions& options) {
    context.run(journey_check_formats,
                [&](const Format<CheckedView>& format) { return check(context, options, format); });
}

void run_journey_new(CommandContext& context, const JourneyOptions& options) {
    context.run(template_formats, [&](const Format<Nothing>& format) -> Result<Outcome> {
        if (asks_for_more(options) || options.name || options.checks)
            return refuse(RefusalCode::bad_argument, "--new stands alone",
                          {"verst journey --new -o my-journey.toml"});
        return Outcome{format.render({})};
    });
}

}  // namespace verst::cli
