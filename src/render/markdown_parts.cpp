#include "render/markdown_parts.hpp"

#include <fmt/format.h>

#include "verst/render/figures.hpp"

namespace verst::markdown {

namespace {

std::string value_text(const Reading& reading, const TextOptions& options) {
    if (!reading.min && !reading.max) return "not known";
    const auto figure = [&](double value) {
        if (reading.unit == "km") return length(value, options.unit);
        return decimal_number(value, 1) + ' ' + reading.unit;
    };
    if (!reading.min) return "up to " + figure(*reading.max);
    if (!reading.max) return figure(*reading.min) + " or more";
    if (*reading.min == *reading.max) return figure(*reading.min);
    return fmt::format("{} to {}", figure(*reading.min), figure(*reading.max));
}

}  // namespace

std::string rail_sum(const RailSum& sum, double detour, const TextOptions& options) {
    Table table({{"By rail"}, {"length", Align::right}, {"remark"}});
    const auto add = [&](const char* what, double km, const std::string& remark) {
        if (km > 0) table.add_row({what, length(km, options.unit), remark});
    };
    add("in all", sum.rail_km,
        fmt::format("± {}; detour {}", length(sum.uncertainty_km, options.unit),
                    decimal_number(detour, 2)));
    add("published", sum.published_km, "between kilometre posts");
    add("of it weak", sum.weak_km, "from memory: no source found");
    add("measured", sum.track_km, "along the track");
    add("estimated", sum.estimated_km, "neither published nor measured");
    add("chord", sum.chord_km, "the sections as straight lines");
    table.add_row({"running", hours(sum.running_h), "at typical speeds, without stops"});
    return table.str();
}

std::string lines(const Network& network, const RouteFeatures& features,
                  const TextOptions& options) {
    Table table({{"Line"}, {"from"}, {"to"}, {"length", Align::right}});
    for (const LineUse& use : features.lines) {
        table.add_row({std::string(network[use.line].name), std::string(network[use.from].name),
                       std::string(network[use.to].name), length(use.rail_km, options.unit)});
    }
    return table.str();
}

std::string borders(const Network& network, const RouteFeatures& features,
                    const TextOptions& options) {
    Table table({{"Border or break of gauge"}, {"what"}, {"at", Align::right}});
    for (const BorderPassage& passage : features.borders) {
        const bool freight = passage.crossing->traffic == Traffic::freight;
        table.add_row({std::string(network[passage.crossing->place].name),
                       fmt::format("{}-{}{}", passage.from_country, passage.to_country,
                                   freight ? ", freight only" : ""),
                       length(passage.at_km, options.unit)});
    }
    for (const GaugeBreak& at : features.gauge_breaks) {
        table.add_row({std::string(network[at.at].name),
                       fmt::format("{} to {} mm", at.from_mm, at.to_mm),
                       length(at.at_km, options.unit)});
    }
    return table.str();
}

std::string readings(std::span<const Reading> readings, const TextOptions& options) {
    Table table({{"Reading"}, {"value", Align::right}, {"verdict"}, {"counts"}, {"note"}});
    for (const Reading& reading : readings) {
        table.add_row({reading.label, value_text(reading, options),
                       reading.verdict ? std::string(verdict_name(*reading.verdict)) : "",
                       reading.judged ? "yes" : "no", reading.note});
    }
    return table.str();
}

std::string footer(const Network& network) {
    return paragraph(fmt::format("Network: {}, edition {}. Sources and licences: verst data.",
                                 network.name(), network.edition()));
}

}  // namespace verst::markdown
