#include "verst/journey/least_times.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <boost/range/iterator_range.hpp>

#include "journey/least_graph.hpp"
#include "journey/least_track.hpp"
#include "route/stoppable_search.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

using State = LeastGraph::State;
using EdgeOf = boost::graph_traits<LeastCsr>::edge_descriptor;

std::chrono::seconds whole_seconds(Milliseconds time) {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds(time));
}

/// Remembers the edge by which each state was reached, and ends the search at a goal.
class Visitor : public boost::dijkstra_visitor<> {
  public:
    Visitor(std::vector<EdgeOf>& last_edge, const std::vector<bool>* goals, SearchStop& stop)
        : last_edge_(&last_edge), goals_(goals), stop_(&stop) {}

    void edge_relaxed(const EdgeOf& edge, const LeastCsr& csr) const {
        (*last_edge_)[boost::target(edge, csr)] = edge;
    }
    void examine_vertex(State state, const LeastCsr& /*csr*/) const {
        if (goals_ != nullptr && (*goals_)[state]) stop_->stop();
    }

  private:
    std::vector<EdgeOf>* last_edge_;
    const std::vector<bool>* goals_;
    SearchStop* stop_;
};

class Search {
  public:
    Search(const Network& network, const LeastCsr& csr, const LeastTrack& track)
        : network_(network),
          csr_(csr),
          track_(track),
          times_(boost::num_vertices(csr), never),
          last_edge_(boost::num_vertices(csr)) {}

    /// Without goals: to everywhere.
    void run(const std::vector<State>& starts, const std::vector<State>& goals,
             const std::vector<State>& closed) {
        std::vector<bool> is_goal(goals.empty() ? 0 : times_.size());
        for (const State goal : goals) is_goal[goal] = true;
        std::vector<bool> is_closed(closed.empty() ? 0 : times_.size());
        for (const State state : closed) is_closed[state] = true;
        for (const State start : starts) times_[start] = 0;
        const LeastCsr& csr = csr_;
        const auto time = [&](const EdgeOf& edge) {
            const bool shut = !is_closed.empty() && is_closed[boost::target(edge, csr)];
            return shut ? never : track_.time(csr[edge]);
        };
        SearchStop stop;
        stoppable_search(csr, starts, times_, never, stop, time,
                         Visitor(last_edge_, goals.empty() ? nullptr : &is_goal, stop));
    }

    [[nodiscard]] Milliseconds time(State state) const { return times_[state]; }

    [[nodiscard]] std::optional<State> best(const std::vector<State>& states) const {
        std::optional<State> found;
        for (const State state : states) {
            if (times_[state] == never) continue;
            if (!found || times_[state] < times_[*found]) found = state;
        }
        return found;
    }

    [[nodiscard]] LeastRun run_to(State state) const {
        LeastRun run;
        run.time = whole_seconds(times_[state]);
        while (times_[state] > 0) {
            const EdgeOf edge = last_edge_[state];
            const LeastEdge& way = csr_[edge];
            if (way.runs) {
                run.rail_km += network_[way.section].length.rail_km;
            } else {
                run.stop_h += static_cast<double>(way.stop) / ms_per_hour;
            }
            state = static_cast<State>(boost::source(edge, csr_));
        }
        return run;
    }

  private:
    const Network& network_;
    const LeastCsr& csr_;
    const LeastTrack& track_;
    std::vector<Milliseconds> times_;
    std::vector<EdgeOf> last_edge_;
};

}  // namespace

std::optional<double> LeastRun::kmh() const {
    const double hours = std::chrono::duration<double, std::ratio<3600>>(time).count() - stop_h;
    if (rail_km <= 0 || hours <= 0) return std::nullopt;
    return rail_km / hours;
}

struct LeastTimes::Parts {
    using Seconds = std::chrono::seconds;
    using All = std::vector<std::optional<Seconds>>;
    using PairKey = std::tuple<PlaceIndex, bool, PlaceIndex, bool>;

    const Network* network;
    TrainOnLines train;
    std::shared_ptr<const LeastGraph> graph;
    LeastTrack track;
    std::map<PairKey, std::optional<LeastRun>> pairs;
    std::map<std::pair<PlaceIndex, bool>, All> sweeps;
    std::unique_ptr<const LeastCsr> reversed;  ///< made when it is first asked for
    std::map<PlaceIndex, Search> onward;       ///< from a station to everywhere
    std::map<PlaceIndex, Search> back;         ///< to a station from everywhere

