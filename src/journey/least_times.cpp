#include "verst/journey/least_times.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/property_map/function_property_map.hpp>

#include "journey/least_graph.hpp"
#include "journey/least_track.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

using State = LeastGraph::State;
using EdgeOf = boost::graph_traits<LeastCsr>::edge_descriptor;

std::chrono::seconds whole_seconds(Milliseconds time) {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds(time));
}

struct GoalReached {};

/// Remembers the edge by which each state was reached, and ends the search at a goal.
class Visitor : public boost::dijkstra_visitor<> {
  public:
    Visitor(std::vector<EdgeOf>& last_edge, const std::vector<bool>* goals)
        : last_edge_(&last_edge), goals_(goals) {}

    void edge_relaxed(const EdgeOf& edge, const LeastCsr& csr) const {
        (*last_edge_)[boost::target(edge, csr)] = edge;
    }
    void examine_vertex(State state, const LeastCsr& /*csr*/) const {
        if (goals_ != nullptr && (*goals_)[state]) throw GoalReached{};
    }

  private:
    std::vector<EdgeOf>* last_edge_;
    const std::vector<bool>* goals_;
};

class Search {
  public:
    Search(const Network& network, const LeastGraph& graph, const LeastTrack& track)
        : network_(network),
          graph_(graph),
          track_(track),
          times_(graph.state_count(), never),
          last_edge_(graph.state_count()) {}

    /// Without goals: to everywhere.
    void run(const std::vector<State>& starts, const std::vector<State>& goals,
             const std::vector<State>& closed) {
        std::vector<bool> is_goal(goals.empty() ? 0 : graph_.state_count());
        for (const State goal : goals) is_goal[goal] = true;
        std::vector<bool> is_closed(closed.empty() ? 0 : graph_.state_count());
        for (const State state : closed) is_closed[state] = true;
        for (const State start : starts) times_[start] = 0;
        const LeastCsr& csr = graph_.csr();
        const auto index = boost::get(boost::vertex_index, csr);
        const auto time = [&](const EdgeOf& edge) {
            const bool shut = !is_closed.empty() && is_closed[boost::target(edge, csr)];
            return shut ? never : track_.time(csr[edge]);
        };
        try {
            boost::dijkstra_shortest_paths_no_init(
                csr, starts.begin(), starts.end(), boost::dummy_property_map(),
                boost::make_iterator_property_map(times_.begin(), index),
                boost::make_function_property_map<EdgeOf, Milliseconds>(time), index,
                std::less<Milliseconds>(), boost::closed_plus<Milliseconds>(never), Milliseconds{0},
                Visitor(last_edge_, goals.empty() ? nullptr : &is_goal));
        } catch (const GoalReached&) {  // times_ has what was searched for
        }
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
            const LeastEdge& way = graph_.csr()[edge];
            if (way.runs) {
                run.rail_km += network_[way.section].length.rail_km;
            } else {
                run.stop_h += static_cast<double>(way.stop) / ms_per_hour;
            }
            state = static_cast<State>(boost::source(edge, graph_.csr()));
        }
        return run;
    }

  private:
    const Network& network_;
    const LeastGraph& graph_;
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

    Parts(const Network& of, TrainOnLines goes, std::shared_ptr<const LeastGraph> over,
          const Constraints& constraints)
        : network(&of),
          train(std::move(goes)),
          graph(std::move(over)),
          track(of, *graph, train, constraints) {}

    [[nodiscard]] Search search() const { return {*network, *graph, track}; }
};

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

std::optional<std::chrono::seconds> LeastTimes::along(SectionIndex section) const {
    const Milliseconds time = parts_->track.along(section);
    return time == never ? std::nullopt : std::optional(whole_seconds(time));
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
        std::vector<std::string> names;
        for (const Train& each : table->trains) names.push_back(each.id);
        return refuse(RefusalCode::bad_argument,
                      "no train is called " + verst::in_quotes(*train_name), std::move(names));
    }
    if (train == nullptr) train = &table->trains.front();
    return LeastTimes(network, train_on_lines(network, *table, *train), journey.constraints);
}

}  // namespace verst
