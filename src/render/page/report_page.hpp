#pragma once

#include <string>
#include <vector>

#include "render/report.hpp"
#include "verst/network/network.hpp"
#include "verst/render/page.hpp"

namespace verst::page {

/// A figure of a page, in both of its settings.
struct Picture {
    std::string id;
    std::string heading;
    std::string wide;
    std::string narrow;
};

/// A report as a page: its title and figures, the pictures, its sections, what the data is.
[[nodiscard]] std::string report_page(const Network& network, const report::Report& report,
                                      const std::vector<Picture>& pictures,
                                      const PageOrigin& origin);

}  // namespace verst::page
