#include "route/permits.hpp"

#include <algorithm>

#include "route/line_dates.hpp"

namespace verst {
namespace {

template <class Item, class Value>
bool contains(const std::vector<Item>& items, const Value& value) {
    return std::find(items.begin(), items.end(), value) != items.end();
}

/// True if the selection allows the value: not avoided, and one of the only ones if there are any.
template <class Item, class Value>
bool allows(const std::vector<Item>& avoid, const std::vector<Item>& only, const Value& value) {
    return !contains(avoid, value) && (only.empty() || contains(only, value));
}

/// False only if all that the constraints say is known to be kept elsewhere than by `track`. What
/// is not known to be harmless counts: a new kind of constraint tells tracks apart until somebody
/// says here that it does not.
bool may_tell_tracks_apart(const Constraints& constraints) {
    Constraints rest = constraints;
    // By the lines that are permitted.
    rest.as_of.reset();
    rest.special_train = false;
    // By changes of gauge (`OpenTrack`).
    rest.same_gauge = false;
    for (Selection* selection : {&rest.avoid, &rest.only}) {
        selection->lines.clear();     // by the lines that are permitted
        selection->places.clear();    // by `avoided_places` and `within`
        selection->borders.clear();   // by `avoided_places`
        selection->sections.clear();  // by `banned_sections` and `within`
    }
    return !rest.empty();
}

}  // namespace

std::vector<const Shutdown*> shutdowns_in_force(const Network& network,
                                                const Constraints& constraints) {
    std::vector<const Shutdown*> in_force;
    if (!constraints.as_of) return in_force;
    for (const Shutdown& shutdown : network.shutdowns()) {
        const bool binds = shutdown.shut_for == ShutFor::all || !constraints.special_train;
        if (binds && shutdown.certain_on(*constraints.as_of)) in_force.push_back(&shutdown);
    }
    return in_force;
}

Permits::Permits(const Network& network, const Constraints& constraints)
    : network_(network),
      constraints_(constraints),
      gauge_limited_(!constraints.avoid.gauges_mm.empty() || !constraints.only.gauges_mm.empty()),
      keeps_within_(!constraints.only.places.empty() || !constraints.only.sections.empty()) {
    limit_lines();
    find_avoided_places();
    find_banned_sections();
    tells_tracks_apart_ = may_tell_tracks_apart(constraints) ||
                          std::ranges::find(line_permitted_, false) != line_permitted_.end();
}

void Permits::limit_lines() {
    line_permitted_.resize(network_.lines().size());
    for (std::size_t i = 0; i < line_permitted_.size(); ++i) {
        line_permitted_[i] =
            allows(constraints_.avoid.lines, constraints_.only.lines, LineIndex(i));
    }
    for (const Shutdown* shutdown : shutdowns_in_force(network_, constraints_)) {
        const auto& line = shutdown->line;
        if (line) line_permitted_[line->value()] = false;
    }
    if (!constraints_.as_of) return;
    day_closes_ = !shutdowns_in_force(network_, constraints_).empty();
    const LineDates dates(network_);
    stretch_closed_.resize(line_permitted_.size());
    for (std::size_t i = 0; i < line_permitted_.size(); ++i) {
        if (network_.opened_in_stretches(LineIndex(i))) {
            close_stretches(LineIndex(i), dates);
        } else if (const auto day = dates.earliest(LineIndex(i));
                   day && *constraints_.as_of < *day) {
            line_permitted_[i] = false;
            day_closes_ = true;
        }
    }
}

/// Marks the sections of a line whose stretches were opened later.
void Permits::close_stretches(LineIndex line, const LineDates& dates) {
    auto& closed = stretch_closed_[line.value()];
    closed.resize(network_[line].sections.size());
    // Neighbours are of one stretch mostly: its date is looked up once for all of them.
    std::optional<std::string_view> last;
    bool is_closed = false;
    for (std::size_t i = 0; i < closed.size(); ++i) {
        const SectionOnLine& on_line = network_.on_line(line, i);
        if (const std::string_view opened = network_.opened_on(on_line); opened != last) {
            last = opened;
            const auto day = dates.earliest(on_line);
            is_closed = day && *constraints_.as_of < *day;
            if (is_closed) day_closes_ = true;
        }
        closed[i] = is_closed;
    }
    if (std::ranges::find(closed, true) == closed.end()) closed.clear();
}

/// Those to avoid, and those of which all lines that the constraints leave were opened later there.
void Permits::find_banned_sections() {
    banned_sections_ = constraints_.avoid.sections;
    if (std::ranges::all_of(stretch_closed_, &std::vector<bool>::empty)) return;
    for (std::size_t i = 0; i < network_.sections().size(); ++i) {
        const auto& on_lines = network_.sections()[i].on_lines;
        const auto closed = [&](const SectionOnLine& on_line) {
            return closed_on_day(on_line) || !line_permitted_[on_line.line.value()];
        };
        if (std::ranges::all_of(on_lines, closed)) banned_sections_.emplace_back(i);
    }
}

bool Permits::closed_on_day(const SectionOnLine& on_line) const {
    if (stretch_closed_.empty()) return false;
    const auto& closed = stretch_closed_[on_line.line.value()];
    return on_line.in_row() && !closed.empty() && closed[on_line.first_point];
}

void Permits::find_avoided_places() {
    const Selection& avoid = constraints_.avoid;
    const Selection& only = constraints_.only;
    avoided_places_ = avoid.places;
    avoided_places_.insert(avoided_places_.end(), avoid.borders.begin(), avoid.borders.end());
    for (const Shutdown* shutdown : shutdowns_in_force(network_, constraints_)) {
        const auto& border = shutdown->border;
        if (border) avoided_places_.push_back(*border);
    }
    if (only.borders.empty()) return;
    for (const BorderCrossing& crossing : network_.borders()) {
        if (!contains(only.borders, crossing.place)) avoided_places_.push_back(crossing.place);
    }
}

bool Permits::within(SectionIndex section) const {
    const Selection& only = constraints_.only;
    if (!only.sections.empty() && !contains(only.sections, section)) return false;
    if (only.places.empty()) return true;
    const auto is_within = [&](PlaceIndex place) {
        return contains(only.places, place) || network_.crossing_at(place) != nullptr;
    };
    return is_within(network_[section].a) && is_within(network_[section].b);
}

GaugeSet Permits::usable_gauges(GaugeSet gauges) const {
    if (!gauge_limited_) return gauges;
    GaugeSet usable;
    for (const int gauge_mm : gauges.gauges_mm()) {
        if (allows(constraints_.avoid.gauges_mm, constraints_.only.gauges_mm, gauge_mm))
            usable.add(gauge_mm);
    }
    return usable;
}

bool Permits::permits(const SectionOnLine& on_line) const {
    return !closed_on_day(on_line) && permits_line(on_line);
}

bool Permits::permits_line(const SectionOnLine& on_line) const {
    if (!line_permitted_[on_line.line.value()]) return false;
    // Track of unknown gauge may be of the one that is banned.
    if (gauge_limited_ && usable_gauges(network_.gauges_on(on_line)).empty()) return false;
    return !constraints_.electrified || network_.is_electrified(on_line);
}

Permits::Track Permits::track(const Section& section) const {
    Track track;
    if (!allows(constraints_.avoid.countries, constraints_.only.countries, section.country)) {
        return track;
    }
    bool all_lines = true;
    for (const SectionOnLine& on_line : section.on_lines) {
        if (permits_line(on_line)) {
            track.usable = true;
        } else {
            all_lines = false;
        }
    }
    if (all_lines) {
        track.gauges = usable_gauges(section.gauges);
        return track;
    }
    for (const SectionOnLine& on_line : section.on_lines) {
        if (!permits_line(on_line)) continue;
        track.gauges = track.gauges.united_with(usable_gauges(network_.gauges_on(on_line)));
    }
    return track;
}

bool Permits::permits(SectionIndex index) const {
    const Section& section = network_[index];
    return track(section).usable && !contains(avoided_places_, section.a) &&
           !contains(avoided_places_, section.b) && !contains(banned_sections_, index) &&
           (!keeps_within_ || within(index));
}

}  // namespace verst
