#include "verst/route/rail_end.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "route/nearest_place.hpp"
#include "route/wording.hpp"
#include "verst/network/country_map.hpp"

namespace verst {
namespace {

/// Less water or foreign land than this on the way to a station is the map's coarseness, km.
constexpr double least_crossing_km = map_doubt_km;
/// So many stations are tried, nearest first, for one that no water lies before.
constexpr std::size_t most_tried = 12;

/// A coordinate snaps to what has a platform, or points that have a name: not to the middle of a
/// bridge, nor to any of the thousand switches of a map.
bool is_station(const Network& network, PlaceIndex place) {
    const PlaceKind kind = network[place].kind;
    return network.on_rail(place) &&
           (kind == PlaceKind::station || kind == PlaceKind::halt ||
            (kind == PlaceKind::junction && !network[place].name.empty()));
}

std::optional<AccessLink> best_access(const Network& network, PlaceIndex site) {
    const std::vector<AccessLink> links = network.access_of(site);
    const auto best = std::find_if(links.begin(), links.end(), [&](const AccessLink& link) {
        return network.on_rail(link.station);
    });
    return best == links.end() ? std::nullopt : std::optional(*best);
}

/// Finds the station of a point that has none of its own.
class Snap {
  public:
    Snap(const Network& network, const NamedPoint& point, double max_km)
        : network_(network), point_(point), max_km_(max_km), map_(network.country_map()) {
        find_countries();
    }

    [[nodiscard]] Result<RailEnd> make() const {
        const auto any = nearest([](PlaceIndex) { return true; });
        if (!any) {
            return refuse(RefusalCode::too_far_from_rail, "the network has no station",
                          {"--snap track begins at the nearest point of the track"});
        }
        const auto own = nearest([&](PlaceIndex place) { return is_own(place); });
        const bool abroad = !own || !(own->km <= max_km_);
        if (abroad && any->km <= max_km_) return refuse_abroad(*any, own);
        if (abroad) return refuse_far(own ? *own : *any);
        const NearPlace chosen = without_water(*own);
        return RailEnd{point_, chosen.place, std::nullopt, chosen.km, obstacles_to(chosen.place)};
    }

  private:
    /// A named place says itself which country it is in; of a coordinate the map does, near a
    /// border not surely.
    void find_countries() {
        if (map_ == nullptr) return;
        if (point_.place) {
            if (const auto country = map_->with_code(network_[*point_.place].country))
                near_.push_back({*country, -2 * map_doubt_km});
            return;
        }
        near_ = map_->near(point_.position);
    }

    /// True of every station for a point at sea, or where there is no map.
    [[nodiscard]] bool is_own(PlaceIndex place) const {
        return near_.empty() || std::ranges::any_of(near_, [&](const CountryMap::Near& near) {
                   return map_->code(near.country) == network_[place].country;
               });
    }

    template <class Accept>
    [[nodiscard]] std::optional<NearPlace> nearest(Accept accept) const {
        return nearest_place(network_, point_.position, [&](PlaceIndex place) {
            return is_station(network_, place) && accept(place);
        });
    }

    [[nodiscard]] std::optional<CountryMap::Country> home(PlaceIndex station) const {
        if (near_.empty()) return std::nullopt;
        for (const CountryMap::Near& near : near_) {
            if (map_->code(near.country) == network_[station].country) return near.country;
        }
        return near_.front().country;
    }

    [[nodiscard]] CountryMap::Crossed crossed(PlaceIndex station) const {
        return map_->crossed(point_.position, network_[station].position, home(station));
    }

    [[nodiscard]] bool is_dry(PlaceIndex station) const {
        const CountryMap::Crossed passed = crossed(station);
        return passed.sea_km <= least_crossing_km && passed.lake_km <= least_crossing_km &&
               passed.abroad_km <= least_crossing_km;
    }

    /// The nearest of the next stations that is reached over land of the same country; the nearest
    /// of all where none is.
    [[nodiscard]] NearPlace without_water(const NearPlace& first) const {
        if (map_ == nullptr) return first;
        std::vector<PlaceIndex> wet;
        NearPlace next = first;
        while (!is_dry(next.place)) {
            wet.push_back(next.place);
            if (wet.size() == most_tried) return first;
            const auto other = nearest([&](PlaceIndex place) {
                return is_own(place) && std::ranges::find(wet, place) == wet.end();
            });
            if (!other || !(other->km <= max_km_)) return first;
            next = *other;
        }
        return next;
    }

    [[nodiscard]] std::vector<SnapObstacle> obstacles_to(PlaceIndex station) const {
        std::vector<SnapObstacle> found;
        if (map_ == nullptr) return found;
        using ObstacleKind = SnapObstacle::Kind;
        const auto own = home(station);
        for (const CountryMap::Near& near : near_) {
            if (near.country == own) continue;
            found.push_back(
                {ObstacleKind::near_border, map_->name(near.country), std::abs(near.km)});
        }
        const CountryMap::Crossed passed = crossed(station);
        if (passed.abroad && passed.abroad_km > least_crossing_km)
            found.push_back({ObstacleKind::abroad, map_->name(*passed.abroad), passed.abroad_km});
        if (passed.sea_km > least_crossing_km)
            found.push_back({ObstacleKind::sea, {}, passed.sea_km});
        if (passed.lake_km > least_crossing_km)
            found.push_back({ObstacleKind::lake, {}, passed.lake_km});
        return found;
    }

    [[nodiscard]] hint::NearestPlace nearest_hint(const NearPlace& near,
                                                  hint::NearestPlace::Sense sense) const {
        return {sense, id_and_name(network_, near.place), near.km,
                std::string(network_[near.place].country)};
    }

    [[nodiscard]] tl::unexpected<Refusal> refuse_far(const NearPlace& nearest) const {
        return refuse(
            RefusalCode::too_far_from_rail,
            Message(label(network_, point_), " is ", in_km(nearest.km),
                    " from the nearest station, more than the ", in_km(max_km_), " allowed"),
            {nearest_hint(nearest, hint::NearestPlace::Sense::station)});
    }

    [[nodiscard]] tl::unexpected<Refusal> refuse_abroad(const NearPlace& foreign,
                                                        const std::optional<NearPlace>& own) const {
        const std::string_view country = map_->name(near_.front().country);
        std::vector<Hint> hints{nearest_hint(foreign, hint::NearestPlace::Sense::station_abroad)};
        if (own) hints.emplace_back(nearest_hint(*own, hint::NearestPlace::Sense::station_at_home));
        return refuse(RefusalCode::too_far_from_rail,
                      Message(label(network_, point_), " lies in ", country,
                              ", and no station there is within ", in_km(max_km_), " of it"),
                      std::move(hints));
    }

    const Network& network_;
    const NamedPoint& point_;
    double max_km_;
    const CountryMap* map_;
    std::vector<CountryMap::Near> near_;  ///< the country of the point first
};

}  // namespace

Result<RailEnd> rail_end(const Network& network, const NamedPoint& point, double max_snap_km) {
    if (point.on_track)
        return RailEnd{point, *point.on_track, std::nullopt, point.off_track_km, {}};
    if (point.place) {
        if (network.on_rail(*point.place)) {
            return RailEnd{point, *point.place, std::nullopt, std::nullopt, {}};
        }
        if (const auto access = best_access(network, *point.place)) {
            return RailEnd{point, access->station, access, std::nullopt, {}};
        }
    }
    return Snap(network, point, max_snap_km).make();
}

}  // namespace verst
