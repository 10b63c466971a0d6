#pragma once

#include <cstddef>

#include "render/report.hpp"
#include "verst/journey/answer.hpp"
#include "verst/journey/prism.hpp"
#include "verst/network/network.hpp"
#include "verst/render/reach_text.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/alternatives.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/reach.hpp"

/// Answers as documents, of which the formats for readers are made.
namespace verst::report {

[[nodiscard]] Report alternatives_report(const Network& network, const AlternativesAnswer& answer,
                                         const TextOptions& options);

[[nodiscard]] Report reach_report(const Network& network, const ReachAnswer& answer,
                                  const ReachRows& rows, const TextOptions& options);

/// At most `most_places` of the places where it can have been.
[[nodiscard]] Report where_report(const Network& network, const WhereAnswer& answer,
                                  std::size_t most_places, const TextOptions& options);

[[nodiscard]] Report passes_report(const Network& network, const PassesAnswer& answer,
                                   const TextOptions& options);

[[nodiscard]] Report distance_report(const Network& network, const DistanceAnswer& answer,
                                     const TextOptions& options);

/// With every section of the way where that is asked for.
[[nodiscard]] Report route_report(const Network& network, const RouteAnswer& answer,
                                  bool with_sections, const TextOptions& options);

[[nodiscard]] Report journey_report(const Network& network, const JourneyAnswer& answer,
                                    const TextOptions& options);

}  // namespace verst::report
