#include "render/arithmetic_text.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "render/reason_text.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst::text {

namespace {

/// The figures of claims are shown as exact as they were given: "59", "68.5".
std::string plain(double value) {
    const bool whole = std::abs(value - std::round(value)) < 0.05;
    return whole ? whole_number(value) : decimal_number(value, 1);
}

std::string product(const ClaimArithmetic& finding, const TextOptions& options) {
    const double least = finding.product_km_min.value_or(0);
    if (!finding.product_km_max) return "at least " + length(least, options.unit);
    if (least <= 0) return "at most " + length(*finding.product_km_max, options.unit);
    return fmt::format("{} to {}", length(least, options.unit),
                       length(*finding.product_km_max, options.unit));
}

std::string does_not_fit(const ClaimArithmetic& finding, const TextOptions& options) {
    return fmt::format(
        "{} h at {} is {}, as exact as the figures are; {} is {} beyond that, and needs {}",
        plain(*finding.hours), speed(*finding.kmh, options.unit), product(finding, options),
        length(finding.distance_km, options.unit) +
            (finding.distance_claimed ? "" : " (the railway)"),
        length(-finding.margin, options.unit),
        speed(finding.distance_km / *finding.hours, options.unit, 1));
}

std::string derived(const ClaimArithmetic& finding, const TextOptions& options) {
    if (finding.distance_claimed) {
        return fmt::format(
            "{} / {} h = {}: one of the three figures looks computed from the others",
            length(finding.distance_km, options.unit), plain(*finding.hours),
            speed(finding.distance_km / *finding.hours, options.unit, 1));
    }
    return fmt::format(
        "{} h at {} is {}, and the railway is {} long: the time looks computed from the speed",
        plain(*finding.hours), speed(*finding.kmh, options.unit),
        length(*finding.hours * *finding.kmh, options.unit),
        length(finding.distance_km, options.unit));
}

std::string straight_line(const ClaimArithmetic& finding, const TextOptions& options) {
    return fmt::format("{} is the straight line ({}), told as a journey; by rail it is {}",
                       length(finding.distance_km, options.unit),
                       length(*finding.straight_km, options.unit),
                       length(*finding.rail_km, options.unit));
}

}  // namespace

std::string arithmetic_sentence(const Network& network, const ClaimArithmetic& finding,
                                const TextOptions& options) {
    const std::string stretch =
        fmt::format("{} - {}: ", network[finding.from].name, network[finding.to].name);
    switch (finding.kind) {
        case ClaimArithmetic::Kind::does_not_fit:
            return stretch + does_not_fit(finding, options);
        case ClaimArithmetic::Kind::derived:
            return stretch + derived(finding, options);
        case ClaimArithmetic::Kind::straight_line:
            return stretch + straight_line(finding, options);
    }
    return {};
}

std::string arithmetic_item(const Network& network, const ClaimArithmetic& finding,
                            std::span<const JudgedClaim> claims, const TextOptions& options) {
    std::vector<std::string> sources;
    for (const std::size_t claim : finding.claims) {
        const std::string& source = claims[claim].claim.source;
        if (std::ranges::find(sources, source) == sources.end()) sources.push_back(source);
    }
    return fmt::format("{} ({}).", arithmetic_sentence(network, finding, options),
                       fmt::join(sources, "; "));
}

std::string arithmetic(const Network& network, std::span<const ClaimArithmetic> findings,
                       std::span<const JudgedClaim> claims, const TextOptions& options) {
    std::string out;
    for (const ClaimArithmetic& finding : findings) {
        out += "- " + paragraph(arithmetic_item(network, finding, claims, options), 2).substr(2);
    }
    return out;
}

}  // namespace verst::text
