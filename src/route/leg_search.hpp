#pragma once

#include <optional>
#include <vector>

#include "route/open_track.hpp"
#include "route/stoppable_search.hpp"

namespace verst {

/// The ways that a train can stand at a place, each with what it has cost to come to stand so.
class Standings {
  public:
    struct Item {
        Standing standing;
        Cost cost = 0;
    };

    /// A train that has not run yet: any gauge, any direction.
    static Standings any() { return {}; }
    explicit Standings(std::vector<Item> items) : any_(false), items_(std::move(items)) {}

    [[nodiscard]] bool is_any() const { return any_; }
    [[nodiscard]] const std::vector<Item>& items() const { return items_; }

  private:
    Standings() = default;

    bool any_ = true;
    std::vector<Item> items_;
};

/// A run along one stretch without turning: part of a way.
struct Run {
    StretchIndex stretch;
    std::uint32_t from = 0;  ///< points of the stretch
    std::uint32_t to = 0;
    std::uint8_t layer = 0;
};

/// The search of one leg: what it costs to come from a start, where the train may stand in several
/// ways, to everywhere else (Dijkstra, Boost.Graph).
class LegSearch {
  public:
    LegSearch(const OpenTrack& track, PlaceIndex start, Standings standings);

    /// Until it is certain what it costs to stand at the goal, in each way that is not dearer than
    /// the best by more than `margin`.
    void run_to(PlaceIndex goal, Cost margin);
    /// Everywhere within the limit.
    void run_within(Cost limit);

    /// The ways to stand at a place that were found, in a fixed order.
    [[nodiscard]] std::vector<Standings::Item> at(PlaceIndex place) const;
    /// The least of their costs; `unreachable` if there are none.
    [[nodiscard]] Cost least_at(PlaceIndex place) const;

    /// The least cost of entering a stretch at one of its ends in a layer, turned and ready to run;
    /// `unreachable` if there is no way. The start itself, within the stretch, does not count.
    [[nodiscard]] Cost entering(StretchEnd end, std::uint8_t layer) const;

    /// The runs from the start to a standing that was found, in the order of travel, and how the
    /// train stood at the start before the first of them (nothing where it could stand anyhow).
    struct Way {
        std::optional<Standing> start;
        std::vector<Run> runs;
    };
    [[nodiscard]] Way way_to(PlaceIndex place, Standing standing) const;

    [[nodiscard]] Cost cost(Vertex vertex) const { return costs_[vertex]; }
    /// The runs from the start to a vertex that was reached.
    [[nodiscard]] Way way_to(Vertex vertex) const;

    /// The last run of that way.
    [[nodiscard]] const Run& last_run(Vertex vertex) const { return before_[vertex].run; }
    /// The vertex that it began at; nothing where that was the start.
    [[nodiscard]] std::optional<Vertex> vertex_before(Vertex vertex) const {
        const Before& before = before_[vertex];
        return before.from_start ? std::nullopt : std::optional(before.vertex);
    }

  private:
    friend class LegVisitor;

    /// How a vertex was first reached at its cost.
    struct Before {
        bool from_start = false;
        Vertex vertex = 0;  ///< else the vertex before
        Run run;            ///< the last one
    };
    /// A way out of the start.
    struct Departure {
        StretchEnd towards;  ///< the end of the stretch that it runs to
        std::uint32_t from = 0;
        std::uint8_t layer = 0;
        Cost cost = 0;
    };

    [[nodiscard]] const SearchGraph& graph() const { return track_.graph(); }
    [[nodiscard]] const Stretches& stretches() const { return graph().stretches(); }
    void add_departures(StretchEnd towards, std::uint32_t from, std::uint8_t side);
    [[nodiscard]] Cost ready(Standing to) const;
    void seed();
    void search(Cost limit, std::optional<PlaceIndex> goal, Cost margin);
    [[nodiscard]] SectionIndex last_section(const Run& run) const;
    /// The best of the ways to stand at a node, with what it costs to turn it as is wanted.
    struct Turned {
        Cost cost = unreachable;
        Vertex vertex = 0;
    };
    [[nodiscard]] Turned turned(NodeIndex node, Standing ready) const;
    /// The best way to a point within a stretch from one of its ends, or straight from the start.
    struct Arrival {
        Cost cost = unreachable;
        Before before;
    };
    [[nodiscard]] Arrival arrival(StretchPoint point, Standing standing) const;
    [[nodiscard]] Way trace(Before before) const;
    [[nodiscard]] std::optional<Standing> start_standing(const Run& first) const;

    const OpenTrack& track_;
    PlaceIndex start_;
    Standings standings_;
    std::vector<Departure> departures_;
    std::vector<Cost> costs_;  ///< by vertex
    std::vector<Before> before_;
    std::vector<Vertex> seeds_;
    SearchStop stop_;
};

}  // namespace verst
