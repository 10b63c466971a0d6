#include "cli/constraint_options.hpp"

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "verst/route/constraint_check.hpp"
#include "verst/route/selector.hpp"

namespace verst::cli {

namespace {

tl::unexpected<Refusal> refuse_option(std::string_view option, Refusal refusal) {
    refusal.message = std::string(option) + ": " + refusal.message;
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

void add_constraint_options(CLI::App& command, ConstraintOptions& options) {
    static constexpr const char* group = "Constraints";
    add_repeatable_option(command, "--avoid", options.avoid,
                          "never by this: country:CN, line:ID, place:NAME, border:RU-KP, "
                          "border:ID, gauge:1435, section:A/B (repeatable)")
        ->option_text("KIND:WHAT")
        ->group(group);
    add_repeatable_option(command, "--only", options.only,
                          "by this only; those of one kind unite, different kinds intersect "
                          "(repeatable)")
        ->option_text("KIND:WHAT")
        ->group(group);
    command.add_flag("--electrified", options.electrified, "only track known to be electrified")
        ->group(group);
    command.add_flag("--same-gauge", options.same_gauge, "without a break of gauge")->group(group);
    command
        .add_option(
            "--as-of", options.as_of,
            "the network as it was on this day (the day of the data; of a journey its first, with "
            "--depart its day)")
        ->option_text("DATE")
        ->group(group);
    command
        .add_flag("--special-train", options.special_train,
                  "not bound by a suspension of passenger traffic")
        ->group(group);
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
    if (options.as_of) {
        const auto day = day_argument("--as-of", *options.as_of);
        if (!day) return tl::unexpected(day.error());
        constraints.as_of = *day;
    } else if (const auto edition = day_argument("edition", network.edition())) {
        constraints.as_of = *edition;
    }
    if (auto checked = check_constraints(network, constraints); !checked)
        return tl::unexpected(std::move(checked.error()));
    return constraints;
}

}  // namespace verst::cli
