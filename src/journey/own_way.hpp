#pragma once

#include <optional>
#include <span>
#include <vector>

#include "verst/journey/itinerary.hpp"
#include "verst/network/network.hpp"
#include "verst/route/measure.hpp"

namespace verst {

/// The rails that a journey ran on, from its first stop to its last: every place on the way, with
/// when the train can have been there. Keeps references to its arguments.
class OwnWay {
  public:
    OwnWay(const Network& network, const Itinerary& itinerary);

    /// From one place on the way to a later one, by their positions on it.
    struct Stretch {
        std::size_t from = 0;
        std::size_t to = 0;
    };

    /// From the last passage of one place to the first passage of another that follows the first
    /// passage of the one. Nothing where the way has no such two places, or a gap between them.
    [[nodiscard]] std::optional<Stretch> from_to(PlaceIndex from, PlaceIndex to) const;

    /// The shortest stretch between two places, in either direction, on which no place is passed
    /// twice: what went back on itself is no way between its ends.
    [[nodiscard]] std::optional<Stretch> between(PlaceIndex a, PlaceIndex b) const;

    /// From the first place to the last; nothing where there is a gap, or no railway at all.
    [[nodiscard]] std::optional<Stretch> whole() const;

    [[nodiscard]] RailSum sum(const Stretch& stretch) const;

    /// When the train came to a place of the way, and when it left. Where nothing is reported of
    /// it, it was there between the reports before and after.
    [[nodiscard]] Window arrived(std::size_t position) const;
    [[nodiscard]] Window left(std::size_t position) const;
    [[nodiscard]] PlaceIndex place(std::size_t position) const { return nodes_[position].place; }

    /// The stops and the places that the train was reported at, within a stretch, ends included.
    [[nodiscard]] std::vector<std::size_t> reported(const Stretch& stretch) const;

    /// The rail kilometres from the first place to this one, gaps left out.
    [[nodiscard]] double km_at(std::size_t position) const { return nodes_[position].km; }

  private:
    struct Node {
        PlaceIndex place;
        double km = 0;
        bool gap_before = false;  ///< no rails lead here from the place before
        bool reported = false;
        Window arrived;
        Window left;
    };

    void add_leg(const Leg& leg);
    void add_node(PlaceIndex place);
    void report(std::size_t position, const Window& arrived, const Window& left);
    [[nodiscard]] bool has_gap(const Stretch& stretch) const;
    [[nodiscard]] bool passes_a_place_twice(const Stretch& stretch) const;
    [[nodiscard]] std::optional<std::size_t> find(PlaceIndex station, std::size_t begin) const;

    const Network& network_;
    const Itinerary& itinerary_;
    std::vector<Node> nodes_;
    std::vector<RouteStep> steps_;           ///< of all legs that have rails
    std::vector<std::size_t> step_to_node_;  ///< the node that each of them leads to
};

}  // namespace verst
