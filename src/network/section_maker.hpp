#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "verst/network/network_builder.hpp"

namespace verst {

/// A section before it is laid out: see `Section`.
struct MadeSection {
    struct OnLine {
        LineIndex line;
        std::uint32_t first_point = SectionOnLine::not_in_row;
        RailLength length;
        GaugeSet gauges;
        std::string_view electrified;
        std::string_view tracks;
        std::string_view opened;
        std::optional<double> post_km_at_a = {};
        std::optional<double> post_km_at_b = {};
    };
    PlaceIndex a;
    PlaceIndex b;
    RailLength length;
    double geodesic_km = 0;
    double typical_kmh = 0;
    std::vector<OnLine> on_lines;
    std::string_view country;
    GaugeSet gauges;
    bool too_many_gauges = false;
    const draft::Section* draft = nullptr;  ///< that says what the lines do not
};

/// What the lines come to.
struct MadeLine {
    std::vector<SectionIndex> sections;  ///< in their order
    double detour_factor = 0;
    bool opened_in_stretches = false;
};

struct MadeSections {
    std::vector<MadeSection> sections;
    std::vector<MadeLine> lines;
};

/// The sections that a builder names, then those that its lines make: one for all lines that join
/// the same two places. Sections that are on no line make a last line of their own, `unnamed`,
/// whose index is the number of the builder's lines.
[[nodiscard]] MadeSections make_sections(const NetworkBuilder& builder);

}  // namespace verst
