#pragma once

#include <string_view>
#include <vector>

#include "verst/network/network.hpp"
#include "verst/network/summary.hpp"

namespace verst {

/// A section of a line, as that line has it: from points[i] to points[i + 1].
struct LineSection {
    SectionIndex section;
    RailLength length;
    GaugeSet gauges;
    std::string_view electrified;  ///< "no", "3kV", "25kV"; empty if unknown
    std::string_view tracks;       ///< "1", "2"; empty if unknown
};

/// Sections in a row that are alike in gauge, electrification and tracks.
struct LineStretch {
    std::size_t from_point = 0;
    std::size_t to_point = 0;
    double rail_km = 0;
    GaugeSet gauges;
    std::string_view electrified;
    std::string_view tracks;
};

/// Sections in a row that were opened at one time, as far as the tables say.
struct OpenedStretch {
    std::size_t from_point = 0;
    std::size_t to_point = 0;
    std::string_view opened;  ///< "1897"; empty if unknown
};

struct LineCountry {
    std::string_view country;
    double rail_km = 0;
};

/// All that is known of a line. `Line` itself has the rest: posts, track, sources. A line of a map
/// whose sections make no row has kilometres and countries, and no places, sections and stretches.
struct LineReport {
    LineIndex line;
    std::size_t section_count = 0;
    std::vector<double> start_km;  ///< by point: rail kilometres from the first place
    std::vector<LineSection> sections;
    KmByKind km{};
    std::vector<LineCountry> by_country;     ///< in the order of the line
    std::vector<LineStretch> stretches;      ///< in the order of the line
    std::vector<OpenedStretch> openings;     ///< in the order of the line; one if it has one date
    std::vector<const Shutdown*> shutdowns;  ///< of the line and of the crossings on it; never null
};

[[nodiscard]] LineReport report_on(const Network& network, LineIndex line);

}  // namespace verst
