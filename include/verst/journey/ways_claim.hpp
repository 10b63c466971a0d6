#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "verst/journey/claim.hpp"
#include "verst/network/gazetteer.hpp"

namespace verst {

/// "Crossing China shortens the way from A to B by about 1,500 km and 20 hours": two ways between
/// two places, and by how much the one is shorter or longer than the other.
struct WaysClaim {
    std::string text;  ///< the whole sentence, in the words of the grammar
    NamedPoint from;
    NamedPoint to;
    NamedWay way;
    std::optional<NamedWay> than;  ///< nothing: the way that does without what the first goes by
    bool shorter = true;           ///< else the first is claimed to be longer

    struct Figure {
        enum class Of : std::uint8_t { km, hours } of = Of::km;
        Comparison comparison = Comparison::exactly;
        double value = 0;             ///< km or hours
        std::optional<double> up_to;  ///< of a range
        double rounding = 0;          ///< as `ClaimedLength::rounding_km`, in km or hours
        std::string text;             ///< figure and unit as written
    };
    /// One or more, of a kind or of both: "587 miles (945 km) and 10 hours".
    std::vector<Figure> figures;
};

}  // namespace verst
