#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "command/formats.hpp"
#include "command/journey_modes.hpp"
#include "command/picture_choice.hpp"
#include "command/told_journey.hpp"
#include "verst/render/answer_markdown.hpp"
#include "verst/render/answer_text.hpp"
#include "verst/render/journey_csv.hpp"
#include "verst/render/journey_geo.hpp"
#include "verst/render/journey_json.hpp"
#include "verst/render/page.hpp"

namespace verst::command {

namespace {

struct JourneyView {
    const Network& network;
    const JourneyAnswer& answer;
    const JourneyOptions& chosen;
    TextOptions options;
    PictureChoice picture;
    PageOrigin origin;
};

std::string journey_csv(const JourneyView& view) {
    if (view.chosen.claims) return journey_claims_csv(view.answer);
    if (view.chosen.sections) return journey_sections_csv(view.network, view.answer);
    return journey_legs_csv(view.network, view.answer);
}

constexpr std::array journey_formats{
    Format<JourneyView>{"text",
                        [](const JourneyView& view) {
                            return journey_text(view.network, view.answer, view.options);
                        }},
    Format<JourneyView>{
        "json", [](const JourneyView& view) { return journey_json(view.network, view.answer); }},
    Format<JourneyView>{
        "geojson",
        [](const JourneyView& view) { return geojson(journey_geo(view.network, view.answer)); }},
    Format<JourneyView>{
        "gpx", [](const JourneyView& view) { return gpx(journey_geo(view.network, view.answer)); }},
    Format<JourneyView>{
        "kml", [](const JourneyView& view) { return kml(journey_geo(view.network, view.answer)); }},
    Format<JourneyView>{"csv", journey_csv},
    Format<JourneyView>{"markdown",
                        [](const JourneyView& view) {
                            return journey_markdown(view.network, view.answer, view.options);
                        }},
    Format<JourneyView>{"html",
                        [](const JourneyView& view) {
                            return journey_html(view.network, *view.picture.base, view.answer,
                                                view.options, view.origin);
                        }},
    Format<JourneyView>{"svg",
                        [](const JourneyView& view) {
                            return journey_svg(view.network, *view.picture.base, view.answer,
                                               view.picture.figure, view.options);
                        }},
};

bool is_superlative(const JourneyClaim& claim) {
    return std::holds_alternative<SuperlativeClaim>(claim.what);
}

/// The other journeys are read only where a claim is measured against them.
void judge_claims_of(Door& door, const ToldJourney& told, JourneyAnswer& answer) {
    const bool compares = std::ranges::any_of(answer.journey.claims, is_superlative);
    const auto others =
        compares ? read_catalogue(door, *told.network).journeys : std::vector<Journey>();
    answer.claims =
        judge_claims(*told.network, answer.journey.claims, told.full, others, &told.least);
    answer.arithmetic = claim_arithmetic(*told.network, answer.claims);
}

/// --sections and --claims choose what a CSV file has instead of the legs.
Result<void> check_csv_choice(const JourneyOptions& options, std::string_view format) {
    if (options.sections && options.claims)
        return refuse(RefusalCode::bad_argument, "--sections and --claims are two files");
    if ((options.sections || options.claims) && format != "csv") {
        return refuse(RefusalCode::bad_argument, "--sections and --claims go with --format csv",
                      {"add --format csv"});
    }
    return {};
}

/// Of all answers only the train graph can have nothing to show.
Refusal no_graph() {
    return {RefusalCode::bad_argument,
            "--figure graph: the journey has no leg with times, so there is no graph to draw",
            {"--figure map shows its places"}};
}

Result<Response> account(const Call& call, const JourneyOptions& options,
                         const Format<JourneyView>& format) {
    if (auto good = check_csv_choice(options, format.name); !good)
        return tl::unexpected(good.error());
    const auto picture = picture_choice(call, format.name, options.figure);
    if (!picture) return tl::unexpected(picture.error());
    const auto told = told_journey(call, options);
    if (!told) return tl::unexpected(told.error());
    auto answer = reconstructed(*told);
    if (!answer) return tl::unexpected(std::move(answer.error()));
    judge_claims_of(call.door, *told, *answer);
    Response outcome{format.render({*told->network,
                                    *answer,
                                    options,
                                    call.text_options(),
                                    *picture,
                                    {call.command_line}}),
                     status_of(answer->itinerary)};
    if (outcome.text.empty()) return tl::unexpected(no_graph());
    return outcome;
}

}  // namespace

Result<Response> run_journey(const Call& call, const JourneyOptions& options) {
    return in_format(journey_formats, call, options, account);
}

std::vector<std::string_view> journey_format_names() { return format_names(journey_formats); }

}  // namespace verst::command
