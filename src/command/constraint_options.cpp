#include "command/constraint_options.hpp"

#include "command/commands.hpp"
#include "verst/route/constraint_check.hpp"
#include "verst/route/selector.hpp"

namespace verst::command {

namespace {

tl::unexpected<Refusal> refuse_option(std::string_view option, Refusal refusal) {
    refusal.message = Message(option, ": ", refusal.message);
    return tl::unexpected(std::move(refusal));
}

Result<void> add_selectors(const Network& network, std::string_view option,
                           const std::vector<std::string>& values, Selection& selection) {
    for (const std::string& value : values) {
        if (const auto added = add_selector(network, value, selection); !added)
            return refuse_option(option, added.error());
    }
    return {};
}

/// A bare word after --only is a line.
std::vector<std::string> with_kinds(const std::vector<std::string>& values) {
    std::vector<std::string> selectors;
    for (const std::string& value : values) {
        selectors.push_back(value.find(':') == std::string::npos ? "line:" + value : value);
    }
    return selectors;
}

}  // namespace

Parameters<ConstraintOptions> constraint_parameters() {
    static const std::string group = "Constraints";
    Parameters<ConstraintOptions> parameters;
    parameters
        .add(Parameter{.name = "avoid",
                       .value = "KIND:WHAT",
                       .sentence = "never by this: country:CN, line:ID, place:NAME, "
                                   "border:RU-KP, border:ID, gauge:1435, section:A/B",
                       .group = group,
                       .count = {0, any_number}},
             Text{}, &ConstraintOptions::avoid)
        .add(Parameter{.name = "only",
                       .value = "KIND:WHAT",
                       .sentence = "only by this; several of one kind allow each of them, several "
                                   "kinds must all hold",
                       .more = "A bare word is a line.",
                       .group = group,
                       .count = {0, any_number}},
             Text{}, &ConstraintOptions::only)
        .add(Parameter{.name = "electrified",
                       .sentence = "only track known to be electrified",
                       .group = group},
             Flag{}, &ConstraintOptions::electrified)
        .add(Parameter{.name = "same-gauge",
                       .sentence = "without a break of gauge from one end to the other",
                       .group = group},
             Flag{}, &ConstraintOptions::same_gauge)
        .add(Parameter{.name = "as-of",
                       .value = "DATE",
                       .sentence = "the network as it was on this day, as in 2023-09-12",
                       .more = "Without it: the day of --depart; for a journey, the day of its "
                               "first report; else the day of the data (verst data shows it).",
                       .group = group},
             Day{}, &ConstraintOptions::as_of)
        .add(Parameter{.name = "special-train",
                       .sentence = "not bound by a suspension of passenger traffic",
                       .more = "A train outside the timetable. The trains of journeys are.",
                       .group = group},
             Flag{}, &ConstraintOptions::special_train);
    return parameters;
}

std::optional<CalendarDay> edition_day(const Network& network) {
    if (const auto day = Day().read("edition", network.edition())) return *day;
    return std::nullopt;
}

Result<Constraints> constraints_argument(const Network& network, const ConstraintOptions& options) {
    Constraints constraints;
    auto added = add_selectors(network, "--avoid", options.avoid, constraints.avoid);
    if (!added) return tl::unexpected(std::move(added.error()));
    added = add_selectors(network, "--only", with_kinds(options.only), constraints.only);
    if (!added) return tl::unexpected(std::move(added.error()));
    constraints.electrified = options.electrified;
    constraints.same_gauge = options.same_gauge;
    constraints.special_train = options.special_train;
    if (const auto day = options.as_of ? options.as_of : edition_day(network))
        constraints.as_of = *day;
    if (auto checked = check_constraints(network, constraints); !checked)
        return tl::unexpected(std::move(checked.error()));
    return constraints;
}

}  // namespace verst::command
