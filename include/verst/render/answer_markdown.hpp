#pragma once

#include <string>

#include "verst/journey/answer.hpp"
#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"
#include "verst/render/reach_text.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/alternatives.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/reach.hpp"

namespace verst {

/// Answers as Markdown documents.
[[nodiscard]] std::string distance_markdown(const Network& network, const DistanceAnswer& answer,
                                            const TextOptions& options);
/// With every section of the way where that is asked for.
[[nodiscard]] std::string route_markdown(const Network& network, const RouteAnswer& answer,
                                         bool with_sections, const TextOptions& options);
[[nodiscard]] std::string journey_markdown(const Network& network, const JourneyAnswer& answer,
                                           const TextOptions& options);
[[nodiscard]] std::string alternatives_markdown(const Network& network,
                                                const AlternativesAnswer& answer,
                                                const TextOptions& options);
[[nodiscard]] std::string reach_markdown(const Network& network, const ReachAnswer& answer,
                                         const ReachRows& rows, const TextOptions& options);
[[nodiscard]] std::string where_markdown(const Network& network, const WhereAnswer& answer,
                                         const TextOptions& options);
[[nodiscard]] std::string passes_markdown(const Network& network, const PassesAnswer& answer,
                                          const TextOptions& options);

}  // namespace verst
