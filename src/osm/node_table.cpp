#include "osm/node_table.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <stdexcept>

namespace verst {

namespace {

constexpr double fixed_per_deg = 1e7;
constexpr std::size_t first_slots = 1024;  // a power of two
constexpr std::uint64_t slots_of_row = 8;

}  // namespace

std::size_t NodeTable::slot_of(std::int64_t id) const {
    const std::size_t mask = slots_.size() - 1;
    // Nodes that were drawn together have ids in a row, and are looked up together: eight in a row
    // lie side by side in the cache, and only the rows are strewn. The multiplier is that of
    // splitmix64 (Steele, Lea and Flood 2014).
    const auto row = static_cast<std::uint64_t>(id) / slots_of_row;
    auto hash = row * 0xbf58476d1ce4e5b9U;
    hash ^= hash >> 31U;
    std::size_t slot = (hash * slots_of_row + static_cast<std::uint64_t>(id) % slots_of_row) & mask;
    while (slots_[slot] != 0 && nodes_[slots_[slot] - 1].id != id) slot = (slot + 1) & mask;
    return slot;
}

void NodeTable::reserve(std::size_t nodes) {
    nodes_.reserve(nodes);
    make_slots(std::bit_ceil(std::max(2 * (nodes + 1), first_slots)));
}

void NodeTable::make_slots(std::size_t count) {
    slots_.assign(count, 0);
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        slots_[slot_of(nodes_[i].id)] = static_cast<Number>(i + 1);
    }
}

NodeTable::Number NodeTable::add(std::int64_t id) {
    if (2 * (nodes_.size() + 1) > slots_.size()) {
        make_slots(slots_.empty() ? first_slots : slots_.size() * 2);
    }
    Number& slot = slots_[slot_of(id)];
    if (slot == 0) {
        if (nodes_.size() + 1 >= std::numeric_limits<Number>::max()) {
            throw std::length_error("more nodes than can be numbered");
        }
        nodes_.push_back({id, {}, 0});
        slot = static_cast<Number>(nodes_.size());
    }
    return slot - 1;
}

std::optional<NodeTable::Number> NodeTable::find(std::int64_t id) const {
    if (slots_.empty()) return std::nullopt;
    const Number slot = slots_[slot_of(id)];
    if (slot == 0) return std::nullopt;
    return slot - 1;
}

Position NodeTable::position(Number number) const {
    const Fixed at = nodes_[number].at;
    return {at.lat / fixed_per_deg, at.lon / fixed_per_deg};
}

bool NodeTable::place(Number number, Fixed at, std::uint32_t version) {
    Node& node = nodes_[number];
    const std::uint32_t stored = std::max(version, version + 1);  // the greatest there is stays
    const bool contradicts = node.version == stored && node.at != at;
    if (stored > node.version || (contradicts && at < node.at)) {
        node.at = at;
        node.version = stored;
    }
    return !contradicts;
}

}  // namespace verst
