#include <array>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "command/formats.hpp"
#include "command/journey_modes.hpp"
#include "command/told_journey.hpp"
#include "verst/journey/journey_template.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst::command {

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
    std::vector<std::string> warnings;
    for (const DataFault& warning : view.journey.warnings)
        warnings.push_back(in_unit(warning, LengthUnit::km));
    const nlohmann::ordered_json object{{"file", view.journey.file.string()},
                                        {"reports", view.journey.reports.size()},
                                        {"claims", view.journey.claims.size()},
                                        {"warnings", std::move(warnings)},
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
           options.explain || options.routes;
}

Result<Response> check(const Call& call, const JourneyOptions& options,
                       const Format<CheckedView>& format) {
    if (asks_for_more(options) || !options.name)
        return refuse(RefusalCode::bad_argument,
                      "--check needs a journey, and goes with no other option of one",
                      {"verst journey --check my-journey.toml"});
    const auto told = told_journey(call, options);
    if (!told) return tl::unexpected(told.error());
    const auto answer = reconstructed(*told);
    if (!answer) return tl::unexpected(answer.error());
    const ExitStatus status = status_of(answer->itinerary);
    return Response{format.render({told->full, status != ExitStatus::answered}), status};
}

Result<Response> file_to_begin_with(const Call& /*call*/, const JourneyOptions& options,
                                    const Format<Nothing>& format) {
    if (asks_for_more(options) || options.name || options.checks) {
        return refuse(RefusalCode::bad_argument, "--new goes with -o alone",
                      {"verst journey --new -o my-journey.toml"});
    }
    return Response{format.render({})};
}

}  // namespace

Result<Response> run_journey_check(const Call& call, const JourneyOptions& options) {
    return in_format(journey_check_formats, call, options, check);
}

Result<Response> run_journey_new(const Call& call, const JourneyOptions& options) {
    return in_format(template_formats, call, options, file_to_begin_with);
}

}  // namespace verst::command
