#include "verst/network/network.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/once.hpp"
#include "network/image.hpp"
#include "network/shape_code.hpp"
#include "verst/geo/base_map.hpp"
#include "verst/network/country_map.hpp"
#include "verst/network/reader.hpp"

namespace verst {

namespace {

/// The record of this place, by an order of the records; null if it has none.
template <class Record>
const Record* at_place(const ImageSpan<Record>& records, const ImageSpan<std::uint32_t>& by_place,
                       PlaceIndex place) {
    const auto* const found = std::ranges::lower_bound(
        by_place, place, {}, [&](std::uint32_t i) { return records[i].place; });
    if (found == by_place.end() || records[*found].place != place) return nullptr;
    return &records[*found];
}

/// The index of this id, by an order of the records.
template <class Record, class Index>
std::optional<Index> with_id(std::span<const Record> records, const ImageSpan<Index>& by_id,
                             std::string_view id) {
    const auto* const found = std::ranges::lower_bound(
        by_id, id, {}, [&](Index i) { return records[i.value()].id.view(); });
    if (found == by_id.end() || records[found->value()].id != id) return std::nullopt;
    return *found;
}

template <class Record>
std::span<const Record> all_of(const ImageSpan<Record>& records) {
    return {records.data(), records.size()};
}

}  // namespace

/// Read once, by whoever asks first.
struct Network::LazyCountryMap {
    Once read;
    std::optional<CountryMap> map;
};

Network::Network(std::shared_ptr<const NetworkImage> image, std::string directory, ImageTrust trust)
    : image_(std::move(image)),
      places_(all_of(image_->places)),
      lines_(all_of(image_->lines)),
      sections_(all_of(image_->sections)),
      directory_(std::move(directory)),
      country_map_(std::make_shared<LazyCountryMap>()),
      trust_(trust) {}

std::string_view Network::name() const { return image_->name; }
std::string_view Network::edition() const { return image_->edition; }
std::string_view Network::credit() const { return image_->credit; }
std::string_view Network::extract_date() const { return image_->extract_date; }

std::span<const BorderCrossing> Network::borders() const { return all_of(image_->borders); }
std::span<const Junction> Network::junctions() const { return all_of(image_->junctions); }
std::span<const Shutdown> Network::shutdowns() const { return all_of(image_->shutdowns); }
std::span<const Source> Network::sources() const { return all_of(image_->sources); }

std::vector<AccessLink> Network::access_links() const {
    return {image_->access.begin(), image_->access.end()};
}

std::optional<PlaceIndex> Network::find_place(std::string_view id) const {
    return with_id(places_, image_->places_by_id, id);
}

std::optional<LineIndex> Network::find_line(std::string_view id) const {
    return with_id(lines_, image_->lines_by_id, id);
}

std::vector<Position> Network::shape_of(SectionIndex section) const {
    const Section& record = (*this)[section];
    const Position start = (*this)[record.a].position;
    std::vector<Position> shape = decode_shape(start, all_of(record.shape));
    shape.insert(shape.begin(), start);
    shape.push_back((*this)[record.b].position);
    return shape;
}

std::vector<Position> Network::track_of(SectionIndex section) const {
    const Section& record = (*this)[section];
    std::vector<Position> track = shape_of(section);
    if (record.b_beside && track.size() > 2) track.pop_back();
    if (record.a_beside && track.size() > 2) track.erase(track.begin());
    return track;
}

std::vector<AccessLink> Network::access_of(PlaceIndex site) const {
    std::vector<AccessLink> links;
    for (const AccessRecord& link : image_->access) {
        if (link.site == site) links.push_back(link);
    }
    std::ranges::stable_sort(links, [](const AccessLink& a, const AccessLink& b) {
        if (a.mode != b.mode) return a.mode == AccessMode::rail;
        return a.km < b.km;
    });
    return links;
}

const BorderCrossing* Network::crossing_at(PlaceIndex border_point) const {
    return at_place(image_->borders, image_->borders_by_place, border_point);
}

const Junction* Network::junction_at(PlaceIndex place) const {
    return at_place(image_->junctions, image_->junctions_by_place, place);
}

bool Network::on_one_track(SectionIndex from, PlaceIndex at, SectionIndex to) const {
    const std::uint8_t side = (*this)[from].side_at(at);
    const std::uint8_t other = (*this)[to].side_at(at);
    if (side == Section::any_side || other == Section::any_side) return true;
    return side / Junction::sides_of_track == other / Junction::sides_of_track;
}

bool Network::reverses(SectionIndex from, PlaceIndex at, SectionIndex to) const {
    if (from == to) return true;
    const std::uint8_t side = (*this)[from].side_at(at);
    return side != Section::any_side && side == (*this)[to].side_at(at);
}

bool Network::reverses(PlaceIndex from, PlaceIndex at, PlaceIndex to) const {
    if (from == to) return true;
    const auto& meeting = (*this)[at].sections;
    bool known = false;
    for (const SectionIndex in : meeting) {
        if ((*this)[in].other_end(at) != from) continue;
        for (const SectionIndex out : meeting) {
            if ((*this)[out].other_end(at) != to) continue;
            if (!reverses(in, at, out)) return false;
            known = true;
        }
    }
    return known;
}

const SectionOnLine& Network::on_line(LineIndex line, std::size_t first_point) const {
    const Section& section = (*this)[(*this)[line].sections[first_point]];
    return *std::ranges::find_if(section.on_lines, [&](const SectionOnLine& each) {
        return each.line == line && each.first_point == first_point;
    });
}

bool Network::is_electrified(const SectionOnLine& section) const {
    return !section.electrified.empty() && section.electrified != "no";
}

std::vector<int> Network::gauges_mm() const {
    std::set<int> gauges;
    GaugeSet last;
    for (const Section& section : sections_) {
        if (section.gauges == last) continue;
        last = section.gauges;
        for (const int gauge_mm : last.gauges_mm()) gauges.insert(gauge_mm);
    }
    return {gauges.begin(), gauges.end()};
}

const CountryMap* Network::country_map() const {
    country_map_->read.call([this] {
        if (directory_.empty()) return;  // no places of this Earth: made in memory
        const auto directory = locate_base_map(*this);
        if (!directory) return;
        if (const auto map = read_base_map(*directory)) country_map_->map.emplace(*map, places());
    });
    return country_map_->map ? &*country_map_->map : nullptr;
}

}  // namespace verst
