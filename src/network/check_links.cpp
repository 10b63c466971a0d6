#include "check_links.hpp"

#include <algorithm>
#include <string>

namespace verst {

namespace {

std::vector<PlaceIndex> neighbours_of(const Network& network, PlaceIndex place) {
    std::vector<PlaceIndex> neighbours;
    for (const Section& section : network.sections()) {
        if (section.a == place) neighbours.push_back(section.b);
        if (section.b == place) neighbours.push_back(section.a);
    }
    return neighbours;
}

void check_sides(const Network& network, const Junction& junction, FaultLog& log) {
    const std::string name(network[junction.place].id);
    auto missing = neighbours_of(network, junction.place);
    for (std::size_t i = 0; i < junction.sides.size(); ++i) {
        const std::string column{'s', 'i', 'd', 'e', '_', static_cast<char>('a' + i)};
        for (const PlaceIndex place : junction.sides[i]) {
            if (std::erase(missing, place) > 0) continue;
            log.add("junctions.csv", junction.file_line, column,
                    std::string(network[place].id) + " is next to " + name + " on no line");
        }
    }
    for (const PlaceIndex place : missing) {
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
    for (const Junction& junction : network.junctions()) check_sides(network, junction, log);
}

void check_shutdowns(const Network& network, FaultLog& log) {
    const auto shutdowns = network.shutdowns();
    for (std::size_t i = 0; i < shutdowns.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            const Shutdown& before = shutdowns[k];
            const Shutdown& here = shutdowns[i];
            if (here.what != before.what || here.shut_for != before.shut_for) continue;
            if (!overlap(here, before)) continue;
            log.add("shutdowns.csv", here.file_line, "from",
                    "overlaps with line " + std::to_string(before.file_line));
        }
    }
}

}  // namespace verst
