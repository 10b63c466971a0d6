#include "route/table/elimination.hpp"

#include <algorithm>
#include <compare>
#include <functional>
#include <queue>
#include <tuple>
#include <utility>

namespace verst {

class Eliminator {
  public:
    Eliminator(std::size_t vertices, std::span<const TableArc> arcs)
        : arcs_(arcs),
          out_(vertices),
          in_(vertices),
          level_(vertices),
          key_(vertices),
          at_(vertices, none) {
        rank_.assign(vertices, none);
        links_.reserve(3 * arcs.size());
        for (std::size_t i = 0; i < arcs.size(); ++i) {
            if (arcs[i].from == arcs[i].to) continue;
            const Elimination::Link link{arcs[i].from,
                                         arcs[i].to,
                                         {marked(arcs[i].cost, false), arcs[i].length_nm},
                                         static_cast<std::uint32_t>(i),
                                         none};
            note_targets(arcs[i].from);
            add(link);
        }
    }

    std::optional<Elimination> run(std::size_t most_links) {
        for (std::uint32_t v = 0; v < out_.size(); ++v) push(v);
        while (!queue_.empty()) {
            const auto [links, level, v] = queue_.top();
            queue_.pop();
            if (rank_[v] != none || std::pair(links, level) != key_[v]) continue;
            if (links > most_links) return std::nullopt;
            eliminate(v);
        }
        return finished();
    }

  private:
    static constexpr std::uint32_t none = Elimination::none;
    using Links = std::vector<std::uint32_t>;

    [[nodiscard]] const Elimination::Link& link(std::uint32_t i) const { return links_[i]; }

    /// Makes `at_` tell the link from a vertex to each of its targets.
    void note_targets(std::uint32_t from) {
        if (noted_ == from) return;
        if (noted_ != none) {
            for (const std::uint32_t i : out_[noted_]) at_[link(i).to] = none;
        }
        for (const std::uint32_t i : out_[from]) at_[link(i).to] = i;
        noted_ = from;
    }

    /// From the vertex whose targets are noted.
    void add(const Elimination::Link& made) {
        const std::uint32_t known = at_[made.to];
        if (known == none) {
            const auto index = static_cast<std::uint32_t>(links_.size());
            links_.push_back(made);
            out_[made.from].push_back(index);
            in_[made.to].push_back(index);
            at_[made.to] = index;
            return;
        }
        Elimination::Link& old = links_[known];
        if (cost_of(made.way.cost) > cost_of(old.way.cost)) return;
        const auto first = cost_of(made.way.cost) < cost_of(old.way.cost)
                               ? std::strong_ordering::less
                               : order(made, old);
        if (first == std::strong_ordering::less) {
            old = made;  // nothing refers to a link before one of its ends is taken out
        } else if (first == std::strong_ordering::equal) {
            old.way.cost |= 1;
        }
    }

    /// Which of two ways of one cost a search takes; equal: that is not known here.
    [[nodiscard]] std::strong_ordering order(const Elimination::Link& a,
                                             const Elimination::Link& b) const {
        if (is_tied(a.way.cost) || is_tied(b.way.cost)) return std::strong_ordering::equal;
        const auto unpacked = [&](const Elimination::Link& link) {
            std::vector<std::uint32_t> arcs;
            if (link.second == none) {
                arcs.push_back(link.first);
            } else {
                for (const std::uint32_t half : {link.first, link.second})
                    (void)Elimination::unpack(links_, half, arcs_.size(), arcs);
            }
            return arcs;
        };
        const auto way_a = unpacked(a);
        const auto way_b = unpacked(b);
        auto at_a = way_a.rbegin();
        auto at_b = way_b.rbegin();
        while (at_a != way_a.rend() && at_b != way_b.rend()) {
            const TableArc& arc_a = arcs_[*at_a++];
            const TableArc& arc_b = arcs_[*at_b++];
            if (arc_a.last != arc_b.last) return arc_a.last <=> arc_b.last;
            if (arc_a.from != arc_b.from) break;
        }
        return std::strong_ordering::equal;
    }

    /// So many links it would leave at most; of equals the one that lies least deep, so that
    /// chains fall to halves, quarters and so on. The end of a chain is no better than its middle.
    void push(std::uint32_t v) {
        constexpr std::size_t of_a_chain = 4;
        key_[v] = {std::max(of_a_chain, in_[v].size() * out_[v].size()), level_[v]};
        queue_.emplace(key_[v].first, key_[v].second, v);
    }

    void eliminate(std::uint32_t v) {
        rank_[v] = next_rank_++;
        for (const std::uint32_t first : in_[v]) {
            const std::uint32_t u = link(first).from;
            note_targets(u);
            for (const std::uint32_t second : out_[v]) {
                const std::uint32_t w = link(second).to;
                if (w == u) continue;
                const TableWay& a = link(first).way;
                const TableWay& b = link(second).way;
                TableWay way;
                way.improve(a.cost + b.cost, a.length_nm + b.length_nm);
                add({u, w, way, first, second});
            }
        }
        note_targets(v);  // those of its neighbours change now
        for (const std::uint32_t i : in_[v]) std::erase(out_[link(i).from], i);
        for (const std::uint32_t i : out_[v]) std::erase(in_[link(i).to], i);
        const auto raise = [&](std::uint32_t neighbour) {
            level_[neighbour] = std::max(level_[neighbour], level_[v] + 1);
            push(neighbour);
        };
        for (const std::uint32_t i : in_[v]) raise(link(i).from);
        for (const std::uint32_t i : out_[v]) raise(link(i).to);
    }

