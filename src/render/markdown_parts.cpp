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
