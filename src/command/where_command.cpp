#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command/common_parameters.hpp"
#include "command/rendered.hpp"
#include "command/told_journey.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/least_times.hpp"
#include "verst/journey/prism.hpp"
#include "verst/time/report_time.hpp"

namespace verst::command {

namespace {

struct WhereOptions {
    std::string journey;
    std::string at;
    std::optional<std::string> train;
};

/// A journey, and what its train can do.
struct Account {
    const Network& network;
    const Journey& journey;
    const LeastTimes& least;
};

/// A moment, and where a clock showed it that way; nothing where the moment has an offset.
struct At {
    Instant moment;
    std::optional<PlaceIndex> clock_at;
};

const std::vector<Hint> at_hints{
    "write 2023-09-12T21:00, by the clock of the place where the train was then",
    "or, by any clock, 2023-09-12T21:00+10:00"};

/// A reading without an offset is of the place where the train was: asked about where that leaves
/// two.
Result<At> at_local_time(const Account& account, const std::string& text, Instant as_utc) {
    const LocalTime reading(as_utc.time_since_epoch());
    const auto readings = clock_readings(account.network, account.journey, account.least, reading);
    if (!readings) return tl::unexpected(readings.error());
    if (readings->size() == 1) return At{readings->front().at, readings->front().place};
    std::vector<Hint> each;
    for (const ClockReading& one : *readings) {
        const Place& place = account.network[one.place];
        each.emplace_back(Message(iso8601(one.at, one.zone), ", by the clock of ", place.name));
    }
    if (each.empty()) {
        return refuse(RefusalCode::bad_time,
                      "--at: " + verst::in_quotes(text) +
                          ": no clock showed this time where the train was: clocks were put "
                          "forward over it, or it passed from one zone to another",
                      at_hints);
    }
    each.insert(each.begin(), "write which is meant:");
    return refuse(RefusalCode::bad_time,
                  "--at: " + verst::in_quotes(text) +
                      " can be several moments by the clocks of where the train was",
                  std::move(each));
}

/// --at: a minute.
Result<At> at_argument(const Account& account, const std::string& text) {
    const auto time = parse_report_time(text, Zone());
    if (!time)
        return refuse(RefusalCode::bad_time, Message("--at: ", time.error().message), at_hints);
    if (time->precision != Precision::minute || time->about || !time->window.earliest) {
        return refuse(RefusalCode::bad_time,
                      "--at: " + verst::in_quotes(text) + " is not a date with a time of day",
                      at_hints);
    }
    if (time->has_offset) return At{*time->window.earliest, std::nullopt};
    return at_local_time(account, text, *time->window.earliest);
}

Result<Response> run_where(const Call& call, const WhereOptions& options) {
    const auto told = told_journey(call, options.journey, options.train);
    if (!told) return tl::unexpected(told.error());
    const Network& network = *told->network;
    const auto at = at_argument({network, told->full, told->least}, options.at);
    if (!at) return tl::unexpected(at.error());
    auto answer = where_was(network, told->full, told->least, at->moment);
    if (!answer) return tl::unexpected(answer.error());
    answer->clock_at = at->clock_at.value_or(answer->clock_at);
    const bool is_told =
        answer->outcome == WhereOutcome::sure || answer->outcome == WhereOutcome::somewhere;
    return rendered(call, network, *answer,
                    is_told ? status_of(answer->itinerary) : ExitStatus::not_yes);
}

}  // namespace

Command where_command() {
    Parameters<WhereOptions> parameters;
    parameters.include(journey_parameter(), &WhereOptions::journey)
        .add(Parameter{.name = "at",
                       .value = "TIME",
                       .sentence = "the moment, as in 2023-09-12T20:00",
                       .count = {1, 1}},
             Text{}, &WhereOptions::at)
        .include(train_parameter(), &WhereOptions::train);
    return {.name = "where",
            .summary = "Where a train can have been at a moment, and where not",
            .examples = {"verst where 2023-09-russia --at 2023-09-12T20:00",
                         "verst where 2023-09-russia --at 2023-09-13T15:00+09:00 --format json",
                         "verst where 2023-09-russia --at 2023-09-12T20:00 --format html -o "
                         "where.html"},
            .notes =
                "A time without an offset is by the clock of the place where the train was then; "
                "the\nanswer names that clock. Where two clocks are possible, verst asks which "
                "is meant.\n"
                "Exit status: 0 the place is told; 1 the account does not reach so far, or its\n"
                "reports contradict each other; 2 the input is wrong.",
            .formats = formats_of<WhereAnswer>(),
            .body = answering<WhereAnswer>(parameters, run_where)};
}

}  // namespace verst::command
