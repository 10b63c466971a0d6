#include "verst/render/answer_markdown.hpp"

#include <limits>

#include "render/answer_reports.hpp"

namespace verst {

std::string alternatives_markdown(const Network& network, const AlternativesAnswer& answer,
                                  const TextOptions& options) {
    return report::markdown(network, report::alternatives_report(network, answer, options));
}

std::string reach_markdown(const Network& network, const ReachAnswer& answer, const ReachRows& rows,
                           const TextOptions& options) {
    return report::markdown(network, report::reach_report(network, answer, rows, options));
}

std::string where_markdown(const Network& network, const WhereAnswer& answer,
                           const TextOptions& options) {
    constexpr auto all = std::numeric_limits<std::size_t>::max();
    return report::markdown(network, report::where_report(network, answer, all, options));
}

std::string passes_markdown(const Network& network, const PassesAnswer& answer,
                            const TextOptions& options) {
    return report::markdown(network, report::passes_report(network, answer, options));
}

}  // namespace verst
