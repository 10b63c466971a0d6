#include "verst/render/search_markdown.hpp"

#include "render/markdown.hpp"
#include "render/text_parts.hpp"

namespace verst {

std::string search_markdown(const Network& network, std::span<const SearchHit> hits) {
    markdown::Table table(
        {{"id"}, {"name"}, {"native name"}, {"kind"}, {"country"}, {"position"}, {"codes"}});
    for (const SearchHit& hit : hits) {
        const Place& place = network[hit.place];
        table.add_row({std::string(place.id), std::string(place.name),
                       std::string(place.name_native), std::string(kind_name(place.kind)),
                       std::string(place.country), text::position(place.position),
                       std::string(place.codes)});
    }
    return table.str();
}

}  // namespace verst