    Parts(const Network& of, TrainOnLines goes, std::shared_ptr<const LeastGraph> over,
          const Constraints& constraints)
        : network(&of),
          train(std::move(goes)),
          graph(std::move(over)),
          track(of, *graph, train, constraints) {}

    [[nodiscard]] Search search() const { return {*network, graph->csr(), track}; }

    const Search& from(PlaceIndex station) {
        const auto known = onward.find(station);
        if (known != onward.end()) return known->second;
        Search search = this->search();
        search.run(graph->starts(station, false), {}, {});
        return onward.emplace(station, std::move(search)).first->second;
    }

    const Search& to(PlaceIndex station) {
        const auto known = back.find(station);
        if (known != back.end()) return known->second;
        if (!reversed) reversed = std::make_unique<const LeastCsr>(graph->reversed());
        Search search(*network, *reversed, track);
        search.run(graph->ends(station, false), {}, {});
        return back.emplace(station, std::move(search)).first->second;
    }
};

namespace {

/// What a run comes to at its states: from where it begins, and from there to where it ends.
class ByStates {
  public:
    ByStates(const LeastGraph& graph, const LeastTrack& track, const Search& onward,
             const Search& back)
        : graph_(graph), track_(track), onward_(onward), back_(back) {}

    /// At the place in one state, or from one to another of its states while the train stops.
    [[nodiscard]] std::vector<LeastParts> at(PlaceIndex place) const {
        std::vector<LeastParts> ways;
        const LeastCsr& csr = graph_.csr();
        for (const State state : graph_.ends(place, false)) {
            if (onward_.time(state) == never) continue;
            add(state, 0, state, ways);
            for (const auto& edge : boost::make_iterator_range(boost::out_edges(state, csr))) {
                if (!csr[edge].runs) add(edge, ways);
            }
        }
        return ways;
    }

    [[nodiscard]] std::vector<LeastParts> along(SectionIndex index, const Section& section) const {
        std::vector<LeastParts> ways;
        const LeastCsr& csr = graph_.csr();
        if (track_.along(index) == never) return ways;
        for (const PlaceIndex end : {section.a, section.b}) {
            for (const State state : graph_.ends(end, false)) {
                if (onward_.time(state) == never) continue;
                for (const auto& edge : boost::make_iterator_range(boost::out_edges(state, csr))) {
                    if (!csr[edge].runs || csr[edge].section != index) continue;
                    if (track_.time(csr[edge]) == never) continue;
                    add(edge, ways);
                    add(state, 0, state, ways);
                }
            }
        }
        return ways;
    }

    [[nodiscard]] std::optional<State> fastest(PlaceIndex place) const {
        std::optional<State> best;
        const auto whole = [&](State state) { return onward_.time(state) + back_.time(state); };
        for (const State state : graph_.ends(place, false)) {
            if (onward_.time(state) == never || back_.time(state) == never) continue;
            if (!best || whole(state) < whole(*best)) best = state;
        }
        return best;
    }

  private:
    void add(const EdgeOf& edge, std::vector<LeastParts>& ways) const {
        const LeastCsr& csr = graph_.csr();
        const Milliseconds there = track_.time(csr[edge]);
        if (there == never) return;
        add(static_cast<State>(boost::source(edge, csr)), there,
            static_cast<State>(boost::target(edge, csr)), ways);
    }

    void add(State first, Milliseconds there, State last, std::vector<LeastParts>& ways) const {
        if (back_.time(last) == never) return;
        ways.push_back({whole_seconds(onward_.time(first)), whole_seconds(there),
                        whole_seconds(back_.time(last))});
    }

    const LeastGraph& graph_;
    const LeastTrack& track_;
    const Search& onward_;
    const Search& back_;
};

}  // namespace

