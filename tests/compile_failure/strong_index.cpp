// What the compiler refuses to do with the index of another table. Each part is compiled alone,
// with its number as VERST_WRONG, and must fail; with none of them the file compiles. See check.sh.

#include <cstddef>

#include "verst/network/network.hpp"

namespace verst {

std::size_t used_rightly(const Network& network, PlaceIndex place, LineIndex line) {
    return network[place].name.size() + network[line].points.size() + place.value();
}

#if VERST_WRONG == 1  // no match for an index of another kind
LineIndex wanted_elsewhere(PlaceIndex place) { return place; }
#elif VERST_WRONG == 2
bool compared(PlaceIndex place, SectionIndex section) { return place == section; }
#elif VERST_WRONG == 3
PlaceIndex of_a_bare_number(std::size_t number) { return number; }
#elif VERST_WRONG == 4
std::size_t to_a_bare_number(PlaceIndex place) { return place; }
#elif VERST_WRONG == 5
double length(const Network& network, PlaceIndex place) { return network[place].length.rail_km; }
#elif VERST_WRONG == 6
PlaceIndex next(PlaceIndex place) { return place + 1; }
#elif VERST_WRONG == 7
bool is_first(LineIndex line) { return line == 0; }
#endif

}  // namespace verst