    Elimination finished() {
        for (Elimination::Link& each : links_) {
            each.from = rank_[each.from];
            each.to = rank_[each.to];
        }
        std::vector<std::uint32_t> by_rank(rank_.size());
        for (std::uint32_t v = 0; v < by_rank.size(); ++v) by_rank[rank_[v]] = v;
        Elimination made;
        made.first_up_.add(0);
        made.first_down_.add(0);
        for (const std::uint32_t v : by_rank) {
            made.up_.add(out_[v]);
            made.down_.add(in_[v]);
            made.first_up_.add(static_cast<std::uint32_t>(made.up_.size()));
            made.first_down_.add(static_cast<std::uint32_t>(made.down_.size()));
        }
        made.rank_ = std::move(rank_);
        made.links_ = std::move(links_);
        return made;
    }

    std::span<const TableArc> arcs_;
    Links rank_;  ///< by vertex
    std::vector<Elimination::Link> links_;
    std::vector<Links> out_;  ///< by vertex; once it is taken out, to what was left then
    std::vector<Links> in_;
    std::vector<std::uint32_t> level_;
    std::vector<std::pair<std::size_t, std::uint32_t>> key_;
    using Entry = std::tuple<std::size_t, std::uint32_t, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
    std::uint32_t next_rank_ = 0;
    Links at_;  ///< by vertex: the link to it from the one that is noted
    std::uint32_t noted_ = none;
};

std::optional<Elimination> Elimination::make(std::size_t vertices, std::span<const TableArc> arcs,
                                             std::size_t most_links) {
    return Eliminator(vertices, arcs).run(most_links);
}

bool Elimination::unpack(std::span<const Link> links, std::uint32_t link, std::size_t most,
                         std::vector<std::uint32_t>& arcs) {
    std::vector<std::uint32_t> open{link};
    while (!open.empty()) {
        if (arcs.size() + open.size() > most) return false;
        const Link& next = links[open.back()];
        open.pop_back();
        if (next.second == none) {
            arcs.push_back(next.first);
        } else {
            open.push_back(next.second);
            open.push_back(next.first);
        }
    }
    return true;
}

double Elimination::mean_depth_below(std::size_t core) const {
    const std::size_t first = size() - std::min(core, size());
    std::vector<std::uint32_t> depth(size(), 0);
    std::uint64_t sum = 0;
    for (std::size_t rank = first; rank-- > 0;) {
        // All that are above it are above the lowest of its neighbours above.
        std::uint32_t next = none;
        for (const std::uint32_t i : up(static_cast<std::uint32_t>(rank)))
            next = std::min(next, link(i).to);
        for (const std::uint32_t i : down(static_cast<std::uint32_t>(rank)))
            next = std::min(next, link(i).from);
        depth[rank] = 1 + (next == none ? 0 : depth[next]);
        sum += depth[rank];
    }
    return static_cast<double>(sum) / static_cast<double>(std::max<std::size_t>(size(), 1));
}

bool Elimination::is_sound(const Link& link, std::span<const TableArc> arcs) const {
    const auto has_figures = [](const Link& of) {
        return is_table_cost(of.way.cost) && is_table_length(of.way.length_nm);
    };
    if (link.from >= size() || link.to >= size() || link.from == link.to || !has_figures(link))
        return false;
    if (link.second == none) {
        if (link.first >= arcs.size()) return false;
        const TableArc& arc = arcs[link.first];
        return rank_[arc.from] == link.from && rank_[arc.to] == link.to &&
               cost_of(link.way.cost) == arc.cost && link.way.length_nm == arc.length_nm;
    }
    if (link.first >= links_.size() || link.second >= links_.size()) return false;
    // Halves meet lower than where they end: so whoever unpacks them comes to an end.
    const Link& first = links_[link.first];
    const Link& second = links_[link.second];
    return has_figures(first) && has_figures(second) && first.from == link.from &&
           first.to == second.from && second.to == link.to &&
           first.to < std::min(link.from, link.to) &&
           cost_of(first.way.cost + second.way.cost) == cost_of(link.way.cost) &&
           first.way.length_nm + second.way.length_nm == link.way.length_nm;
}

bool Elimination::is_sound(std::size_t vertices, std::span<const TableArc> arcs) const {
    if (size() != vertices || !are_ranges(first_up_.all(), size(), up_.size()) ||
        !are_ranges(first_down_.all(), size(), down_.size()))
        return false;
    std::vector<bool> taken(size());
    for (const std::uint32_t rank : rank_.all()) {
        if (rank >= size() || taken[rank]) return false;
        taken[rank] = true;
    }
    const auto each_is_sound = [&](const Link& link) { return is_sound(link, arcs); };
    if (!std::ranges::all_of(links_.all(), each_is_sound)) return false;
    for (std::uint32_t rank = 0; rank < size(); ++rank) {
        const auto climbs = [&](std::uint32_t i) {
            return i < links_.size() && links_[i].from == rank && links_[i].to > rank;
        };
        const auto descends = [&](std::uint32_t i) {
            return i < links_.size() && links_[i].to == rank && links_[i].from > rank;
        };
        if (!std::ranges::all_of(up(rank), climbs) || !std::ranges::all_of(down(rank), descends))
            return false;
    }
    return true;
}

}  // namespace verst
