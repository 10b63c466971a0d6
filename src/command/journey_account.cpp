#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "command/journey_modes.hpp"
#include "command/rendered.hpp"
#include "command/told_journey.hpp"

namespace verst::command {

namespace {

JourneyRows rows_of(const JourneyOptions& options) {
    if (options.claims) return JourneyRows::claims;
    return options.sections ? JourneyRows::sections : JourneyRows::legs;
}

bool is_superlative(const JourneyClaim& claim) {
    return std::holds_alternative<SuperlativeClaim>(claim.what);
}

/// The other journeys are read only where a claim is measured against them.
void judge_claims_of(const Call& call, const ToldJourney& told, JourneyAnswer& answer) {
    const bool compares = std::ranges::any_of(answer.journey.claims, is_superlative);
    const auto others =
        compares ? read_catalogue(call, *told.network).journeys : std::vector<Journey>();
    answer.claims =
        judge_claims(*told.network, answer.journey.claims, told.full, others, &told.least);
    answer.arithmetic = claim_arithmetic(*told.network, answer.claims);
}

/// --sections and --claims choose what a CSV file has instead of the legs.
Result<void> check_csv_choice(const JourneyOptions& options, std::string_view format) {
    if (options.sections && options.claims)
        return refuse(RefusalCode::bad_argument,
                      "--sections and --claims make two files: ask for one of them");
    if ((options.sections || options.claims) && format != "csv") {
        return refuse(RefusalCode::bad_argument, "--sections and --claims go with --format csv",
                      {"add --format csv"});
    }
    return {};
}

Result<Response> account(const Call& call, const JourneyOptions& options) {
    if (auto known = check_format<JourneyView>(call); !known)
        return tl::unexpected(std::move(known.error()));
    if (auto good = check_csv_choice(options, call.presentation.format); !good)
        return tl::unexpected(good.error());
    if (auto good = check_figure(call, options.figure); !good)
        return tl::unexpected(std::move(good.error()));
    const auto told = told_journey(call, options);
    if (!told) return tl::unexpected(told.error());
    auto answer = reconstructed(*told);
    if (!answer) return tl::unexpected(std::move(answer.error()));
    judge_claims_of(call, *told, *answer);
    return rendered(call, *told->network, JourneyView{*answer, rows_of(options)},
                    status_of(answer->itinerary), options.figure.value_or(Figure::map));
}

}  // namespace

Result<Response> run_journey(const Call& call, const JourneyOptions& options) {
    return account(call, options);
}

std::vector<std::string_view> journey_format_names() { return formats_of<JourneyView>(); }

}  // namespace verst::command
