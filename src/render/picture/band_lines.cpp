#include "render/picture/band_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "verst/network/course.hpp"

namespace verst::picture {

namespace {

/// Less of a section than this is not worth a piece.
constexpr double least_share_of_section = 1e-6;

/// True if the first line that the section lies on has its end a before its end b, or has it in no
/// row.
bool runs_along(const Network& network, const Section& section) {
    const SectionOnLine& on = section.on_lines.front();
    return !on.in_row() || network[on.line].points[on.first_point].place == section.a;
}

/// The course of a piece in the direction of the first line that the section lies on.
std::vector<Position> course_of(const Network& network, const BandPiece& piece) {
    auto course = part_of(network.track_of(piece.section), piece.from, piece.to);
    if (!runs_along(network, network[piece.section])) std::ranges::reverse(course);
    return course;
}

}  // namespace

double round_step(double value, std::size_t most_bands) {
    const double least = value / static_cast<double>(most_bands);
    const double power = std::pow(10, std::floor(std::log10(least)));
    constexpr std::array<double, 4> factors{1, 2, 2.5, 5};
    for (const double factor : factors) {
        if (factor * power >= least * (1 - 1e-9)) return factor * power;
    }
    return 10 * power;
}

void add_pieces(std::vector<MapBand>& bands, const Network& network,
                std::vector<BandPiece> pieces) {
    const auto place_on_line = [&](const BandPiece& piece) {
        const Section& section = network[piece.section];
        const SectionOnLine& on = section.on_lines.front();
        const bool along = runs_along(network, section);
        // Sections out of the row of their line are apart from each other.
        const std::size_t apart = on.in_row() ? 0 : piece.section.value();
        return std::tuple(on.line, on.first_point, apart, along ? piece.from : -piece.to);
    };
    std::ranges::stable_sort(pieces, {}, place_on_line);
    for (const BandPiece& piece : pieces) {
        auto& lines = bands[piece.band].lines;
        const std::vector<Position> course = course_of(network, piece);
        if (lines.empty() || !(lines.back().back() == course.front())) lines.emplace_back();
        const auto next = course.begin() + (lines.back().empty() ? 0 : 1);
        lines.back().insert(lines.back().end(), next, course.end());
    }
}

std::vector<BandPiece> pieces_by_value(SectionIndex section, const Reached& reached, double step,
                                       double limit) {
    // A stop may make one end dearer than the way from the other explains.
    const bool both = std::isfinite(reached.at_a) && std::isfinite(reached.at_b);
    const double across =
        both ? std::max(reached.across, std::abs(reached.at_a - reached.at_b)) : reached.across;
    const auto value_at = [&](double share) {
        return std::min(reached.at_a + share * across, reached.at_b + (1 - share) * across);
    };
    std::vector<double> cuts{0, 1};
    const auto cut = [&](double share) {
        if (share > least_share_of_section && share < 1 - least_share_of_section)
            cuts.push_back(share);
    };
    if (both) cut((reached.at_b - reached.at_a + across) / (2 * across));
    const auto last = static_cast<std::size_t>(std::ceil(limit / step - 1e-9));
    for (std::size_t band = 1; band <= last; ++band) {
        const double edge = std::min(static_cast<double>(band) * step, limit);
        cut((edge - reached.at_a) / across);
        cut(1 - (edge - reached.at_b) / across);
    }
    std::ranges::sort(cuts);
    std::vector<BandPiece> pieces;
    for (std::size_t i = 1; i < cuts.size(); ++i) {
        const double value = value_at((cuts[i - 1] + cuts[i]) / 2);
        if (cuts[i] - cuts[i - 1] < least_share_of_section || !(value <= limit)) continue;
        const auto band = std::min(static_cast<std::size_t>(std::max(0.0, value / step)), last - 1);
        if (!pieces.empty() && pieces.back().band == band && pieces.back().to == cuts[i - 1]) {
            pieces.back().to = cuts[i];
        } else {
            pieces.push_back({section, cuts[i - 1], cuts[i], band});
        }
    }
    return pieces;
}

}  // namespace verst::picture
