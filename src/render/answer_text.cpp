#include "verst/render/answer_text.hpp"

#include "render/answer_reports.hpp"

namespace verst {

std::string distance_text(const Network& network, const DistanceAnswer& answer,
                          const TextOptions& options) {
    return report::text(report::distance_report(network, answer, options), options);
}

std::string route_text(const Network& network, const RouteAnswer& answer, bool with_sections,
                       const TextOptions& options) {
    return report::text(report::route_report(network, answer, with_sections, options), options);
}

std::string journey_text(const Network& network, const JourneyAnswer& answer,
                         const TextOptions& options) {
    return report::text(report::journey_report(network, answer, options), options);
}

std::string passes_text(const Network& network, const PassesAnswer& answer,
                        const TextOptions& options) {
    return report::text(report::passes_report(network, answer, options), options);
}

}  // namespace verst
