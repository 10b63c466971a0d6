#include "osm/line_posts.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <queue>
#include <ranges>
#include <tuple>
#include <unordered_map>

namespace verst {

namespace {

/// A post says nothing of what lies farther than this from it.
constexpr double farthest_link_km = 12;
constexpr double track_uncertainty = 0.01;
/// A section's share of the kilometres between posts may be off from its track by what a pair of
/// posts may be.
constexpr double section_tolerance_km = 0.08;
constexpr int most_rounds = 40;
/// A post as near to a place as this stands at it.
constexpr double at_place_km = 0.003;

constexpr std::uint32_t no_state = std::numeric_limits<std::uint32_t>::max();

/// Two posts with none between them along the track.
struct Link {
    std::size_t from = 0;
    std::size_t to = 0;
    double track_km = 0;
};

/// A place that lies on the way of a link.
struct Passed {
    std::uint32_t place = 0;
    double km = 0;  ///< along the track, from the post
};

class LineWalker {
  public:
    LineWalker(const ImportedNetwork& network, std::span<const std::uint32_t> sections,
               std::span<const LinePostNode> posts)
        : network_(network), sections_(sections), posts_(posts), out_(posts.size(), false) {
        for (std::uint32_t i = 0; i < sections.size(); ++i) {
            number_[sections[i]] = i;
            for (std::uint8_t end = 0; end < 2; ++end) {
                at_[network.sections[sections[i]].ends[end].place].push_back({i, end});
            }
        }
        spots_.resize(sections.size());
        for (std::size_t p = 0; p < posts.size(); ++p) {
            for (const LinePostSpot& spot : posts[p].spots) {
                const auto found = number_.find(spot.section);
                if (found != number_.end()) spots_[found->second].push_back({p, spot.share});
            }
        }
        for (auto& spots : spots_) {
            std::ranges::sort(spots, {},
                              [](const Spot& spot) { return std::tuple(spot.share, spot.post); });
        }
        reached_.assign(2 * sections.size(), std::numeric_limits<double>::infinity());
        before_.assign(2 * sections.size(), no_state);
    }

    SettledPosts settle() {
        SettledPosts settled;
        leave_out_contradicted(settled);
        find_links();
        std::vector<bool> confirmed(posts_.size(), false);
        for (const auto& [pair, track_km] : links_) {
            if (agree(pair.first, pair.second, track_km)) {
                confirmed[pair.first] = confirmed[pair.second] = true;
            }
        }
        for (const auto& [pair, track_km] : links_) {
            if (!agree(pair.first, pair.second, track_km) && confirmed[pair.first] &&
                confirmed[pair.second]) {
                settled.breaks.push_back(pair);
            }
        }
        for (std::size_t p = 0; p < posts_.size(); ++p) {
            if (out_[p]) continue;
            (confirmed[p] ? settled.used : settled.alone).push_back(p);
        }
        for (const std::size_t p : settled.alone) out_[p] = true;
        find_chainages(settled);
        std::ranges::sort(settled.contradicted);
        return settled;
    }

  private:
    struct Spot {
        std::size_t post = 0;
        double share = 0;
    };
    struct SectionEnd {
        std::uint32_t section = 0;  ///< number among those of the line
        std::uint8_t end = 0;
    };

    [[nodiscard]] const ImportedSection& section(std::uint32_t number) const {
        return network_.sections[sections_[number]];
    }

    [[nodiscard]] double tolerance_km(std::size_t a, std::size_t b, double track_km) const {
        return posts_[a].uncertainty_km + posts_[b].uncertainty_km + track_uncertainty * track_km;
    }

    [[nodiscard]] bool agree(std::size_t a, std::size_t b, double track_km) const {
        const double apart_km = std::abs(posts_[a].km - posts_[b].km);
        return std::abs(apart_km - track_km) <= tolerance_km(a, b, track_km);
    }

    /// Whether the kilometres of a section's ends are as far apart as its track is long.
    static bool fits(double published_km, double rail_km) {
        return std::abs(published_km - rail_km) <=
                   section_tolerance_km + track_uncertainty * rail_km &&
               published_km >= rail_km / 2;
    }

    [[nodiscard]] bool runs_on(SectionEnd in, SectionEnd out) const {
        const auto& from = section(in.section).ends[in.end];
        const auto& to = section(out.section).ends[out.end];
        if (!network_.places[from.place].turning_known) return true;
        return from.track == to.track && from.side != to.side;
    }

    /// The first post that counts on a section, seen from one of its ends; null if there is none.
    [[nodiscard]] const Spot* first_spot(std::uint32_t number, std::uint8_t from_end) const {
        const auto& spots = spots_[number];
        if (from_end == 0) {
            for (const Spot& spot : spots) {
                if (!out_[spot.post]) return &spot;
            }
            return nullptr;
        }
        for (const Spot& spot : std::views::reverse(spots)) {
            if (!out_[spot.post]) return &spot;
        }
        return nullptr;
    }