LeastTimes::LeastTimes(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LeastTimes::LeastTimes(const Network& network, TrainOnLines train, const Constraints& constraints)
    : parts_(std::make_unique<Parts>(network, std::move(train),
                                     std::make_shared<const LeastGraph>(network), constraints)) {}
LeastTimes::LeastTimes(LeastTimes&&) noexcept = default;
LeastTimes& LeastTimes::operator=(LeastTimes&&) noexcept = default;
LeastTimes::~LeastTimes() = default;

const Train& LeastTimes::train() const { return parts_->train.train; }

std::optional<LeastRun> LeastTimes::between(const RunEnd& from, const RunEnd& to) const {
    if (from.station == to.station) return LeastRun{};
    const Parts::PairKey key{from.station, from.stop_within, to.station, to.stop_within};
    const auto [known, is_new] = parts_->pairs.try_emplace(key);
    if (!is_new) return known->second;
    const auto goals = parts_->graph->ends(to.station, to.stop_within);
    Search search = parts_->search();
    search.run(parts_->graph->starts(from.station, from.stop_within), goals, {});
    if (const auto end = search.best(goals)) known->second = search.run_to(*end);
    return known->second;
}

const std::vector<std::optional<std::chrono::seconds>>& LeastTimes::to_all(
    const RunEnd& from) const {
    const auto [known, is_new] = parts_->sweeps.try_emplace({from.station, from.stop_within});
    auto& all = known->second;
    if (!is_new) return all;
    Search search = parts_->search();
    search.run(parts_->graph->starts(from.station, from.stop_within), {}, {});
    all.resize(parts_->network->places().size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto end = search.best(parts_->graph->ends(PlaceIndex(i), false));
        if (!end) continue;
        all[i] = whole_seconds(search.time(*end));
    }
    all[from.station.value()] = std::chrono::seconds(0);
    return all;
}

std::optional<std::chrono::seconds> LeastTimes::avoiding(PlaceIndex place, const RunEnd& from,
                                                         const RunEnd& to) const {
    if (place == from.station || place == to.station) return std::nullopt;
    const auto goals = parts_->graph->ends(to.station, to.stop_within);
    Search search = parts_->search();
    search.run(parts_->graph->starts(from.station, from.stop_within), goals,
               parts_->graph->ends(place, false));
    const auto end = search.best(goals);
    if (!end) return std::nullopt;
    return whole_seconds(search.time(*end));
}

bool LeastTimes::at_border(PlaceIndex place) const { return parts_->graph->at_border(place); }

std::optional<LeastDetour> LeastTimes::by_way_of(PlaceIndex place, PlaceIndex from,
                                                 PlaceIndex to) const {
    const Search& onward = parts_->from(from);
    const Search& back = parts_->to(to);
    const ByStates by(*parts_->graph, parts_->track, onward, back);
    const auto state = by.fastest(place);
    if (!state) return std::nullopt;
    return LeastDetour{onward.run_to(*state), back.run_to(*state), by.at(place)};
}

std::vector<LeastParts> LeastTimes::ways_by(PlaceIndex place, PlaceIndex from,
                                            PlaceIndex to) const {
    return ByStates(*parts_->graph, parts_->track, parts_->from(from), parts_->to(to)).at(place);
}

std::vector<LeastParts> LeastTimes::ways_along(SectionIndex section, PlaceIndex from,
                                               PlaceIndex to) const {
    return ByStates(*parts_->graph, parts_->track, parts_->from(from), parts_->to(to))
        .along(section, (*parts_->network)[section]);
}

LeastTimes LeastTimes::under(const Constraints& constraints) const {
    return LeastTimes(
        std::make_unique<Parts>(*parts_->network, parts_->train, parts_->graph, constraints));
}

Result<LeastTimes> least_times_of(const Network& network, const Journey& journey,
                                  const std::optional<std::string>& train_name) {
    const auto table = read_trains(network);
    if (!table) return tl::unexpected(table.error());
    const Train* train = table->find(train_name.value_or(journey.train));
    if (train == nullptr && train_name) {
        std::vector<Hint> trains;
        for (const Train& each : table->trains)
            trains.emplace_back(hint::Candidate{hint::Candidate::Of::train, each.id, each.name});
        return refuse(RefusalCode::bad_argument,
                      "no train is called " + verst::in_quotes(*train_name), std::move(trains));
    }
    if (train == nullptr) train = &table->trains.front();
    return LeastTimes(network, train_on_lines(network, *table, *train), journey.constraints);
}

}  // namespace verst
