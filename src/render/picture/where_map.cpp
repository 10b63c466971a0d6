#include <algorithm>
#include <chrono>
#include <cmath>
#include <ratio>

#include <fmt/format.h>

#include "render/picture/answer_maps.hpp"
#include "render/picture/band_lines.hpp"
#include "render/picture/travel_map_of.hpp"
#include "render/where_parts.hpp"
#include "verst/render/figures.hpp"

namespace verst::picture {

namespace {

constexpr std::size_t where_bands = 3;
/// Of the places where it can have been, so many are named, those with the most time to spare.
constexpr std::size_t most_named = 12;
/// A train that stood somewhere for certain is shown with so much of the land around it.
constexpr double around_lat_deg = 0.8;
constexpr double around_lon_deg = 1.2;

double hours_of(std::chrono::seconds time) {
    return std::chrono::duration<double, std::ratio<3600>>(time).count();
}

class WhereMap {
  public:
    WhereMap(const Network& network, const WhereAnswer& answer, LengthUnit unit)
        : network_(network), answer_(answer), unit_(unit) {}

    [[nodiscard]] TravelMap make() const {
        TravelMap map = is_told() ? prism() : whole_journey();
        map.title = where::title(network_, answer_);
        map.description = fmt::format("Map of where the train can have been. {}",
                                      where::verdict(network_, answer_));
        return map;
    }

  private:
    [[nodiscard]] bool is_told() const {
        return answer_.outcome == WhereOutcome::sure || answer_.outcome == WhereOutcome::somewhere;
    }

    [[nodiscard]] TravelMap whole_journey() const {
        TravelMap map = travel_map(
            network_, JourneyAnswer{answer_.journey, answer_.itinerary, {}, {}, {}}, unit_);
        // The JSON of this answer has no legs.
        for (MapLeg& leg : map.legs) leg.figure_key.clear();
        return map;
    }

    [[nodiscard]] TravelMap prism() const {
        TravelMap map;
        const auto& moments = answer_.itinerary.deduction.moments;
        for (const WhereAnswer::Between& between : answer_.between) {
            for (const std::size_t i : {between.earlier, between.later})
                add_stop(map, moments[i].station);
        }
        if (answer_.outcome == WhereOutcome::sure) {
            const Place& place = network_[answer_.places.front().place];
            std::erase_if(map.stops,
                          [&](const MapStop& stop) { return stop.position == place.position; });
            map.stops.push_back({{}, std::string(place.name) + ", for certain", place.position});
        }
        add_bands(map);
        map.marks.name = "just out of reach";
        for (const PlaceChance& chance : answer_.out_of_reach) {
            const Place& place = network_[chance.place];
            map.marks.positions.push_back(place.position);
            map.passed.push_back({std::string(place.name), place.position, true});
        }
        for (std::size_t i = 0; i < answer_.places.size() && i < most_named; ++i) {
            const Place& place = network_[answer_.places[i].place];
            map.passed.push_back({std::string(place.name), place.position});
        }
        if (map.bands.empty()) {
            const Position middle = network_[answer_.places.front().place].position;
            for (const double side : {-1.0, 1.0}) {
                map.around.push_back(
                    {std::clamp(middle.lat_deg + side * around_lat_deg, -89.0, 89.0),
                     std::remainder(middle.lon_deg + side * around_lon_deg, 360.0)});
            }
        }
        return map;
    }

    void add_stop(TravelMap& map, PlaceIndex station) const {
        const Position position = network_[station].position;
        const auto same = [&](const MapStop& stop) { return stop.position == position; };
        if (std::ranges::any_of(map.stops, same)) return;
        map.stops.push_back({{}, std::string(network_[station].name), position});
    }

    /// By the time to spare, the most first.
    void add_bands(TravelMap& map) const {
        double most_h = 0;
        bool is_open = false;
        for (const SectionChance& chance : answer_.sections) {
            if (chance.margin) {
                most_h = std::max(most_h, hours_of(*chance.margin));
            } else {
                is_open = true;
            }
        }
        const double step_h = round_step(std::max(most_h, 1.0 / 60), where_bands);
        const auto count =
            std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(most_h / step_h - 1e-9)));
        std::vector<MapBand> bands;
        if (is_open) bands.push_back({1, "no report bounds it", {}});
        for (std::size_t i = count; i-- > 0;) {
            const double from_h = static_cast<double>(i) * step_h;
            const std::string name =
                i == 0 ? fmt::format("possible, less than {} to spare", hours(step_h))
                       : fmt::format("{} or more", hours(from_h));
            bands.push_back({2 * (count - 1 - i) + 1, name, {}});
        }
        std::vector<BandPiece> pieces;
        for (const SectionChance& chance : answer_.sections) {
            std::size_t band = 0;
            if (chance.margin) {
                const double spare_h = std::max(0.0, hours_of(*chance.margin));
                const auto from_least =
                    std::min(static_cast<std::size_t>(spare_h / step_h), count - 1);
                band = bands.size() - 1 - from_least;
            }
            pieces.push_back({chance.section, 0, 1, band});
        }
        add_pieces(bands, network_, std::move(pieces));
        std::erase_if(bands, [](const MapBand& band) { return band.lines.empty(); });
        map.bands = std::move(bands);
    }

    const Network& network_;
    const WhereAnswer& answer_;
    LengthUnit unit_;
};

}  // namespace

TravelMap where_map(const Network& network, const WhereAnswer& answer, LengthUnit unit) {
    return WhereMap(network, answer, unit).make();
}

}  // namespace verst::picture
