#include "verst/network/with_track_points.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "network/figure_text.hpp"
#include "network/redraft.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/short_length.hpp"
#include "verst/network/country_map.hpp"
#include "verst/network/track_point.hpp"

namespace verst {

namespace {

constexpr double same_place_km = 0.001;

/// Where a section is cut.
struct Cut {
    double share = 0;  ///< of what is left of the section
    PlaceIndex place;
    TrackPoint track;
};

class TrackCutter {
  public:
    explicit TrackCutter(const Network& network) : network_(network), builder_(redraft(network)) {
        cuts_.resize(network.sections().size());
    }

    /// The place at a point of the track: an end of its section, or a new one.
    PlaceIndex put(const TrackPoint& point) {
        const Section& section = network_[point.section];
        if (point.share * section.length.rail_km < same_place_km) return section.a;
        if ((1 - point.share) * section.length.rail_km < same_place_km) return section.b;
        auto& cuts = cuts_[point.section.value()];
        for (const Cut& cut : cuts) {
            if (std::abs(cut.share - point.share) * section.length.rail_km < same_place_km)
                return cut.place;
        }
        const PlaceIndex place(builder_.places.size());
        draft::Place to;
        to.id = builder_.keep("track-" + std::to_string(place.value()));
        to.kind = PlaceKind::junction;
        to.name = builder_.keep(figure_text(point.position.lat_deg, 4) + ", " +
                                figure_text(point.position.lon_deg, 4));
        to.country = section.country;
        to.position = point.position;
        to.zone = network_[section.a].zone;
        to.source = section.length.source;
        builder_.places.push_back(to);
        cuts.push_back({point.share, place, point});
        return place;
    }

    Result<Network> build() && {
        for (std::size_t s = 0; s < cuts_.size(); ++s) {
            std::ranges::sort(cuts_[s], {}, &Cut::share);
            // From the far end on: the first piece keeps the section's number.
            while (!cuts_[s].empty()) {
                cut(s, cuts_[s].back());
                const double before = cuts_[s].back().share;
                cuts_[s].pop_back();
                for (Cut& each : cuts_[s]) each.share /= before;
            }
        }
        return std::move(builder_).build();
    }

  private:
    void cut(std::size_t number, const Cut& at) {
        const std::size_t second = builder_.sections.size();
        draft::Section first = builder_.sections[number];
        draft::Section rest = first;
        cut_shape(first, rest, at);
        first.b = rest.a = at.place;
        rest.rail_km = first.rail_km * (1 - at.share);
        first.rail_km *= at.share;
        for (std::size_t i = 0; i < first.chainages.size(); ++i) {
            draft::Chainage& near = first.chainages[i];
            std::optional<double> post_km;
            for (const Chainage& each : chainages_at(network_, at.track)) {
                if (each.line == near.line) post_km = each.post_km;
            }
            rest.chainages[i].post_km_at_a = near.post_km_at_b = post_km;
        }
        turn_over(number, second, rest.b);
        for (draft::Line& line : builder_.lines) {
            cut_row(line, number, second, first.a, at);
            cut_posts(line, number, second, at.share);
        }
        builder_.sections[number] = std::move(first);
        builder_.sections.push_back(std::move(rest));
    }

    void cut_shape(draft::Section& first, draft::Section& rest, const Cut& at) const {
        const auto position = [&](PlaceIndex place) {
            return builder_.places[place.value()].position;
        };
        std::vector<Position> track = first.bends;
        if (!first.a_beside) track.insert(track.begin(), position(first.a));
        if (!first.b_beside) track.push_back(position(first.b));
        std::vector<double> km_at{0};
        for (std::size_t i = 1; i < track.size(); ++i)
            km_at.push_back(km_at.back() + short_length_km(track[i - 1], track[i]));
        const double cut_km = at.share * km_at.back();
        first.bends.clear();
        rest.bends.clear();
        const std::size_t first_bend = first.a_beside ? 0 : 1;
        const std::size_t end_of_bends = track.size() - (first.b_beside ? 0 : 1);
        for (std::size_t i = first_bend; i < end_of_bends; ++i)
            (km_at[i] < cut_km ? first : rest).bends.push_back(track[i]);
        first.b_beside = rest.a_beside = false;
    }

    /// The far end of a section now belongs to its second piece.
    void turn_over(std::size_t number, std::size_t second, PlaceIndex far_end) {
        for (draft::Junction& junction : builder_.junctions) {
            if (junction.place != far_end) continue;
            for (auto& side : junction.section_sides) std::ranges::replace(side, number, second);
        }
    }

    void cut_row(draft::Line& line, std::size_t number, std::size_t second, PlaceIndex first_end,
                 const Cut& at) {
        const auto index = LineIndex(static_cast<std::size_t>(&line - builder_.lines.data()));
        for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
            if (line.points[i].section_to_next != number) continue;
            const bool onward = line.points[i].place == first_end;
            draft::LinePoint point = draft::point_between(
                line.points[i], line.points[i + 1], onward ? at.share : 1 - at.share, at.place);
            point.section_to_next = onward ? second : number;
            if (!onward) line.points[i].section_to_next = second;
            line.points.insert(line.points.begin() + static_cast<std::ptrdiff_t>(i + 1), point);
            for (draft::Attribute& attribute : builder_.attributes) {
                if (attribute.line != index) continue;
                if (attribute.from_point > i) ++attribute.from_point;
                if (attribute.to_point > i) ++attribute.to_point;
            }
            ++i;
        }
    }

    static void cut_posts(draft::Line& line, std::size_t number, std::size_t second, double share) {
        for (draft::LinePost& post : line.posts) {
            if (post.section != number) continue;
            if (post.share <= share) {
                post.share /= share;
            } else {
                post.section = second;
                post.share = (post.share - share) / (1 - share);
            }
        }
    }

    const Network& network_;
    NetworkBuilder builder_;
    std::vector<std::vector<Cut>> cuts_;  ///< by section
};

/// The nearest track of the country that a coordinate lies in; near a border, of either.
std::optional<TrackPoint> own_track(const Network& network, Position position, double within_km) {
    const CountryMap* map = network.country_map();
    std::vector<std::string> countries;
    if (map != nullptr) {
        for (const CountryMap::Near& near : map->near(position))
            countries.emplace_back(map->code(near.country));
    }
    return nearest_on_track(network, position, within_km, [&](const Section& section) {
        return countries.empty() || section.country.empty() ||
               std::ranges::find(countries, section.country.view()) != countries.end();
    });
}

}  // namespace

Result<Network> with_track_points(const Network& network, std::vector<NamedPoint>& points,
                                  double within_km) {
    TrackCutter cutter(network);
    for (NamedPoint& point : points) {
        if (point.place) continue;
        const auto track = own_track(network, point.position, within_km);
        if (!track) {
            return refuse(RefusalCode::too_far_from_rail,
                          Message(in_quotes(point.text), " has no track of its country within ",
                                  in_km(within_km), " of it"));
        }
        point.on_track = cutter.put(*track);
        point.off_track_km = track->offset_km;
    }
    return std::move(cutter).build();
}

}  // namespace verst
