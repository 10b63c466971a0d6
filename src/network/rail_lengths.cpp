#include "rail_lengths.hpp"

#include <numeric>
#include <optional>

#include "verst/network/network.hpp"

namespace verst {

namespace {

/// Below this a ratio of lengths says more about the positions than about the railway.
constexpr double shortest_telling_chord_km = 1;

/// One line's sections, by the index of their first point.
class LineMeter {
  public:
    LineMeter(const draft::Line& line, std::span<const double> chord_km)
        : line_(line), chord_km_(chord_km) {}

    [[nodiscard]] double chord_km(std::size_t i) const { return chord_km_[i]; }

    [[nodiscard]] std::optional<double> track_km(std::size_t i) const {
        const auto& from = line_.points[i].track_km;
        const auto& to = line_.points[i + 1].track_km;
        if (!from || !to) return std::nullopt;
        return *to - *from;
    }

    [[nodiscard]] bool track_estimated(std::size_t i) const {
        return line_.points[i + 1].track_estimated;
    }

    /// Track, else geodesic times the detour factor (looked up once, and only if needed: most lines
    /// are measured from end to end).
    [[nodiscard]] double likely_km(std::size_t i) {
        if (const auto track = track_km(i)) return *track;
        if (detour_factor_ <= 0) detour_factor_ = detour_factor(line_, chord_km_);
        return chord_km(i) * detour_factor_;
    }

  private:
    const draft::Line& line_;
    std::span<const double> chord_km_;
    double detour_factor_ = 0;  // not looked up yet
};

double ratio_of(double rail_km, double chord_km) { return rail_km / chord_km; }

std::optional<double> track_over_chord(const draft::Line& line, const LineMeter& meter) {
    double track = 0;
    double chord = 0;
    for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
        const auto measured = meter.track_km(i);
        if (!measured || meter.track_estimated(i)) continue;
        track += *measured;
        chord += meter.chord_km(i);
    }
    if (chord < shortest_telling_chord_km) return std::nullopt;
    return ratio_of(track, chord);
}

std::optional<double> published_over_chord(const draft::Line& line, const LineMeter& meter) {
    double published = 0;
    double chord = 0;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        const auto& point = line.points[i];
        if (!point.post_km || point.post_basis == PostBasis::estimate) continue;
        if (last) {
            published += *point.post_km - *line.points[*last].post_km;
            for (std::size_t k = *last; k < i; ++k) chord += meter.chord_km(k);
        }
        last = i;
    }
    if (chord < shortest_telling_chord_km) return std::nullopt;
    return ratio_of(published, chord);
}

/// What a difference of two posts is worth: no more than the weaker of them.
RailLength between(const draft::LinePoint& from, const draft::LinePoint& to) {
    RailLength length;
    const auto either = [&](PostBasis basis) {
        return from.post_basis == basis || to.post_basis == basis;
    };
    length.kind = either(PostBasis::estimate) ? LengthKind::estimated : LengthKind::published;
    length.weak = length.kind == LengthKind::published && either(PostBasis::memory);
    length.source = to.post_basis == PostBasis::origin ? from.post_source : to.post_source;
    return length;
}

/// Shares the difference of two posts out over the sections between them.
void spread(const draft::Line& line, LineMeter& meter, std::size_t from, std::size_t to,
            std::vector<RailLength>& lengths) {
    const double published_km = *line.points[to].post_km - *line.points[from].post_km;
    double likely_km = 0;
    for (std::size_t i = from; i < to; ++i) likely_km += meter.likely_km(i);
    for (std::size_t i = from; i < to; ++i) {
        lengths[i] = between(line.points[from], line.points[to]);
        // Points on one spot, so nothing to go by: equal shares.
        const double share =
            likely_km > 0 ? meter.likely_km(i) / likely_km : 1.0 / static_cast<double>(to - from);
        lengths[i].rail_km = published_km * share;
    }
}

RailLength outside_posts(const draft::Line& line, LineMeter& meter, std::size_t i) {
    RailLength length;
    length.rail_km = meter.likely_km(i);
    const bool measured = meter.track_km(i).has_value() && !meter.track_estimated(i);
    length.kind = measured ? LengthKind::track : LengthKind::estimated;
    length.source = line.source;
    return length;
}

}  // namespace

double detour_factor(const draft::Line& line, std::span<const double> chord_km) {
    const LineMeter meter(line, chord_km);
    if (const auto track = track_over_chord(line, meter)) return *track;
    return published_over_chord(line, meter).value_or(default_detour_factor);
}

std::vector<RailLength> rail_lengths(const draft::Line& line, std::span<const double> chord_km) {
    LineMeter meter(line, chord_km);
    std::vector<RailLength> lengths(chord_km.size());
    std::optional<std::size_t> last_post;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        const bool is_post = line.points[i].post_km.has_value();
        if (is_post && last_post) spread(line, meter, *last_post, i, lengths);
        if (is_post) last_post = i;
    }
    // What lies before the first post or after the last one, or all of it.
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        if (lengths[i].rail_km <= 0) lengths[i] = outside_posts(line, meter, i);
    }
    return lengths;
}

std::vector<std::optional<double>> chainages_of(const draft::Line& line,
                                                std::span<const RailLength> lengths) {
    std::vector<std::optional<double>> chainages(line.points.size());
    std::size_t last_post = 0;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        if (line.points[i].post_km) last_post = i;
    }
    std::optional<double> km;
    for (std::size_t i = 0; i < line.points.size() && i <= last_post; ++i) {
        if (km) *km += lengths[i - 1].rail_km;
        if (line.points[i].post_km) km = line.points[i].post_km;
        chainages[i] = km;
    }
    return chainages;
}

}  // namespace verst
