#include "route/drawn_network.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "verst/time/day_period.hpp"

namespace verst::test {
namespace {

constexpr double degrees_per_character = 0.1;

/// A mistake in the drawing, not in what is tested.
[[noreturn]] void misdrawn(const std::string& what) { throw std::logic_error("drawing: " + what); }

std::optional<SectionIndex> find_section(const Network& network, PlaceIndex a, PlaceIndex b) {
    for (std::size_t i = 0; i < network.sections().size(); ++i) {
        const Section& section = network.sections()[i];
        if ((section.a == a && section.b == b) || (section.a == b && section.b == a)) {
            return SectionIndex(i);
        }
    }
    return std::nullopt;
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

}  // namespace

SectionKm posts(std::vector<double> km) { return {std::move(km), LengthKind::published}; }
SectionKm track(std::vector<double> km) { return {std::move(km), LengthKind::track}; }
SectionKm estimate(std::vector<double> km) { return {std::move(km), LengthKind::estimated}; }

PlaceIndex DrawnNetwork::place(char letter) const {
    const auto found = network_.find_place(std::string_view(&letter, 1));
    if (!found) misdrawn(std::string("no place ") + letter);
    return *found;
}

std::vector<PlaceIndex> DrawnNetwork::places(std::string_view letters) const {
    std::vector<PlaceIndex> places;
    for (const char letter : letters) places.push_back(place(letter));
    return places;
}

LineIndex DrawnNetwork::line(std::string_view id) const {
    const auto found = network_.find_line(id);
    if (!found) misdrawn("no line " + std::string(id));
    return *found;
}

SectionIndex DrawnNetwork::section(std::string_view ends) const {
    const auto found = find_section(network_, place(ends.at(0)), place(ends.at(1)));
    if (!found) misdrawn("no section " + std::string(ends));
    return *found;
}

NamedPoint DrawnNetwork::point(char letter) const {
    return {std::string(1, letter), place(letter), network_[place(letter)].position};
}

std::vector<NamedPoint> DrawnNetwork::points(std::string_view letters) const {
    std::vector<NamedPoint> points;
    for (const char letter : letters) points.push_back(point(letter));
    return points;
}

std::vector<RouteStep> DrawnNetwork::steps(std::string_view letters) const {
    std::vector<RouteStep> steps;
    for (std::size_t i = 1; i < letters.size(); ++i) {
        const PlaceIndex from = place(letters[i - 1]);
        const PlaceIndex to = place(letters[i]);
        const SectionIndex index = section(letters.substr(i - 1, 2));
        steps.push_back({index, from, to, network_[index].on_lines.front().line});
    }
    return steps;
}

std::string DrawnNetwork::path(const Route& route) const {
    std::string letters(network_[route.steps.front().from].id);
    for (const RouteStep& step : route.steps) letters += network_[step.to].id;
    return letters;
}

std::string DrawnNetwork::lines(const Route& route) const {
    std::string text;
    for (std::size_t i = 0; i < route.steps.size(); ++i) {
        if (i > 0 && route.steps[i - 1].line == route.steps[i].line) continue;
        text += i == 0 ? "" : " ";
        text += network_[route.steps[i].line].id;
    }
    return text;
}

Drawing::Drawing(std::string_view picture) {
    double lat_deg = 0;
    double lon_deg = 0;
    for (const char c : picture) {
        lon_deg += degrees_per_character;
        if (c == '\n') {
            lat_deg -= degrees_per_character;
            lon_deg = 0;
        }
        if (!is_letter(c)) continue;
        if (by_letter_.contains(c)) misdrawn(std::string("two places ") + c);
        by_letter_[c] = PlaceIndex(builder_.places.size());
        draft::Place place;
        place.id = keep(std::string_view(&c, 1));
        place.name = place.id;
        place.kind = c >= 'a' ? PlaceKind::border : PlaceKind::station;
        place.country = "AA";
        place.zone = "UTC";
        place.position = {lat_deg, lon_deg};
        builder_.places.push_back(place);
    }
}

Drawing& Drawing::line(std::string_view id, std::string_view through, const SectionKm& lengths,
                       const LineOptions& options) {
    if (lengths.km.size() + 1 != through.size()) misdrawn("lengths of line " + std::string(id));
    draft::Line line;
    line.id = keep(id);
    line.name = line.id;
    line.typical_kmh = options.kmh;
    line.electrified = keep(options.electrified);
    for (const int gauge_mm : options.gauges_mm) line.gauges.add(gauge_mm);
    double km = 0;
    for (std::size_t i = 0; i < through.size(); ++i) {
        km += i == 0 ? 0 : lengths.km[i - 1];
        draft::LinePoint point;
        point.place = index(through[i]);
        if (lengths.kind == LengthKind::published) {
            point.post_km = km;
        } else {
            point.track_km = km;
            point.track_estimated = lengths.kind == LengthKind::estimated;
        }
        line.points.push_back(point);
    }
    builder_.lines.push_back(std::move(line));
    return *this;
}

Drawing& Drawing::attribute(std::string_view line, char from, char to, std::string_view attribute,
                            std::string_view value) {
    const auto on = std::ranges::find(builder_.lines, line, &draft::Line::id);
    if (on == builder_.lines.end()) misdrawn("no line " + std::string(line));
    const auto position = [&](char letter) {
        const auto at = std::ranges::find(on->points, index(letter), &draft::LinePoint::place);
        if (at == on->points.end()) misdrawn("no such place on line " + std::string(line));
        return static_cast<std::size_t>(at - on->points.begin());
    };
    draft::Attribute made;
    made.line = LineIndex(static_cast<std::size_t>(on - builder_.lines.begin()));
    made.from_point = position(from);
    made.to_point = position(to);
    made.attribute = keep(attribute);
    made.value = keep(value);
    builder_.attributes.push_back(made);
    return *this;
}

Drawing& Drawing::country(std::string_view letters, std::string_view code) {
    for (const char letter : letters) place(letter).country = keep(code);
    return *this;
}

Drawing& Drawing::zone(std::string_view letters, std::string_view iana_name) {
    for (const char letter : letters) place(letter).zone = keep(iana_name);
    return *this;
}

Drawing& Drawing::border(char at, char from, char to, const BorderOptions& options) {
    draft::Border crossing;
    crossing.place = index(at);
    crossing.from = index(from);
    crossing.to = index(to);
    crossing.from_country = place(from).country;
    crossing.to_country = place(to).country;
    crossing.stop_h = options.stop_h;
    crossing.traffic = options.traffic;
    if (options.gauge_change_at) crossing.gauge_change_at = index(*options.gauge_change_at);
    builder_.borders.push_back(crossing);
    return *this;
}

Drawing& Drawing::junction(char at, const std::vector<std::string_view>& sides) {
    draft::Junction junction;
    junction.place = index(at);
    for (const std::string_view letters : sides) {
        auto& side = junction.sides.emplace_back();
        for (const char letter : letters) side.push_back(index(letter));
    }
    builder_.junctions.push_back(std::move(junction));
    return *this;
}

Drawing& Drawing::shut(std::string_view line_or_border, std::string_view from,
                       std::string_view until, ShutFor shut_for) {
    draft::Shutdown shutdown;
    const auto line = std::ranges::find(builder_.lines, line_or_border, &draft::Line::id);
    if (line != builder_.lines.end()) {
        shutdown.line = LineIndex(static_cast<std::size_t>(line - builder_.lines.begin()));
    } else if (line_or_border.size() == 1) {
        shutdown.border = index(line_or_border.front());
    } else {
        misdrawn("no line " + std::string(line_or_border));
    }
    shutdown.shut_for = shut_for;
    shutdown.from_text = keep(from);
    shutdown.until_text = keep(until);
    if (!from.empty()) shutdown.from = parse_day_period(from).value().certainly_begun();
    if (!until.empty()) shutdown.until = parse_day_period(until).value().first;
    builder_.shutdowns.push_back(shutdown);
    return *this;
}

Drawing& Drawing::access(char site, char station, AccessMode mode, double km) {
    place(site).kind = PlaceKind::site;
    AccessLink link;
    link.site = index(site);
    link.station = index(station);
    link.mode = mode;
    link.km = km;
    builder_.access.push_back(link);
    return *this;
}

PlaceIndex Drawing::index(char letter) const {
    const auto found = by_letter_.find(letter);
    if (found == by_letter_.end()) misdrawn(std::string("no place ") + letter);
    return found->second;
}

}  // namespace verst::test
