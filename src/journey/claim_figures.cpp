#include "journey/claim_figures.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "journey/distance_reading.hpp"
#include "journey/figure.hpp"
#include "journey/stops.hpp"
#include "network/figure_text.hpp"

namespace verst {

namespace {

/// Half of the last digit of a number, as it would be written: 0.5 for 59, 0.05 for 68.5.
double half_last_digit(double value) {
    const std::string written = figure_text(value);
    const auto point = written.find('.');
    const auto decimals = point == std::string::npos ? 0 : written.size() - point - 1;
    return std::pow(10.0, -static_cast<double>(decimals)) / 2;
}

ValueRange values_of(const Interval& allowed) { return {allowed.min.value_or(0), allowed.max}; }

/// Has an `add` for each kind of claim: one more does not compile until it says what it gives.
class Collector {
  public:
    explicit Collector(const Network& network) : network_(network) {}

    void add(std::size_t position, const JourneyClaim& claim) {
        std::visit([&](const auto& what) { add(position, claim, what); }, claim.what);
    }

    [[nodiscard]] ClaimFigures take() { return std::move(found_); }

  private:
    void add(std::size_t position, const JourneyClaim& claim, const TravelClaim& travelled) {
        if (!travelled.from || !travelled.to) return;
        auto figure = figure_of(position, claim, travelled, travelled.km_per_unit);
        figure.by_rail_only = true;
        set_ends(figure, travelled.from, travelled.to);
        found_.distances.push_back(figure);
    }

    void add(std::size_t position, const JourneyClaim& claim, const DurationClaim& duration) {
        if (duration.unit != DurationClaim::Unit::hours || !duration.from) return;
        auto figure = figure_of(position, claim, duration, 1);
        set_ends(figure, duration.from, duration.to);
        found_.times.push_back(figure);
    }

    void add(std::size_t position, const JourneyClaim& claim, const SpeedClaim& speed) {
        auto figure = figure_of(position, claim, speed, speed.kmh_per_unit);
        set_ends(figure, speed.from, speed.to);
        found_.speeds.push_back(figure);
    }

    // These give no figure of a stretch.
    static void add(std::size_t, const JourneyClaim&, const SuperlativeClaim&) {}
    static void add(std::size_t, const JourneyClaim&, const PredictionClaim&) {}
    static void add(std::size_t, const JourneyClaim&, const WaysClaim&) {}

    void add(std::size_t position, const JourneyClaim& claim, const DistanceClaim& distance) {
        if (distance.sense == DistanceClaim::Sense::toward ||
            distance.sense == DistanceClaim::Sense::straight)
            return;
        StretchFigure figure;
        figure.claim = position;
        figure.source = claim.source;
        figure.is_range = distance.up_to_km.has_value();
        figure.value = (distance.value_km + distance.up_to_km.value_or(distance.value_km)) / 2;
        figure.allowed = values_of(allowed_by(distance.comparison, first_figure(distance)));
        figure.last_digit = half_last_digit(distance.value_km);
        figure.by_rail_only = distance.sense == DistanceClaim::Sense::by_rail;
        set_ends(figure, distance.from.place, distance.subject.place);
        found_.distances.push_back(figure);
    }

    static StretchFigure figure_of(std::size_t position, const JourneyClaim& claim,
                                   const ClaimedFigure& claimed, double per_unit) {
        StretchFigure figure;
        figure.claim = position;
        figure.source = claim.source;
        figure.is_range = claimed.up_to.has_value();
        figure.value = (claimed.value + claimed.up_to.value_or(claimed.value)) / 2 * per_unit;
        figure.last_digit = half_last_digit(claimed.value) * per_unit;
        figure.allowed = values_of(allowed_by(claimed, rounding_of(claimed.value), per_unit));
        return figure;
    }

    /// A site and the station that serves it are one end.
    void set_ends(StretchFigure& figure, const std::optional<PlaceIndex>& from,
                  const std::optional<PlaceIndex>& to) const {
        if (!from || !to) return;
        const auto one = rail_end_of(network_, *from);
        const auto other = rail_end_of(network_, *to);
        if (!one || !other) return;
        const auto [low, high] = std::minmax(one->station, other->station);
        figure.one_end = low;
        figure.other_end = high;
    }

    const Network& network_;
    ClaimFigures found_;
};

}  // namespace

ClaimFigures claim_figures(const Network& network, std::span<const JudgedClaim> claims) {
    Collector collector(network);
    for (std::size_t i = 0; i < claims.size(); ++i) collector.add(i, claims[i].claim);
    return collector.take();
}

}  // namespace verst
