#include <array>
#include <optional>

#include "cli/arguments.hpp"
#include "cli/formats.hpp"
#include "cli/journey_modes.hpp"
#include "cli/told_journey.hpp"
#include "verst/journey/prism.hpp"
#include "verst/render/answer_text.hpp"
#include "verst/render/explain_json.hpp"
#include "verst/render/explain_text.hpp"
#include "verst/render/passes_json.hpp"

namespace verst::cli {

namespace {

/// The moments of an account, all or those at one place; or when the train can have passed a place
/// that the account does not name.
struct ExplainView {
    const Network& network;
    const JourneyAnswer& answer;
    std::optional<PlaceIndex> place;
    const PassesAnswer* passed = nullptr;
    TextOptions options;
};

constexpr std::array explain_formats{
    Format<ExplainView>{"text",
                        [](const ExplainView& view) {
                            return view.passed != nullptr
                                       ? passes_text(view.network, *view.passed, view.options)
                                       : explain_text(view.network, view.answer, view.place,
                                                      view.options);
                        }},
    Format<ExplainView>{"json",
                        [](const ExplainView& view) {
                            return view.passed != nullptr
                                       ? passes_json(view.network, *view.passed)
                                       : explain_json(view.network, view.answer, view.place);
                        }},
};

/// A place that the account does not name is explained by what lies on either side of it.
Result<Outcome> explain(CommandContext& context, const JourneyOptions& options,
                        const Format<ExplainView>& format) {
    const auto told = told_journey(context, options);
    if (!told) return tl::unexpected(told.error());
    const auto answer = reconstructed(*told);
    if (!answer) return tl::unexpected(answer.error());
    const Network& network = *told->network;
    ExplainView view{network, *answer, std::nullopt, nullptr, context.text_options()};
    const ExitStatus status = status_of(answer->itinerary);
    if (options.explain.empty()) return Outcome{format.render(view), status};
    const auto place = station_argument(network, options.explain);
    if (!place) return tl::unexpected(place.error());
    const auto passed = passes(network, answer->journey, told->least, *place);
    if (!passed) return tl::unexpected(passed.error());
    view.place = passed->station;
    if (!passed->told.empty()) return Outcome{format.render(view), status};
    view.passed = &*passed;
    return Outcome{format.render(view), passed->passages.empty() ? ExitStatus::not_yes : status};
}

}  // namespace

void run_journey_explain(CommandContext& context, const JourneyOptions& options) {
    context.run(explain_formats, [&](const Format<ExplainView>& format) {
        return explain(context, options, format);
    });
}

}  // namespace verst::cli
