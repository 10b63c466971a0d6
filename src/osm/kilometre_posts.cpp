#include "osm/kilometre_posts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "geo/local_plane.hpp"
#include "geo/point_grid.hpp"
#include "osm/import_doubt.hpp"
#include "osm/line_posts.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/short_length.hpp"

namespace verst {

namespace {

/// How far from its track a post may be drawn, and from the nearest track to one beside it that it
/// stands for too.
constexpr double post_reach_m = 30;
/// Between the end of a section and a post that stands at the place where it ends.
constexpr double at_end_m = 3;
constexpr double farthest_post_km = 20'000;

/// What a post can be off, km: a milestone is put up at its kilometre, and drawn where a mapper saw
/// it; a position of anything else is rounded.
double uncertainty_of(const PostFigure& figure, bool is_milestone) {
    constexpr double drawn_km = 0.03;
    if (is_milestone) return drawn_km;
    return std::max(drawn_km, 0.5 * std::pow(10.0, -figure.decimals));
}

/// A node that says a kilometre.
struct PostNode {
    std::int64_t id = 0;
    Position position;
    std::vector<PostFigure> figures;
    bool is_milestone = false;
};

/// Where a node comes nearest to a section.
struct Foot {
    std::uint32_t node = 0;
    std::uint32_t section = 0;
    double share = 0;
    double distance_m = 0;
    bool at_end = false;  ///< the nearest point is an end: the track goes on there, or it ends
};

class PostReader {
  public:
    PostReader(const Survey& survey, const ImportedNetwork& network)
        : survey_(survey), network_(network) {}

    KilometrePosts read() && {
        read_nodes();
        if (!nodes_.empty()) {
            find_feet();
            put_on_lines();
            settle_lines();
        }
        for (ImportDoubt* doubt : {&unreadable_, &off_lines_, &contradicted_, &alone_, &runs_}) {
            if (doubt->count > 0) made_.doubts.push_back(std::move(*doubt));
        }
        return std::move(made_);
    }

  private:
    void read_nodes() {
        for (const OsmNode& node : survey_.extract.nodes) {
            const std::string_view exact = node.tags["railway:position:exact"];
            const std::string_view rounded = node.tags["railway:position"];
            if (exact.empty() && rounded.empty()) continue;
            ++made_.report.read;
            auto figures = post_figures(exact);
            const auto coarse = post_figures(rounded);
            const bool is_finer =
                coarse && (!figures || figures->front().decimals < coarse->front().decimals);
            if (is_finer) figures = coarse;
            if (!figures) {
                note(unreadable_,
                     fmt::format("{} (n{})", exact.empty() ? rounded : exact, node.id));
                continue;
            }
            nodes_.push_back({node.id, node.position, std::move(*figures),
                              node.tags.has("railway", "milestone")});
        }
    }

    /// The points of the sections nearest to each node.
    void find_feet() {
        PointGrid grid(2 * post_reach_m / 1000);
        for (std::uint32_t n = 0; n < nodes_.size(); ++n) grid.add(n, nodes_[n].position);
        std::map<std::uint32_t, Foot> feet;  // of one section, by node
        for (std::uint32_t s = 0; s < network_.sections.size(); ++s) {
            const auto shape = network_.shape(network_.sections[s]);
            feet.clear();
            double before_km = 0;
            for (std::size_t i = 0; i + 1 < shape.size(); ++i) {
                const double km = short_length_km(shape[i], shape[i + 1]);
                for (const std::uint32_t n : grid.near(shape[i], shape[i + 1])) {
                    look_at(n, s, shape, i, {before_km, km}, feet);
                }
                before_km += km;
            }
            for (auto& [node, foot] : feet) {
                if (before_km > 0) foot.share = std::min(1.0, foot.share / before_km);
                feet_.push_back(foot);
            }
        }
        std::ranges::sort(feet_, [](const Foot& a, const Foot& b) {
            return std::tie(a.node, a.section) < std::tie(b.node, b.section);
        });
    }

