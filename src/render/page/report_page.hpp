#pragma once

#include <string>
#include <vector>

#include "render/report.hpp"
#include "verst/network/network.hpp"

namespace verst::page {

/// A picture of a page, by the name by which the report places it. Without a narrow setting it has
/// one for every screen.
struct Picture {
    std::string name;
    std::string wide;
    std::string narrow;
};

/// A report as a page: its title and figures, its sections with their pictures, what the data is.
/// An answer can be of no network.
[[nodiscard]] std::string report_page(const Network* network, const report::Report& report,
                                      const std::vector<Picture>& pictures,
                                      std::string_view command_line, LengthUnit unit);

}  // namespace verst::page
