#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "render/picture/answer_maps.hpp"
#include "render/picture/band_lines.hpp"
#include "render/picture/figure_style.hpp"
#include "render/text_parts.hpp"
#include "verst/geo/position_between.hpp"
#include "verst/render/figures.hpp"
#include "verst/route/measure.hpp"

namespace verst::picture {

namespace {

/// More names than this find no room, and take long to be placed.
constexpr std::size_t most_names = 40;

class ReachMap {
  public:
    ReachMap(const Network& network, const ReachAnswer& answer, LengthUnit unit)
        : network_(network),
          answer_(answer),
          unit_(unit),
          by_time_(answer.limit.is_in_hours()),
          unit_value_(by_time_ ? 1 : km_per(unit)),
          step_(round_step(answer.limit.value() / unit_value_, band_ranks) * unit_value_),
          values_(network.places().size(), std::numeric_limits<double>::infinity()) {
        values_[answer.from.station.value()] = 0;
        for (const ReachedPlace& reached : answer.places)
            values_[reached.place.value()] = by_time_ ? reached.time_h : reached.rail_km;
    }

    [[nodiscard]] TravelMap make() const {
        TravelMap map;
        const std::string from = text::point_name(network_, answer_.from.named);
        map.title = fmt::format("Within {} by rail of {}", value_text(answer_.limit.value()), from);
        map.description = fmt::format(
            "Map of the railways that a train from {} reaches within {}, in bands of {}: {}.", from,
            value_text(answer_.limit.value()), value_text(step_),
            count_of(static_cast<long long>(answer_.places.size()), "place"));
        map.stops.push_back({{}, from, network_[answer_.from.station].position});
        add_bands(map);
        map.marks.name = "the limit";
        for (const FrontierPoint& point : answer_.frontier)
            map.marks.positions.push_back(position_of(point));
        add_names(map);
        return map;
    }

  private:
    [[nodiscard]] std::string value_text(double value) const {
        return by_time_ ? hours(value) : whole_length(value, unit_);
    }

    [[nodiscard]] double across(SectionIndex section) const {
        const double rail_km = network_[section].length.rail_km;
        return std::max(by_time_ ? rail_km / typical_kmh(network_, section) : rail_km, 1e-9);
    }

    void add_bands(TravelMap& map) const {
        const auto count =
            static_cast<std::size_t>(std::ceil(answer_.limit.value() / step_ - 1e-9));
        for (std::size_t i = 0; i < count; ++i) {
            const double to = std::min(static_cast<double>(i + 1) * step_, answer_.limit.value());
            const std::string name =
                i == 0 ? "up to " + value_text(to)
                       : fmt::format("{} to {}", value_text(static_cast<double>(i) * step_),
                                     value_text(to));
            map.bands.push_back({i + 1, name, {}});
        }
        std::vector<BandPiece> pieces;
        const auto add = [&](SectionIndex section, const Reached& reached) {
            for (const BandPiece& piece :
                 pieces_by_value(section, reached, step_, answer_.limit.value()))
                pieces.push_back(piece);
        };
        for (const SectionIndex index : answer_.sections) {
            const Section& section = network_[index];
            add(index, {values_[section.a.value()], values_[section.b.value()], across(index)});
        }
        for (const FrontierPoint& point : answer_.frontier) {
            const Section& section = network_[point.section];
            const double share = point.within_km / section.length.rail_km;
            if (!(share > 0)) continue;
            const double from = values_[point.from.value()];
            Reached reached;
            (point.from == section.a ? reached.at_a : reached.at_b) = from;
            // What is left at the near end takes the train to the limit, stops there included.
            reached.across = std::max((answer_.limit.value() - from) / share, 1e-9);
            add(point.section, reached);
        }
        add_pieces(map.bands, network_, std::move(pieces));
        std::erase_if(map.bands, [](const MapBand& band) { return band.lines.empty(); });
    }

    [[nodiscard]] Position position_of(const FrontierPoint& point) const {
        return position_between(network_[point.from].position, network_[point.to].position,
                                point.within_km / network_[point.section].length.rail_km);
    }

    /// The places that most know: those that serve a city, then junctions, the farthest first.
    void add_names(TravelMap& map) const {
        std::set<PlaceIndex> of_cities;
        for (const AccessLink& link : network_.access_links()) {
            if (network_[link.site].kind == PlaceKind::city) of_cities.insert(link.station);
        }
        std::vector<std::size_t> lines(network_.places().size());
        for (const Line& line : network_.lines()) {
            for (const LinePoint& point : line.points) ++lines[point.place.value()];
        }
        struct Named {
            const ReachedPlace* reached = nullptr;
            bool of_city = false;
            bool on_lines = false;
        };
        std::vector<Named> named;
        for (const ReachedPlace& reached : answer_.places) {
            const bool of_city = of_cities.contains(reached.place);
            const bool on_lines = lines[reached.place.value()] > 1 &&
                                  network_[reached.place].kind == PlaceKind::station;
            if (of_city || on_lines) named.push_back({&reached, of_city, on_lines});
        }
        std::ranges::stable_sort(named, [this](const Named& a, const Named& b) {
            return std::tuple(a.of_city, values_[a.reached->place.value()]) >
                   std::tuple(b.of_city, values_[b.reached->place.value()]);
        });
        for (const Named& each : named) {
            if (map.passed.size() == most_names) break;
            const Place& place = network_[each.reached->place];
            map.passed.push_back({fmt::format("{}, {}", place.name,
                                              value_text(values_[each.reached->place.value()])),
                                  place.position});
        }
    }

    const Network& network_;
    const ReachAnswer& answer_;
    LengthUnit unit_;
    bool by_time_;
    double unit_value_;  ///< of one hour, or of one of the reader's units in kilometres
    double step_;
    std::vector<double> values_;  ///< of each place: hours or kilometres
};

}  // namespace

TravelMap reach_map(const Network& network, const ReachAnswer& answer, LengthUnit unit) {
    return ReachMap(network, answer, unit).make();
}

}  // namespace verst::picture
