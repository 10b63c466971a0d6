#include "check_links.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace verst {

namespace {

using Neighbours = std::unordered_map<PlaceIndex, std::vector<PlaceIndex>>;

/// Of the places of junctions.
Neighbours neighbours_of_junctions(const Network& network) {
    Neighbours neighbours;
    for (const Junction& junction : network.junctions()) neighbours.try_emplace(junction.place);
    const auto add = [&](PlaceIndex place, PlaceIndex neighbour) {
        const auto found = neighbours.find(place);
        if (found != neighbours.end()) found->second.push_back(neighbour);
    };
    for (const Section& section : network.sections()) {
        add(section.a, section.b);
        add(section.b, section.a);
    }
    return neighbours;
}

void check_sides(const Network& network, const Junction& junction,
                 const std::vector<PlaceIndex>& neighbours, FaultLog& log) {
    const std::string name(network[junction.place].id);
    std::unordered_set<PlaceIndex> missing(neighbours.begin(), neighbours.end());
    for (std::size_t i = 0; i < junction.sides.size(); ++i) {
        const std::string column{'s', 'i', 'd', 'e', '_', static_cast<char>('a' + i)};
        for (const PlaceIndex place : junction.sides[i]) {
            if (missing.erase(place) > 0) continue;
            log.add("junctions.csv", junction.file_line, column,
                    std::string(network[place].id) + " is next to " + name + " on no line");
        }
    }
    for (const PlaceIndex place : neighbours) {
        if (missing.erase(place) == 0) continue;
        log.add("junctions.csv", junction.file_line, "",
                std::string(network[place].id) + " is next to " + name + ", but on no side of it");
    }
}

bool overlap(const Shutdown& a, const Shutdown& b) {
    const bool a_ends_first = a.until && b.from && *a.until <= *b.from;
    const bool b_ends_first = b.until && a.from && *b.until <= *a.from;
    return !a_ends_first && !b_ends_first;
}

}  // namespace

void check_junctions(const Network& network, FaultLog& log) {
    const Neighbours neighbours = neighbours_of_junctions(network);
    for (const Junction& junction : network.junctions())
        check_sides(network, junction, neighbours.at(junction.place), log);
}

void check_shutdowns(const Network& network, FaultLog& log) {
    std::vector<const Shutdown*> shutdowns;
    for (const Shutdown& shutdown : network.shutdowns()) shutdowns.push_back(&shutdown);
    // Those of one thing in the order in which they begin: what overlaps with any that has begun
    // overlaps with the one of them that ends last.
    std::ranges::stable_sort(shutdowns, {}, [](const Shutdown* each) {
        // No date: the beginning.
        return std::tuple(each->line, each->border, each->shut_for, each->from);
    });
    const Shutdown* last = nullptr;
    for (const Shutdown* here : shutdowns) {
        const bool same = last != nullptr && here->line == last->line &&
                          here->border == last->border && here->shut_for == last->shut_for;
        if (same && overlap(*here, *last)) {
            const auto [first, second] = std::minmax(here->file_line, last->file_line);
            log.add("shutdowns.csv", second, "from", "overlaps with line " + std::to_string(first));
        }
        const bool lasts = same && (!last->until || (here->until && *here->until < *last->until));
        if (!lasts) last = here;
    }
}

}  // namespace verst