    /// Walks from a post on a section towards one of its ends, along all tracks of the line, as far
    /// as the next posts. `use(to, track_km, passed)` hears of each; `passed` are the places
    /// between.
    template <class Use>
    void walk(std::uint32_t number, std::size_t at, std::uint8_t to_end, Use use) {
        const auto& spots = spots_[number];
        const double section_km = section(number).rail_km;
        const std::size_t from = spots[at].post;
        const double share = spots[at].share;
        for (std::size_t i = at; to_end == 0 ? i-- > 0 : ++i < spots.size();) {
            if (out_[spots[i].post]) continue;
            const double km = std::abs(spots[i].share - share) * section_km;
            use(spots[i].post, km, std::vector<Passed>());
            return;
        }
        touched_.clear();
        queue_ = {};
        reach({number, to_end}, (to_end == 0 ? share : 1 - share) * section_km, no_state);
        while (!queue_.empty()) {
            const auto [km, state] = queue_.top();
            queue_.pop();
            if (km > reached_[state]) continue;
            const SectionEnd in = end_of(state);
            const std::uint32_t place = section(in.section).ends[in.end].place;
            for (const SectionEnd& out : at_.at(place)) {
                if ((out.section == in.section && out.end == in.end) || !runs_on(in, out)) continue;
                const double out_km = section(out.section).rail_km;
                if (const Spot* spot = first_spot(out.section, out.end)) {
                    const double spot_km =
                        km + (out.end == 0 ? spot->share : 1 - spot->share) * out_km;
                    if (spot->post != from) use(spot->post, spot_km, passed_to(state));
                    continue;
                }
                reach({out.section, static_cast<std::uint8_t>(1 - out.end)}, km + out_km, state);
            }
        }
        for (const std::uint32_t state : touched_) {
            reached_[state] = std::numeric_limits<double>::infinity();
        }
    }

    static SectionEnd end_of(std::uint32_t state) {
        return {state / 2, static_cast<std::uint8_t>(state % 2)};
    }

    void reach(SectionEnd arrival, double km, std::uint32_t from) {
        const std::uint32_t state = 2 * arrival.section + arrival.end;
        if (km > farthest_link_km || km >= reached_[state]) return;
        reached_[state] = km;
        before_[state] = from;
        touched_.push_back(state);
        queue_.emplace(km, state);
    }

    [[nodiscard]] std::vector<Passed> passed_to(std::uint32_t state) const {
        std::vector<Passed> passed;
        for (; state != no_state; state = before_[state]) {
            const SectionEnd at = end_of(state);
            passed.push_back({section(at.section).ends[at.end].place, reached_[state]});
        }
        return passed;
    }

    template <class Use>
    void walk_all(Use use) {
        for (std::uint32_t number = 0; number < sections_.size(); ++number) {
            for (std::size_t at = 0; at < spots_[number].size(); ++at) {
                if (out_[spots_[number][at].post]) continue;
                for (const std::uint8_t end : {std::uint8_t{0}, std::uint8_t{1}}) {
                    walk(number, at, end,
                         [&](std::size_t to, double track_km, const std::vector<Passed>& passed) {
                             use(Link{spots_[number][at].post, to, track_km}, end, number, at,
                                 passed);
                         });
                }
            }
        }
    }

    /// The pairs of posts next to each other; of several ways between two the one that fits them
    /// best.
    void find_links() {
        links_.clear();
        folds_.assign(posts_.size(), false);
        std::uint32_t last_number = no_state;
        std::size_t last_at = 0;
        std::array<std::array<bool, 2>, 2> seen{};  // by direction: a lower, a higher post
        walk_all([&](const Link& link, std::uint8_t direction, std::uint32_t number, std::size_t at,
                     const std::vector<Passed>& /*passed*/) {
            if (number != last_number || at != last_at) seen = {};
            last_number = number;
            last_at = at;
            const auto pair = std::minmax(link.from, link.to);
            const double apart_km = std::abs(posts_[link.from].km - posts_[link.to].km);
            const auto [found, is_new] = links_.emplace(pair, link.track_km);
            if (!is_new && std::abs(apart_km - link.track_km) < std::abs(apart_km - found->second))
                found->second = link.track_km;
            if (!agree(link.from, link.to, link.track_km) ||
                apart_km <= tolerance_km(link.from, link.to, link.track_km)) {
                return;
            }
            const bool higher = posts_[link.to].km > posts_[link.from].km;
            seen[direction][higher ? 1 : 0] = true;
            // The kilometres run back from here both ways.
            if (seen[1 - direction][higher ? 1 : 0] && !seen[1 - direction][higher ? 0 : 1])
                folds_[link.from] = true;
        });
    }

