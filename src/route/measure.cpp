#include "verst/route/measure.hpp"

#include <algorithm>
#include <cmath>

namespace verst {
namespace {

constexpr double post_error_km = 0.5;
constexpr double track_error = 0.01;
constexpr double estimate_error = 0.10;

double square(double x) { return x * x; }

/// Adds up the variance of a route's length while walking along it.
class Uncertainty {
  public:
    void add(const RouteStep& step, const RailLength& length) {
        if (length.kind != LengthKind::published) {
            previous_post_ = nullptr;
        } else if (!continues_run(step)) {
            variance_ += 2 * square(post_error_km);
        }
        if (length.kind == LengthKind::published) {
            previous_post_ = &step;
        }
        if (length.kind == LengthKind::estimated) {
            estimated_stretch_km_ += length.rail_km;
        } else {
            end_estimated_stretch();
        }
        if (length.kind == LengthKind::track) {
            track_km_ += length.rail_km;
        }
    }

    [[nodiscard]] double km() {
        end_estimated_stretch();
        return std::sqrt(variance_ + square(track_error * track_km_));
    }

  private:
    /// The posts of one line go on counting, unless the train turned back at a place on the way.
    [[nodiscard]] bool continues_run(const RouteStep& step) const {
        return previous_post_ != nullptr && previous_post_->line == step.line &&
               previous_post_->section != step.section;
    }

    void end_estimated_stretch() {
        variance_ += square(estimate_error * estimated_stretch_km_);
        estimated_stretch_km_ = 0;
    }

    const RouteStep* previous_post_ = nullptr;
    double estimated_stretch_km_ = 0;
    double track_km_ = 0;
    double variance_ = 0;
};

double& km_of_kind(RailSum& sum, LengthKind kind) {
    switch (kind) {
        case LengthKind::published:
            return sum.published_km;
        case LengthKind::track:
            return sum.track_km;
        case LengthKind::estimated:
            break;
    }
    return sum.estimated_km;
}

}  // namespace

RailSum measure(const Network& network, std::span<const RouteStep> steps) {
    RailSum sum;
    Uncertainty uncertainty;
    for (const RouteStep& step : steps) {
        const RailLength& length = network[step.section].length;
        km_of_kind(sum, length.kind) += length.rail_km;
        sum.weak_km += length.weak ? length.rail_km : 0;
        sum.chord_km += network.geodesic_km(step.section);
        sum.running_h += length.rail_km / typical_kmh(network, step.section);
        uncertainty.add(step, length);
    }
    sum.rail_km = sum.published_km + sum.track_km + sum.estimated_km;
    sum.uncertainty_km = uncertainty.km();
    return sum;
}

double typical_kmh(const Network& network, SectionIndex section) {
    const double kmh = network[section].typical_kmh;
    return kmh > 0 ? kmh : unknown_typical_kmh;
}

std::vector<CountryKm> km_by_country(const Network& network, std::span<const RouteStep> steps) {
    std::vector<CountryKm> countries;
    for (const RouteStep& step : steps) {
        const Section& section = network[step.section];
        auto found = std::find_if(
            countries.begin(), countries.end(),
            [&](const CountryKm& country) { return country.country == section.country; });
        if (found == countries.end()) {
            found = countries.insert(found, {section.country, 0});
        }
        found->rail_km += section.length.rail_km;
    }
    return countries;
}

}  // namespace verst
