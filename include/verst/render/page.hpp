#pragma once

#include <string>

#include "verst/geo/base_map.hpp"
#include "verst/journey/answer.hpp"
#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/alternatives.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/reach.hpp"

namespace verst {

/// What a page says of its own making.
struct PageOrigin {
    std::string command;  ///< the command line that gives the page
};

/// An answer as one HTML file: figures, tables, sources, and how to get it again. It needs neither
/// a server nor the network nor a script; a script that is in it lights up a leg everywhere at
/// once. It is well-formed XML too. An element with a figure that the JSON of the same answer has
/// names it: data-json="legs.0.rail_km".
[[nodiscard]] std::string journey_html(const Network& network, const BaseMap& base,
                                       const JourneyAnswer& answer, const TextOptions& options,
                                       const PageOrigin& origin);
/// With every section of the way where that is asked for.
[[nodiscard]] std::string route_html(const Network& network, const BaseMap& base,
                                     const RouteAnswer& answer, bool with_sections,
                                     const TextOptions& options, const PageOrigin& origin);
[[nodiscard]] std::string alternatives_html(const Network& network, const BaseMap& base,
                                            const AlternativesAnswer& answer,
                                            const TextOptions& options, const PageOrigin& origin);
[[nodiscard]] std::string reach_html(const Network& network, const BaseMap& base,
                                     const ReachAnswer& answer, const TextOptions& options,
                                     const PageOrigin& origin);
[[nodiscard]] std::string where_html(const Network& network, const BaseMap& base,
                                     const WhereAnswer& answer, const TextOptions& options,
                                     const PageOrigin& origin);

}  // namespace verst