    struct Stretch {
        double before_km = 0;
        double km = 0;
    };

    void look_at(std::uint32_t node, std::uint32_t section, std::span<const Position> shape,
                 std::size_t piece, Stretch at, std::map<std::uint32_t, Foot>& feet) const {
        const LocalPlane plane(nodes_[node].position);
        const auto [share, distance_m] =
            nearest_of_piece(plane(shape[piece]), plane(shape[piece + 1]));
        if (distance_m > 2 * post_reach_m) return;
        const bool at_end = (piece == 0 && share <= 0) || (piece + 2 == shape.size() && share >= 1);
        const Foot foot{node, section, at.before_km + share * at.km, distance_m, at_end};
        const auto [found, is_new] = feet.emplace(node, foot);
        if (!is_new && distance_m < found->second.distance_m) found->second = foot;
    }

    /// The lines with a number on whose track a node lies; of one beside the track, those of the
    /// nearest.
    [[nodiscard]] std::set<std::uint32_t> lines_of(const PostNode& node,
                                                   std::span<const Foot> feet) const {
        std::set<std::uint32_t> lines;
        const auto add_track = [&](std::uint32_t track) {
            for (const std::uint32_t line : network_.tracks[track].lines) {
                if (!network_.lines[line].ref.empty()) lines.insert(line);
            }
        };
        const auto vertex = survey_.extract.node_table.find(node.id);
        if (vertex && survey_.graph.degree(*vertex) > 0) {
            for (const TrackGraph::Half& half : survey_.graph.from(*vertex)) {
                add_track(survey_.tracks.of_track[half.track]);
            }
            return lines;
        }
        const auto nearest = std::ranges::min_element(feet, {}, &Foot::distance_m);
        if (nearest != feet.end() && nearest->distance_m <= post_reach_m) {
            add_track(network_.sections[nearest->section].track);
        }
        return lines;
    }

    void put_on_lines() {
        for (std::size_t first = 0, n = 0; n < nodes_.size(); ++n) {
            std::size_t end = first;
            while (end < feet_.size() && feet_[end].node == n) ++end;
            const auto feet = std::span(feet_).subspan(first, end - first);
            first = end;
            const PostNode& node = nodes_[n];
            const auto lines = lines_of(node, feet);
            if (lines.empty()) {
                note(off_lines_,
                     fmt::format("{} (n{})", figure_text(node.figures.front()), node.id));
            }
            for (const std::uint32_t line : lines) put_on_line(node, line, feet);
        }
    }

    void put_on_line(const PostNode& node, std::uint32_t line, std::span<const Foot> feet) {
        double least_m = 2 * post_reach_m;
        for (const Foot& foot : feet) {
            if (is_on(foot.section, line)) least_m = std::min(least_m, foot.distance_m);
        }
        auto& posts = posts_[line];
        const std::size_t first = posts.size();
        for (const PostFigure& figure : node.figures) {
            posts.push_back({node.id, figure.km, uncertainty_of(figure, node.is_milestone), {}});
        }
        for (const Foot& foot : feet) {
            if (!is_on(foot.section, line) || foot.distance_m > least_m + post_reach_m) continue;
            if (foot.at_end && foot.distance_m > at_end_m) continue;
            for (std::size_t i = first; i < posts.size(); ++i) {
                posts[i].spots.push_back({foot.section, foot.share});
            }
        }
    }

    [[nodiscard]] bool is_on(std::uint32_t section, std::uint32_t line) const {
        const auto& lines = network_.tracks[network_.sections[section].track].lines;
        return std::ranges::binary_search(lines, line);
    }

