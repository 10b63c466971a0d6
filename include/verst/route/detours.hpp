#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"
#include "verst/route/constraints.hpp"

namespace verst {

struct DetoursRequest {
    std::size_t count = 10;   ///< sections in each list
    bool every_kind = false;  ///< between halts too, not only stations
    /// Without it a list has only the worst section of each piece of line between two junctions:
    /// those beside it cost about the same.
    bool every_section = false;
    Constraints constraints;
};

/// What it would cost to shut one section, over all pairs of stations, each way counted: along the
/// shortest ways by rail.
struct SectionLoss {
    SectionIndex section;
    std::size_t lengthened_pairs = 0;  ///< that would go farther
    double more_km = 0;                ///< all of them together
    double most_km = 0;                ///< the pair that is hit most, and how much farther it goes
    PlaceIndex most_from;
    PlaceIndex most_to;
    std::size_t cut_pairs = 0;  ///< that would have no way left
    /// The stations on the smaller side of what it would cut, in the order of their names.
    std::vector<PlaceIndex> cut_off = {};

    /// Of the pairs that would go farther.
    [[nodiscard]] double mean_km() const {
        return lengthened_pairs == 0 ? 0 : more_km / static_cast<double>(lengthened_pairs);
    }
};

/// A place that holds the network together: without it some of its neighbours have no way left.
struct HoldingPlace {
    PlaceIndex place;
    std::size_t parts = 0;         ///< that it joins: two at least
    std::size_t parted_pairs = 0;  ///< of stations, each way counted, in different parts
};

/// `verst detours`.
struct DetoursAnswer {
    std::optional<CalendarDay> as_of;  ///< the day that the network was taken at
    bool every_kind = false;
    std::size_t stations = 0;
    std::size_t pairs = 0;                 ///< with a way, each way counted
    std::size_t sections = 0;              ///< open
    std::size_t bridges = 0;               ///< of these: shut, they part the network
    std::vector<SectionLoss> lengthening;  ///< the greatest more_km first
    std::vector<SectionLoss> cutting;      ///< the greatest cut_pairs first
    std::vector<HoldingPlace> holding;     ///< stations, the most parted_pairs first
    std::size_t holding_places = 0;        ///< in all
};

/// So many of the stations are done. False: no answer is wanted any longer.
using DetoursProgress = std::function<bool(std::size_t done, std::size_t total)>;

/// Which sections of a network it would cost most to shut: exactly, every section and every pair of
/// stations. What a place or section holds together is counted without regard to gauge and to who
/// must reverse. Refuses with `bad_argument` where the constraints leave no two stations.
[[nodiscard]] Result<DetoursAnswer> detours(const Network& network, const DetoursRequest& request,
                                            const DetoursProgress& progress = {});

}  // namespace verst
