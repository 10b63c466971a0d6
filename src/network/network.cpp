#include "verst/network/network.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <mutex>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

#include "gauge_text.hpp"
#include "rail_lengths.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/base_map.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/network/country_map.hpp"
#include "verst/network/reader.hpp"

namespace verst {

namespace {

/// Two places in either order as one number.
std::uint64_t pair_key(PlaceIndex a, PlaceIndex b) {
    const PlaceIndex low = std::min(a, b);
    const PlaceIndex high = std::max(a, b);
    return (std::uint64_t{low.value()} << 32U) | std::uint64_t{high.value()};
}

bool is_better(const RailLength& a, const RailLength& b) {
    if (a.kind != b.kind) return a.kind < b.kind;
    return !a.weak && b.weak;
}

/// Makes one section of all lines that join the same two places.
class SectionMaker {
  public:
    explicit SectionMaker(const NetworkTables& tables) : tables_(tables) {}

    std::vector<Section> make() && {
        for (std::size_t i = 0; i < tables_.lines.size(); ++i) add_line(LineIndex(i));
        return std::move(sections_);
    }

  private:
    void add_line(LineIndex index) {
        const Line& line = tables_.lines[index.value()];
        const auto lengths = rail_lengths(line, tables_.places);
        for (std::size_t i = 0; i < lengths.size(); ++i) {
            Section& section = section_between(line.points[i].place, line.points[i + 1].place);
            section.on_lines.push_back({index, i, lengths[i]});
            if (section.on_lines.size() == 1 || is_better(lengths[i], section.length))
                section.length = lengths[i];
        }
    }

    Section& section_between(PlaceIndex a, PlaceIndex b) {
        const auto [found, is_new] = index_.try_emplace(pair_key(a, b), sections_.size());
        if (is_new) {
            Section section;
            section.a = a;
            section.b = b;
            const Place& place_a = tables_.places[a.value()];
            const Place& place_b = tables_.places[b.value()];
            section.country = place_a.kind == PlaceKind::border ? place_b.country : place_a.country;
            sections_.push_back(std::move(section));
        }
        return sections_[found->second];
    }

    const NetworkTables& tables_;
    std::vector<Section> sections_;
    std::unordered_map<std::uint64_t, std::size_t> index_;
};

GaugeSet parse_gauges(std::string_view text) {
    GaugeSet gauges;
    for (const auto part : split(text, '/')) {
        if (const auto gauge_mm = gauge_from(part)) gauges.add(*gauge_mm);
    }
    return gauges;
}

/// Cuts attributes into stretches that do not overlap: on each section the first of those of one
/// kind holds. Each point is settled once, however many attributes a line has.
class AttributeSettler {
  public:
    explicit AttributeSettler(std::vector<LineAttribute> attributes)
        : attributes_(std::move(attributes)) {}

    /// In the order of their lines, then of their kinds, then along the line.
    std::vector<LineAttribute> settle() && {
        std::ranges::stable_sort(attributes_, is_before_kind);
        for (auto first = attributes_.begin(); first != attributes_.end();) {
            const auto last = std::ranges::find_if(
                first, attributes_.end(),
                [&](const LineAttribute& each) { return is_before_kind(*first, each); });
            settle_kind({first, last});
            first = last;
        }
        return std::move(settled_);
    }

  private:
    static bool is_before_kind(const LineAttribute& a, const LineAttribute& b) {
        return std::tie(a.line, a.attribute) < std::tie(b.line, b.attribute);
    }

    /// Those of one kind on one line.
    void settle_kind(std::span<const LineAttribute> attributes) {
        std::size_t end = 0;
        for (const LineAttribute& each : attributes) end = std::max(end, each.to_point);
        holds_.assign(end, nullptr);
        open_from_.resize(end + 1);
        std::iota(open_from_.begin(), open_from_.end(), std::size_t{0});
        for (const LineAttribute& each : attributes) {
            for (std::size_t at = next_open(each.from_point); at < each.to_point;
                 at = next_open(at)) {
                holds_[at] = &each;
                open_from_[at] = at + 1;
            }
        }
        for (std::size_t at = 0; at < end; ++at) {
            if (holds_[at] == nullptr) continue;
            if (at == 0 || holds_[at] != holds_[at - 1]) {
                settled_.push_back(*holds_[at]);
                settled_.back().from_point = at;
            }
            settled_.back().to_point = at + 1;
        }
    }

    /// The first point from there on that is not settled; shortens the way for the next who asks.
    std::size_t next_open(std::size_t point) {
        while (open_from_[point] != point) {
            open_from_[point] = open_from_[open_from_[point]];
            point = open_from_[point];
        }
        return point;
    }