    void settle_lines() {
        std::map<std::uint32_t, std::vector<std::uint32_t>> sections;
        for (std::uint32_t s = 0; s < network_.sections.size(); ++s) {
            for (const std::uint32_t line : network_.tracks[network_.sections[s].track].lines) {
                if (posts_.contains(line)) sections[line].push_back(s);
            }
        }
        std::set<std::uint32_t> published;
        std::set<std::int64_t> used;
        for (auto& [line, posts] : posts_) {
            const SettledPosts settled = settle_posts(network_, sections[line], posts);
            for (const std::size_t i : settled.used) {
                used.insert(posts[i].node);
                for (const LinePostSpot& spot : posts[i].spots) {
                    made_.posts.push_back({line, spot.section, spot.share, posts[i].km});
                }
            }
            if (!settled.used.empty()) ++made_.report.lines;
            for (const std::size_t i : settled.contradicted) {
                note(contradicted_, example(line, posts[i]));
            }
            for (const std::size_t i : settled.alone) note(alone_, example(line, posts[i]));
            for (const auto& [a, b] : settled.breaks) {
                note(runs_, fmt::format("line {}, between km {} and {}", network_.lines[line].ref,
                                        posts[a].km, posts[b].km));
            }
            for (const auto& [section, post_km] : settled.chainages) {
                made_.chainages.push_back({section, line, post_km});
                if (post_km[0] && post_km[1]) published.insert(section);
            }
        }
        made_.report.used = used.size();
        for (const std::uint32_t s : published) {
            made_.report.published_km += network_.sections[s].rail_km;
        }
        std::ranges::sort(made_.posts, [](const ImportedPost& a, const ImportedPost& b) {
            return std::tie(a.line, a.section, a.share, a.post_km) <
                   std::tie(b.line, b.section, b.share, b.post_km);
        });
        std::ranges::sort(made_.chainages,
                          [](const ImportedChainage& a, const ImportedChainage& b) {
                              return std::tie(a.section, a.line) < std::tie(b.section, b.line);
                          });
    }

    [[nodiscard]] std::string example(std::uint32_t line, const LinePostNode& post) const {
        return fmt::format("line {} km {} (n{})", network_.lines[line].ref, post.km, post.node);
    }

    static std::string figure_text(const PostFigure& figure) {
        return fmt::format("{:.{}f}", figure.km, figure.decimals);
    }

    const Survey& survey_;
    const ImportedNetwork& network_;
    std::vector<PostNode> nodes_;  ///< by id
    std::vector<Foot> feet_;
    std::map<std::uint32_t, std::vector<LinePostNode>> posts_;  ///< by line
    KilometrePosts made_;
    ImportDoubt unreadable_{"kilometre posts whose figure is no kilometre",
                            "kilometre post whose figure is no kilometre"};
    ImportDoubt off_lines_{"kilometre posts by no line with a number (ref)",
                           "kilometre post by no line with a number (ref)"};
    ImportDoubt contradicted_{
        "kilometre posts that contradict the track or their neighbours, left out",
        "kilometre post that contradicts the track or its neighbours, left out"};
    ImportDoubt alone_{"kilometre posts that no other one confirms, left out",
                       "kilometre post that no other one confirms, left out"};
    ImportDoubt runs_{
        "runs of kilometre posts that contradict each other: nothing is published between them",
        "run of kilometre posts that contradicts another: nothing is published between them"};
};

}  // namespace

std::optional<std::vector<PostFigure>> post_figures(std::string_view text) {
    std::vector<PostFigure> figures;
    std::string plain;
    for (const char c : text) plain.push_back(c == ',' ? '.' : c == ';' ? ' ' : c);
    for (const std::string_view word : split(plain, ' ')) {
        if (word.empty()) continue;
        PostFigure figure;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), figure.km,
                                                  std::chars_format::fixed);
        if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
        if (!(std::abs(figure.km) <= farthest_post_km)) return std::nullopt;
        const auto point = word.find('.');
        if (point != std::string_view::npos) {
            figure.decimals = static_cast<int>(std::min<std::size_t>(6, word.size() - point - 1));
        }
        figures.push_back(figure);
    }
    if (figures.empty()) return std::nullopt;
    return figures;
}

KilometrePosts kilometre_posts(const Survey& survey, const ImportedNetwork& network) {
    return PostReader(survey, network).read();
}

}  // namespace verst
