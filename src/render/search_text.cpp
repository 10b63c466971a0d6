#include "verst/render/search_text.hpp"

#include "verst/render/table.hpp"

namespace verst {

std::string search_text(const Network& network, std::span<const SearchHit> hits) {
    Table table({{"id", Align::left, true},
                 {"name", Align::left},
                 {"kind", Align::left, true},
                 {"country", Align::left, true},
                 {"codes", Align::left, true}});
    for (const SearchHit& hit : hits) {
        const Place& place = network[hit.place];
        std::string name(place.name);
        if (!place.name_native.empty() && place.name_native != place.name) {
            name.append(", ").append(place.name_native);
        }
        table.add_row({std::string(place.id), std::move(name), std::string(kind_name(place.kind)),
                       std::string(place.country), std::string(place.codes)});
    }
    return table.str();
}

}  // namespace verst
