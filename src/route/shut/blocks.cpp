#include "route/shut/blocks.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

namespace verst {

Blocks::Blocks(const Network& network, std::span<const SectionIndex> sections,
               std::span<const PlaceIndex> stations)
    : places_(network.places().size()), is_station_(places_) {
    using Graph =
        boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                              boost::property<boost::edge_index_t, std::size_t>>;
    std::map<std::pair<PlaceIndex, PlaceIndex>, std::size_t> joined;
    for (const SectionIndex index : sections) {
        const Section& section = network[index];
        if (section.a != section.b) ++joined[std::minmax(section.a, section.b)];
    }
    Graph graph(places_);
    std::size_t edges = 0;
    for (const auto& [ends, count] : joined)
        boost::add_edge(ends.first.value(), ends.second.value(), edges++, graph);
    std::vector<std::size_t> block_of(edges);
    const std::size_t blocks = boost::biconnected_components(
        graph,
        boost::make_iterator_property_map(block_of.begin(), boost::get(boost::edge_index, graph)));
    std::vector<std::set<std::size_t>> places_of(blocks);
    std::vector<std::size_t> tracks(blocks);
    std::size_t edge = 0;
    for (const auto& [ends, count] : joined) {
        const std::size_t block = block_of[edge++];
        places_of[block].insert({ends.first.value(), ends.second.value()});
        tracks[block] += count;
    }
    bridges_ = static_cast<std::size_t>(std::ranges::count(tracks, 1));
    next_.resize(places_ + blocks);
    for (std::size_t block = 0; block < blocks; ++block) {
        for (const std::size_t place : places_of[block]) {
            next_[place].push_back(places_ + block);
            next_[places_ + block].push_back(place);
        }
    }
    for (const PlaceIndex station : stations) is_station_[station.value()] = true;
    constexpr auto unseen = static_cast<std::size_t>(-1);
    parents_.assign(next_.size(), unseen);
    stations_.assign(next_.size(), 0);
    roots_.assign(next_.size(), 0);
    for (std::size_t place = 0; place < places_; ++place) {
        if (parents_[place] == unseen) hang(place);
    }
}

/// Hangs what is joined to a root on it.
void Blocks::hang(std::size_t root) {
    std::vector<std::size_t> order{root};
    parents_[root] = root;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t vertex = order[i];
        roots_[vertex] = root;
        if (vertex < places_ && is_station_[vertex]) stations_[vertex] = 1;
        for (const std::size_t other : next_[vertex]) {
            if (other == parents_[vertex]) continue;
            parents_[other] = vertex;
            order.push_back(other);
        }
    }
    for (std::size_t i = order.size(); i-- > 1;)
        stations_[parents_[order[i]]] += stations_[order[i]];
}

std::optional<HoldingPlace> Blocks::holding(PlaceIndex place) const {
    const std::size_t vertex = place.value();
    if (next_[vertex].size() < 2) return std::nullopt;
    const std::size_t all = stations_[roots_[vertex]] - (is_station_[vertex] ? 1 : 0);
    std::size_t together = 0;
    for (const std::size_t block : next_[vertex]) {
        const std::size_t part = block == parents_[vertex]
                                     ? stations_[roots_[vertex]] - stations_[vertex]
                                     : stations_[block];
        together += part * part;
    }
    return HoldingPlace{place, next_[vertex].size(), all * all - together};
}

}  // namespace verst
