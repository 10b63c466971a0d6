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
constexpr std::size_t most_closures = 5;

bool meets(const Shutdown& shutdown, const RouteStep& step) {
    const auto& border = shutdown.border;
    if (border) return step.from == *border || step.to == *border;
    return step.line == *shutdown.line;
}

hint::Closure closure_of(const Network& network, const LineOpening& opening) {
    return {.what = opening.of_stretch ? hint::Closure::What::stretch : hint::Closure::What::line,
            .line = id_and_name(network, opening.line),
            .until = std::string(opening.opened),
            .confidence = std::string(opening.confidence)};
}

hint::Closure closure_of(const Network& network, const Shutdown& shutdown) {
    const auto& line = shutdown.line;
    const auto& border = shutdown.border;
    const bool passenger = shutdown.shut_for == ShutFor::passenger;
    return {.what = passenger ? hint::Closure::What::shut_to_passengers : hint::Closure::What::shut,
            .line = line ? id_and_name(network, *line) : hint::Named(),
            .border = border ? id_and_name(network, *border) : hint::Named(),
            .from = std::string(shutdown.from_text),
            .until = std::string(shutdown.until_text),
            .confidence = std::string(shutdown.confidence)};
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

void add_closures(const Network& network, const DayClosures& closures, std::vector<Hint>& hints) {
    std::vector<hint::Closure> found;
    for (const Shutdown* shutdown : closures.shut) found.push_back(closure_of(network, *shutdown));
    for (const LineOpening& opening : closures.unopened)
        found.push_back(closure_of(network, opening));
    const std::size_t more = found.size() - std::min(found.size(), most_closures);
    found.resize(found.size() - more);
    hints.insert(hints.end(), found.begin(), found.end());
    if (more > 0) hints.emplace_back(hint::More{hint::More::Of::closures, more});
}

}  // namespace verst