    std::vector<LineAttribute> attributes_;
    std::vector<LineAttribute> settled_;
    std::vector<const LineAttribute*> holds_;  ///< by point
    std::vector<std::size_t> open_from_;  ///< by point: itself while it is open, else a later one
};

/// By line: the first of its attributes, which are in the order of the lines; after the last line:
/// the end.
std::vector<std::size_t> first_by_line(const std::vector<LineAttribute>& attributes,
                                       std::size_t line_count) {
    std::vector<std::size_t> first(line_count + 1);
    for (const LineAttribute& attribute : attributes) ++first[attribute.line.value() + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    return first;
}

}  // namespace

/// Read once, by whoever asks first.
struct Network::LazyCountryMap {
    std::once_flag read;
    std::optional<CountryMap> map;
};

Network::Network(NetworkTables tables)
    : tables_(std::move(tables)), country_map_(std::make_shared<LazyCountryMap>()) {
    tables_.attributes = AttributeSettler(std::move(tables_.attributes)).settle();
    first_attribute_ = first_by_line(tables_.attributes, tables_.lines.size());
    sections_ = SectionMaker(tables_).make();
    geodesics_km_ = std::make_unique<std::atomic<double>[]>(sections_.size());
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        geodesics_km_[i].store(std::numeric_limits<double>::quiet_NaN(), std::memory_order_relaxed);
    }
    on_rail_.assign(tables_.places.size(), false);
    for (auto& section : sections_) {
        on_rail_[section.a.value()] = true;
        on_rail_[section.b.value()] = true;
        for (const auto& on_line : section.on_lines) {
            for (const int gauge_mm : gauges_on(on_line).gauges_mm()) section.gauges.add(gauge_mm);
        }
    }
    place_by_id_.reserve(tables_.places.size());
    for (std::size_t i = 0; i < tables_.places.size(); ++i)
        place_by_id_.emplace(tables_.places[i].id, i);
    for (std::size_t i = 0; i < tables_.lines.size(); ++i)
        line_by_id_.emplace(tables_.lines[i].id, i);
    for (std::size_t i = 0; i < tables_.junctions.size(); ++i)
        junction_at_.emplace(tables_.junctions[i].place, i);
}

std::optional<PlaceIndex> Network::find_place(std::string_view id) const {
    const auto found = place_by_id_.find(id);
    if (found == place_by_id_.end()) return std::nullopt;
    return found->second;
}

std::optional<LineIndex> Network::find_line(std::string_view id) const {
    const auto found = line_by_id_.find(id);
    if (found == line_by_id_.end()) return std::nullopt;
    return found->second;
}

double Network::geodesic_km(SectionIndex section) const {
    std::atomic<double>& known_km = geodesics_km_[section.value()];
    double km = known_km.load(std::memory_order_relaxed);
    if (std::isnan(km)) {
        const Section& ends = (*this)[section];
        km = verst::geodesic_km((*this)[ends.a].position, (*this)[ends.b].position);
        known_km.store(km, std::memory_order_relaxed);
    }
    return km;
}

double Network::detour_factor(LineIndex line) const {
    return verst::detour_factor((*this)[line], places());
}

std::vector<AccessLink> Network::access_of(PlaceIndex site) const {
    std::vector<AccessLink> links;
    for (const auto& link : tables_.access) {
        if (link.site == site) links.push_back(link);
    }
    std::ranges::stable_sort(links, [](const AccessLink& a, const AccessLink& b) {
        if (a.mode != b.mode) return a.mode == AccessMode::rail;
        return a.km < b.km;
    });
    return links;
}

const BorderCrossing* Network::crossing_at(PlaceIndex border_point) const {
    const auto found = std::ranges::find(tables_.borders, border_point, &BorderCrossing::place);
    return found == tables_.borders.end() ? nullptr : &*found;
}

bool Network::reverses(PlaceIndex from, PlaceIndex at, PlaceIndex to) const {
    if (from == to) return true;
    const auto junction = junction_at_.find(at);
    if (junction == junction_at_.end()) return false;
    const auto lies_on = [](const std::vector<PlaceIndex>& side, PlaceIndex place) {
        return std::ranges::find(side, place) != side.end();
    };
    return std::ranges::any_of(tables_.junctions[junction->second].sides,
                               [&](const std::vector<PlaceIndex>& side) {
                                   return lies_on(side, from) && lies_on(side, to);
                               });
}

std::span<const LineAttribute> Network::attributes_of(LineIndex line) const {
    const std::size_t first = first_attribute_[line.value()];
    return std::span(tables_.attributes).subspan(first, first_attribute_[line.value() + 1] - first);
}

std::optional<std::string_view> Network::attribute_of(const SectionOnLine& section,
                                                      std::string_view attribute) const {
    const auto of_line = attributes_of(section.line);
    // The last that begins there or before.
    const auto after = std::ranges::partition_point(of_line, [&](const LineAttribute& each) {
        return std::tie(each.attribute, each.from_point) <=
               std::tie(attribute, section.first_point);
    });
    if (after == of_line.begin()) return std::nullopt;
    const LineAttribute& last = *std::prev(after);
    if (last.attribute != attribute || section.first_point >= last.to_point) return std::nullopt;
    return last.value;
}

GaugeSet Network::gauges_on(const SectionOnLine& section) const {
    const auto gauges = attribute_of(section, "gauge_mm");
    return gauges ? parse_gauges(*gauges) : (*this)[section.line].gauges;
}

std::string_view Network::electrified_on(const SectionOnLine& section) const {
    return attribute_of(section, "electrified").value_or((*this)[section.line].electrified);
}

std::string_view Network::tracks_on(const SectionOnLine& section) const {
    return attribute_of(section, "tracks").value_or((*this)[section.line].tracks);
}

std::string_view Network::opened_on(const SectionOnLine& section) const {
    return attribute_of(section, "opened").value_or((*this)[section.line].opened);
}

bool Network::opened_in_stretches(LineIndex line) const {
    const auto of_line = attributes_of(line);
    const auto found = std::ranges::lower_bound(of_line, "opened", {}, &LineAttribute::attribute);
    return found != of_line.end() && found->attribute == "opened";
}

const CountryMap* Network::country_map() const {
    std::call_once(country_map_->read, [this] {
        if (tables_.directory.empty()) return;  // no places of this Earth: made in memory
        const auto directory = locate_base_map(*this);
        if (!directory) return;
        if (const auto map = read_base_map(*directory)) country_map_->map.emplace(*map, places());
    });
    return country_map_->map ? &*country_map_->map : nullptr;
}

bool Network::is_electrified(const SectionOnLine& section) const {
    const std::string_view electrified = electrified_on(section);
    return !electrified.empty() && electrified != "no";
}

}  // namespace verst
