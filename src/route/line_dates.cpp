#include "route/line_dates.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include "route/permits.hpp"
#include "route/wording.hpp"
#include "verst/base/text.hpp"

namespace verst {
namespace {

/// More than these are counted, not named.
constexpr std::size_t most_clauses = 5;

bool meets(const Shutdown& shutdown, const RouteStep& step) {
    const auto& border = shutdown.border;
    if (border) return step.from == *border || step.to == *border;
    return step.line == *shutdown.line;
}

Message clause(const Network& network, const LineOpening& opening) {
    Message text(opening.of_stretch ? "a stretch of " : "", selector_of(network, opening.line),
                 " was opened in ", opening.opened);
    if (!opening.confidence.empty()) text.add(Message(" (confidence ", opening.confidence, ")"));
    if (!opening.of_stretch) text.add("; parts of it may have been open before");
    return text;
}

Message clause(const Network& network, const Shutdown& shutdown) {
    const auto& border = shutdown.border;
    const bool passenger = shutdown.shut_for == ShutFor::passenger;
    const std::string what =
        border ? std::string(network[*border].name) : selector_of(network, *shutdown.line);
    if (!shutdown.from) {
        return Message(what, " was not open", passenger ? " to passenger trains" : "", " before ",
                       shutdown.until_text);
    }
    Message text(what, passenger ? " had no passenger traffic" : " was shut", " from ",
                 shutdown.from_text);
    if (shutdown.until) text.add(Message(" until ", shutdown.until_text));
    return text;
}

}  // namespace

LineDates::LineDates(const Network& network) : network_(network) {
    for (std::size_t i = 0; i < network.lines().size(); ++i) {
        note(LineIndex(i), network[LineIndex(i)].opened);
        if (!network.opened_in_stretches(LineIndex(i))) continue;
        // Neighbours are of one stretch mostly: a date is read once for all of them.
        std::string_view noted;
        const std::size_t sections = network[LineIndex(i)].sections.size();
        for (std::size_t at = 0; at < sections; ++at) {
            const std::string_view opened = network.on_line(LineIndex(i), at).opened;
            if (opened != noted) note(LineIndex(i), noted = opened);
        }
    }
}

void LineDates::note(LineIndex line, std::string_view opened) {
    const auto period = parse_day_period(opened);
    if (!period) return;
    for (const std::string_view country : split(network_[line].countries, '/')) {
        const auto [known, is_new] = first_of_country_.try_emplace(country, period->first);
        if (!is_new) known->second = std::min(known->second, period->first);
    }
    if (!first_ || period->first < first_->day) first_ = First{line, opened, period->first};
}

std::optional<CalendarDay> LineDates::day_of(LineIndex line, std::string_view opened) const {
    if (const auto period = parse_day_period(opened)) return period->first;
    std::optional<CalendarDay> first;
    for (const std::string_view country : split(network_[line].countries, '/')) {
        const auto known = first_of_country_.find(country);
        if (known == first_of_country_.end()) return std::nullopt;
        if (!first || known->second < *first) first = known->second;
    }
    return first;
}

std::optional<CalendarDay> LineDates::earliest(LineIndex line) const {
    return day_of(line, network_[line].opened);
}

std::optional<CalendarDay> LineDates::earliest(const SectionOnLine& section) const {
    return day_of(section.line, network_.opened_on(section));
}

const SectionOnLine* on_line_of(const Network& network, const RouteStep& step) {
    const auto& on_lines = network[step.section].on_lines;
    const auto found = std::ranges::find(on_lines, step.line, &SectionOnLine::line);
    return found == on_lines.end() ? nullptr : &*found;
}

DayClosures closures_on(const Network& network, const Constraints& constraints,
                        std::span<const RouteStep> steps) {
    DayClosures closures;
    if (!constraints.as_of) return closures;
    const LineDates dates(network);
    const auto in_force = shutdowns_in_force(network, constraints);
    for (const RouteStep& step : steps) {
        const SectionOnLine* on_line = on_line_of(network, step);
        const auto earliest = on_line != nullptr ? dates.earliest(*on_line) : std::nullopt;
        if (earliest && *constraints.as_of < *earliest) {
            const Line& line = network[step.line];
            const LineOpening opening{step.line, network.opened_on(*on_line), line.confidence,
                                      network.opened_in_stretches(step.line)};
            const bool dated = !opening.opened.empty();
            if (dated && std::ranges::find(closures.unopened, opening) == closures.unopened.end())
                closures.unopened.push_back(opening);
        }
        for (const Shutdown* shutdown : in_force) {
            const bool known = std::ranges::find(closures.shut, shutdown) != closures.shut.end();
            if (!known && meets(*shutdown, step)) closures.shut.push_back(shutdown);
        }
    }
    // A line that is dated twice, by its year and by a day, is told by the day.
    std::erase_if(closures.unopened, [&](const LineOpening& opening) {
        return std::ranges::any_of(closures.shut, [&](const Shutdown* shutdown) {
            const auto& line = shutdown->line;
            return line && *line == opening.line && !shutdown->from;
        });
    });
    return closures;
}

std::vector<Message> closure_clauses(const Network& network, const DayClosures& closures) {
    std::vector<Message> clauses;
    for (const Shutdown* shutdown : closures.shut) clauses.push_back(clause(network, *shutdown));
    for (const LineOpening& opening : closures.unopened)
        clauses.push_back(clause(network, opening));
    if (clauses.size() > most_clauses) {
        const std::size_t more = clauses.size() - most_clauses;
        clauses.resize(most_clauses);
        clauses.emplace_back("and ", counted(more), " more ", more == 1 ? "was" : "were",
                             " not open");
    }
    return clauses;
}

}  // namespace verst
