#include <optional>
#include <string>

#include "command/arguments.hpp"
#include "command/common_parameters.hpp"
#include "command/rendered.hpp"
#include "command/told_journey.hpp"
#include "verst/journey/prism.hpp"

namespace verst::command {

namespace {

struct PassesOptions {
    std::string journey;
    std::string place;
    std::optional<std::string> train;
};

Result<Response> run_passes(const Call& call, const PassesOptions& options) {
    const auto told = told_journey(call, options.journey, options.train);
    if (!told) return tl::unexpected(told.error());
    const Network& network = *told->network;
    const auto place = station_argument(network, options.place);
    if (!place) return tl::unexpected(place.error());
    const auto answer = passes(network, told->full, told->least, *place);
    if (!answer) return tl::unexpected(answer.error());
    const bool can = !answer->passages.empty() || !answer->told.empty();
    return rendered(call, network, *answer,
                    can ? status_of(answer->itinerary) : ExitStatus::not_yes);
}

}  // namespace

Command passes_command() {
    Parameters<PassesOptions> parameters;
    parameters.include(journey_parameter(), &PassesOptions::journey)
        .add(Parameter{.name = "place",
                       .value = "PLACE",
                       .sentence = "the place",
                       .count = {1, 1},
                       .argument = true},
             Text{Completion::place}, &PassesOptions::place)
        .include(train_parameter(), &PassesOptions::train);
    return {.name = "passes",
            .summary = "When a train can have passed a place that no report names",
            .examples = {"verst passes 2023-09-russia Khabarovsk",
                         "verst passes my-journey.toml Ussuriysk --train express"},
            .notes =
                "Exit status: 0 it can have passed; 1 it cannot have, or the reports\n"
                "contradict each other; 2 the input is wrong; 3 no railway serves the place.",
            .formats = formats_of<PassesAnswer>(),
            .body = answering<PassesAnswer>(parameters, run_passes)};
}

}  // namespace verst::command
