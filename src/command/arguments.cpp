#include "command/arguments.hpp"

#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"

namespace verst::command {

Result<PlaceIndex> station_argument(const Network& network, std::string_view text) {
    const auto point = Gazetteer(network).resolve(text);
    if (!point) return tl::unexpected(point.error());
    if (point->place) return *point->place;
    return refuse(RefusalCode::bad_argument,
                  verst::in_quotes(text) + " is a coordinate: a place of the network is expected",
                  {"verst find TEXT lists places"});
}

}  // namespace verst::command
