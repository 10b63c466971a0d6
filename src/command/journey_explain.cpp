#include <array>
#include <optional>

#include "command/arguments.hpp"
#include "command/formats.hpp"
#include "command/journey_modes.hpp"
#include "command/told_journey.hpp"
#include "verst/journey/prism.hpp"
#include "verst/render/answer_text.hpp"
#include "verst/render/explain_json.hpp"
#include "verst/render/explain_text.hpp"
#include "verst/render/passes_json.hpp"

namespace verst::command {

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
Result<Response> explain(const Call& call, const JourneyOptions& options,
                         const Format<ExplainView>& format) {
    const auto told = told_journey(call, options);
    if (!told) return tl::unexpected(told.error());
    const auto answer = reconstructed(*told);
    if (!answer) return tl::unexpected(answer.error());
    const Network& network = *told->network;
    ExplainView view{network, *answer, std::nullopt, nullptr, call.text_options()};
    const ExitStatus status = status_of(answer->itinerary);
    if (options.explain->empty()) return Response{format.render(view), status};
    const auto place = station_argument(network, *options.explain);
    if (!place) return tl::unexpected(place.error());
    const auto passed = passes(network, answer->journey, told->least, *place);
    if (!passed) return tl::unexpected(passed.error());
    view.place = passed->station;
    if (!passed->told.empty()) return Response{format.render(view), status};
    view.passed = &*passed;
    return Response{format.render(view), passed->passages.empty() ? ExitStatus::not_yes : status};
}

}  // namespace

Result<Response> run_journey_explain(const Call& call, const JourneyOptions& options) {
    return in_format(explain_formats, call, options, explain);
}

}  // namespace verst::command
