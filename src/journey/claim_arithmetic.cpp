#include "verst/journey/claim_arithmetic.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "journey/claim_figures.hpp"
#include "journey/ranges.hpp"
#include "verst/route/answer.hpp"

namespace verst {

namespace {

/// As near as "about" has it.
constexpr double near_share = 0.05;

std::optional<double> bounded(double value) {
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// A speed such as 59 km/h is nobody's guess; 50, 60 and 65 are.
bool is_unmistakable(const StretchFigure& speed) {
    constexpr double step = 5;
    const double rest = std::fmod(speed.value, step);
    return !speed.is_range && std::min(rest, step - rest) > speed.last_digit;
}

/// The straight line and the railway between two places, km.
struct BothWays {
    double straight_km = 0;
    std::optional<double> rail_km;
};

/// Finds what the figures of claims tell about each other.
class Arithmetic {
  public:
    Arithmetic(const Network& network, std::span<const JudgedClaim> claims)
        : router_(network, Metric::practical), figures_(claim_figures(network, claims)) {}

    [[nodiscard]] std::vector<ClaimArithmetic> find() {
        for (const StretchFigure& time : figures_.times) {
            for (const StretchFigure& speed : figures_.speeds) compare_with_distances(time, speed);
        }
        for (const StretchFigure& distance : figures_.distances) find_straight_line(distance);
        return std::move(found_);
    }

  private:
    void compare_with_distances(const StretchFigure& time, const StretchFigure& speed) {
        if (!time.one_end || !(speed.same_stretch(time) || !speed.one_end)) return;
        const bool one_source = speed.source == time.source;
        if (!one_source && !is_unmistakable(speed)) return;
        bool any = false;
        for (const StretchFigure& distance : figures_.distances) {
            if (distance.source != time.source || !distance.same_stretch(time)) continue;
            any = true;
            compare(distance, time, speed, one_source);
        }
        if (!any && one_source) compare_with_railway(time, speed);
    }

    void compare(const StretchFigure& distance, const StretchFigure& time,
                 const StretchFigure& speed, bool one_source) {
        ClaimArithmetic arithmetic = of_stretch(time);
        arithmetic.claims = {distance.claim, time.claim, speed.claim};
        arithmetic.distance_km = distance.value;
        set_product(arithmetic, time, speed);
        const double gap = gap_km(arithmetic, distance.allowed);
        if (gap > 0) {
            if (!one_source) return;
            arithmetic.kind = ClaimArithmetic::Kind::does_not_fit;
            arithmetic.margin = -gap;
            found_.push_back(std::move(arithmetic));
        } else if (!distance.is_range && !time.is_range && !speed.is_range) {
            const double off = speed.value - distance.value / time.value;
            if (std::abs(off) > speed.last_digit) return;
            arithmetic.kind = ClaimArithmetic::Kind::derived;
            arithmetic.margin = off;
            found_.push_back(std::move(arithmetic));
        }
    }

    /// Where no distance is claimed, time and speed are held against the railway's.
    void compare_with_railway(const StretchFigure& time, const StretchFigure& speed) {
        if (time.is_range || speed.is_range) return;
        const auto& ways = both_ways(time);
        if (!ways.rail_km) return;
        ClaimArithmetic arithmetic = of_stretch(time);
        arithmetic.claims = {time.claim, speed.claim};
        arithmetic.distance_km = *ways.rail_km;
        arithmetic.distance_claimed = false;
        set_product(arithmetic, time, speed);
        const double gap = gap_km(arithmetic, {*ways.rail_km, *ways.rail_km});
        const double off = time.value * speed.value - *ways.rail_km;
        if (gap > 0) {
            arithmetic.kind = ClaimArithmetic::Kind::does_not_fit;
            arithmetic.margin = -gap;
        } else if (std::abs(off) <= near_share * *ways.rail_km) {
            arithmetic.kind = ClaimArithmetic::Kind::derived;
            arithmetic.margin = off;
        } else {
            return;
        }
        found_.push_back(std::move(arithmetic));
    }

    /// The distance of a journey: by rail, or told with its time or speed by the same source.
    void find_straight_line(const StretchFigure& distance) {
        if (!distance.one_end || distance.is_range) return;
        std::vector<std::size_t> with;
        for (const auto* others : {&figures_.times, &figures_.speeds}) {
            for (const StretchFigure& other : *others) {
                if (other.source == distance.source && other.same_stretch(distance)) {
                    with.push_back(other.claim);
                }
            }
        }
        if (!distance.by_rail_only && with.empty()) return;
        const auto& ways = both_ways(distance);
        // A railway that is hardly longer than the straight line tells nothing.
        if (!ways.rail_km || !is_near(distance, ways.straight_km)) return;
        if (is_near(distance, *ways.rail_km) || allows(distance, *ways.rail_km)) return;
        ClaimArithmetic arithmetic = of_stretch(distance);
        arithmetic.kind = ClaimArithmetic::Kind::straight_line;
        arithmetic.claims = {distance.claim};
        arithmetic.claims.insert(arithmetic.claims.end(), with.begin(), with.end());
        arithmetic.distance_km = distance.value;
        arithmetic.straight_km = ways.straight_km;
        arithmetic.rail_km = ways.rail_km;
        arithmetic.margin = distance.value - ways.straight_km;
        found_.push_back(std::move(arithmetic));
    }

    static bool is_near(const StretchFigure& distance, double km) {
        return std::abs(distance.value - km) <= near_share * km;
    }

    /// "More than 600 km" is true of a railway of 700, whatever the straight line is.
    static bool allows(const StretchFigure& distance, double km) {
        return km >= distance.allowed.min.value_or(0) &&
               km <= distance.allowed.max.value_or(unbounded);
    }

    static ClaimArithmetic of_stretch(const StretchFigure& figure) {
        ClaimArithmetic arithmetic;
        arithmetic.from = *figure.one_end;
        arithmetic.to = *figure.other_end;
        return arithmetic;
    }

    static void set_product(ClaimArithmetic& arithmetic, const StretchFigure& time,
                            const StretchFigure& speed) {
        arithmetic.hours = time.value;
        arithmetic.kmh = speed.value;
        const auto& hours = time.allowed;
        const auto& kmh = speed.allowed;
        arithmetic.product_km_min = hours.min.value_or(0) * kmh.min.value_or(0);
        const double most = hours.max && kmh.max ? *hours.max * *kmh.max : unbounded;
        arithmetic.product_km_max = bounded(most);
    }

    /// What lies between the distance and the product; not above 0 where they have a value in
    /// common.
    static double gap_km(const ClaimArithmetic& arithmetic, const ValueRange& distance) {
        return std::max(distance.min.value_or(0) - arithmetic.product_km_max.value_or(unbounded),
                        arithmetic.product_km_min.value_or(0) - distance.max.value_or(unbounded));
    }

    const BothWays& both_ways(const StretchFigure& figure) {
        const std::pair ends(*figure.one_end, *figure.other_end);
        const auto known = ways_.find(ends);
        if (known != ways_.end()) return known->second;
        const Network& network = router_.network();
        const auto point = [&network](PlaceIndex place) {
            return NamedPoint{std::string(network[place].id), place, network[place].position};
        };
        BothWays ways;
        ways.straight_km = geodesic_km(network[ends.first].position, network[ends.second].position);
        if (const auto answer = distance(router_, point(ends.first), point(ends.second));
            answer && answer->rail) {
            ways.rail_km = answer->rail->sum.rail_km;
        }
        return ways_.emplace(ends, ways).first->second;
    }

    Router router_;
    ClaimFigures figures_;
    std::map<std::pair<PlaceIndex, PlaceIndex>, BothWays> ways_;
    std::vector<ClaimArithmetic> found_;
};

}  // namespace

std::string_view arithmetic_name(ClaimArithmetic::Kind kind) {
    switch (kind) {
        case ClaimArithmetic::Kind::does_not_fit:
            return "does_not_fit";
        case ClaimArithmetic::Kind::derived:
            return "derived";
        case ClaimArithmetic::Kind::straight_line:
            return "straight_line";
    }
    return {};
}

std::vector<ClaimArithmetic> claim_arithmetic(const Network& network,
                                              std::span<const JudgedClaim> claims) {
    if (claims.empty()) return {};
    return Arithmetic(network, claims).find();
}

}  // namespace verst