    void leave_out_contradicted(SettledPosts& settled) {
        for (int round = 0; round < most_rounds; ++round) {
            find_links();
            std::vector<int> score(posts_.size(), 0);
            std::vector<bool> contradicted(posts_.size(), false);
            for (const auto& [pair, track_km] : links_) {
                const bool fits = agree(pair.first, pair.second, track_km);
                for (const std::size_t p : {pair.first, pair.second}) {
                    score[p] += fits ? -1 : 1;
                    contradicted[p] = contradicted[p] || !fits;
                }
            }
            for (std::size_t p = 0; p < posts_.size(); ++p) {
                if (!folds_[p]) continue;
                ++score[p];
                contradicted[p] = true;
            }
            std::vector<bool> is_worst(posts_.size(), true);
            for (const auto& [pair, track_km] : links_) {
                if (agree(pair.first, pair.second, track_km)) continue;
                const bool second = score[pair.second] > score[pair.first];
                is_worst[second ? pair.first : pair.second] = false;
            }
            bool changed = false;
            for (std::size_t p = 0; p < posts_.size(); ++p) {
                if (out_[p] || !contradicted[p] || !is_worst[p] || score[p] <= 0) continue;
                out_[p] = true;
                settled.contradicted.push_back(p);
                changed = true;
            }
            if (!changed) break;
        }
    }

    /// The kilometre of each place between posts that agree, by the nearest of them.
    void find_chainages(SettledPosts& settled) {
        struct Known {
            double track_km = 0;
            double post_km = 0;
        };
        std::unordered_map<std::uint32_t, Known> known;
        for (std::uint32_t number = 0; number < sections_.size(); ++number) {
            for (const Spot& spot : spots_[number]) {
                const double km = spot.share * section(number).rail_km;
                for (const bool at_b : {false, true}) {
                    const double end_km = at_b ? section(number).rail_km - km : km;
                    if (out_[spot.post] || end_km > at_place_km) continue;
                    known.emplace(section(number).ends[at_b ? 1 : 0].place,
                                  Known{0, posts_[spot.post].km});
                }
            }
        }
        walk_all([&](const Link& link, std::uint8_t /*direction*/, std::uint32_t /*number*/,
                     std::size_t /*at*/, const std::vector<Passed>& passed) {
            if (passed.empty() || !agree(link.from, link.to, link.track_km)) return;
            for (const Passed& each : passed) {
                const double share = link.track_km > 0 ? each.km / link.track_km : 0;
                const double post_km =
                    posts_[link.from].km + share * (posts_[link.to].km - posts_[link.from].km);
                const auto [found, is_new] =
                    known.emplace(each.place, Known{link.track_km, post_km});
                if (is_new) continue;
                Known& best = found->second;
                if (std::tie(link.track_km, post_km) < std::tie(best.track_km, best.post_km))
                    best = {link.track_km, post_km};
            }
        });
        for (const std::uint32_t s : sections_) {
            const ImportedSection& section = network_.sections[s];
            std::array<std::optional<double>, 2> ends;
            for (std::size_t end = 0; end < 2; ++end) {
                const auto at = known.find(section.ends[end].place);
                if (at != known.end()) ends[end] = at->second.post_km;
            }
            if (ends[0] && ends[1] && !fits(std::abs(*ends[0] - *ends[1]), section.rail_km))
                continue;
            if (ends[0] || ends[1]) settled.chainages.emplace_back(s, ends);
        }
    }

    const ImportedNetwork& network_;
    std::span<const std::uint32_t> sections_;
    std::span<const LinePostNode> posts_;
    std::vector<bool> out_;    ///< by post: left out
    std::vector<bool> folds_;  ///< by post: the kilometres rise, or fall, on both sides of it
    std::unordered_map<std::uint32_t, std::uint32_t> number_;
    std::unordered_map<std::uint32_t, std::vector<SectionEnd>> at_;  ///< by place
    std::vector<std::vector<Spot>> spots_;                           ///< by section, from end 0 on
    std::map<std::pair<std::size_t, std::size_t>, double> links_;

    using Item = std::pair<double, std::uint32_t>;
    std::priority_queue<Item, std::vector<Item>, std::greater<>> queue_;
    std::vector<double> reached_;
    std::vector<std::uint32_t> before_;
    std::vector<std::uint32_t> touched_;
};

}  // namespace

SettledPosts settle_posts(const ImportedNetwork& network, std::span<const std::uint32_t> sections,
                          std::span<const LinePostNode> posts) {
    return LineWalker(network, sections, posts).settle();
}

}  // namespace verst
