#include "verst/render/answer_markdown.hpp"

#include <limits>

#include "render/answer_reports.hpp"

namespace verst {

std::string alternatives_markdown(const Network& network, const AlternativesAnswer& answer,
                                  const TextOptions& options) {
    return report::markdown(network, report::alternatives_report(network, answer, options),
                            options);
}

std::string reach_markdown(const Network& network, const ReachAnswer& answer, const ReachRows& rows,
                           const TextOptions& options) {
    return report::markdown(network, report::reach_report(network, answer, rows, options), options);
}

std::string where_markdown(const Network& network, const WhereAnswer& answer,
                           const TextOptions& options) {
    constexpr auto all = std::numeric_limits<std::size_t>::max();
    return report::markdown(network, report::where_report(network, answer, all, options), options);
}

std::string passes_markdown(const Network& network, const PassesAnswer& answer,
                            const TextOptions& options) {
    return report::markdown(network, report::passes_report(network, answer, options), options);
}

std::string distance_markdown(const Network& network, const DistanceAnswer& answer,
                              const TextOptions& options) {
    return report::markdown(network, report::distance_report(network, answer, options), options);
}

std::string route_markdown(const Network& network, const RouteAnswer& answer, bool with_sections,
                           const TextOptions& options) {
    return report::markdown(network, report::route_report(network, answer, with_sections, options),
                            options);
}

std::string journey_markdown(const Network& network, const JourneyAnswer& answer,
                             const TextOptions& options) {
    return report::markdown(network, report::journey_report(network, answer, options), options);
}

}  // namespace verst
