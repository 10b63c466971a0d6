#include "verst/render/line_text.hpp"

#include <algorithm>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "render/block_writer.hpp"
#include "render/shutdown_parts.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

std::string gauges(GaugeSet gauges) {
    return fmt::format("{} mm", fmt::join(gauges.gauges_mm(), "/"));
}

std::string or_unknown(std::string_view text) {
    return std::string(text.empty() ? "not known" : text);
}

std::string lengths(const KmByKind& km, std::size_t sections, const TextOptions& options) {
    std::string text = fmt::format("{} in {}: ", length(km.rail_km, options.unit),
                                   count_of(static_cast<long long>(sections), "section"));
    std::vector<std::string> parts;
    const auto add = [&](double part_km, std::string_view what) {
        if (part_km > 0) parts.push_back(fmt::format("{} {}", length(part_km, options.unit), what));
    };
    add(km.published_km, "published");
    add(km.track_km, "measured");
    add(km.estimated_km, "estimated");
    text += fmt::format("{}", fmt::join(parts, ", "));
    if (km.weak_km > 0)
        text += fmt::format("; {} of it without a source", length(km.weak_km, options.unit));
    return text;
}

/// The year of the whole line, and how sure it is. `--as-of` goes by it.
std::string opened(const Network& network, const LineReport& report) {
    const Line& line = network[report.line];
    const bool is_dated = std::ranges::any_of(report.shutdowns, [](const Shutdown* shutdown) {
        return shutdown->line && !shutdown->from;
    });
    std::string text = or_unknown(line.opened);
    if (!line.opened.empty() && !line.confidence.empty())
        text += fmt::format(", confidence {}", line.confidence);
    if (report.openings.size() > 1) text += "; stretches of it before, see below";
    if (is_dated) text += "; see its dates below";
    return text;
}

std::string countries(const LineReport& report, const TextOptions& options) {
    std::vector<std::string> parts;
    for (const LineCountry& part : report.by_country) {
        parts.push_back(fmt::format("{} {}", part.country, length(part.rail_km, options.unit)));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

Table facts(const Network& network, const LineReport& report, const TextOptions& options) {
    const Line& line = network[report.line];
    Table table({{"", Align::left, true}, {"", Align::left}});
    table.add_row({"Length", lengths(report.km, report.sections.size(), options)});
    table.add_row({"Countries", countries(report, options)});
    if (report.stretches.size() == 1) {
        const LineStretch& all = report.stretches.front();
        table.add_row({"Gauge", gauges(all.gauges)});
        table.add_row({"Electrified", or_unknown(all.electrified)});
        table.add_row({"Tracks", or_unknown(all.tracks)});
    }
    table.add_row({"Speed", fmt::format("{} km/h, typical", whole_number(line.typical_kmh))});
    table.add_row({"Opened", opened(network, report)});
    table.add_row({"Source", fmt::format("{}, confidence {}: {}", network[line.source].id,
                                         line.confidence, network[line.source].citation)});
    if (!line.note.empty()) table.add_row({"Note", std::string(line.note)});
    return table;
}

Table stretches(const Network& network, const LineReport& report, const TextOptions& options) {
    Table table({{"Stretch", Align::left},
                 {"to", Align::left},
                 {"gauge", Align::left, true},
                 {"electrified", Align::left, true},
                 {"tracks", Align::left, true},
                 {"length", Align::right}});
    if (report.stretches.size() == 1) return table;  // the facts have it
    const auto& points = network[report.line].points;
    for (const LineStretch& stretch : report.stretches) {
        table.add_row({std::string(network[points[stretch.from_point].place].name),
                       std::string(network[points[stretch.to_point].place].name),
                       gauges(stretch.gauges), or_unknown(stretch.electrified),
                       or_unknown(stretch.tracks), length(stretch.rail_km, options.unit)});
    }
    return table;
}

/// Where it was opened in stretches, when each was.
Table openings(const Network& network, const LineReport& report) {
    Table table({{"Opened", Align::left}, {"from", Align::left}, {"to", Align::left}});
    if (report.openings.size() == 1) return table;  // the facts have it
    const auto& points = network[report.line].points;
    for (const OpenedStretch& stretch : report.openings) {
        table.add_row({or_unknown(stretch.opened),
                       std::string(network[points[stretch.from_point].place].name),
                       std::string(network[points[stretch.to_point].place].name)});
    }
    return table;
}

/// Posts and track are shown as they are written, in kilometres whatever the unit.
Table places(const Network& network, const LineReport& report, const TextOptions& options) {
    Table table({{"Place", Align::left},
                 {"post", Align::right},
                 {"track", Align::right},
                 {std::string(unit_name(options.unit)), Align::right},
                 {"to the next", Align::right},
                 {"which is", Align::left, true}});
    const auto chainage = [](const std::optional<double>& km, int decimals) {
        return km ? decimal_number(*km, decimals) : std::string();
    };
    const auto& points = network[report.line].points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        std::vector<std::string> cells{
            std::string(network[points[i].place].name), chainage(points[i].post_km, 1),
            chainage(points[i].track_km, 2),
            decimal_number(report.start_km[i] / km_per(options.unit), 1)};
        if (i < report.sections.size()) {
            const RailLength& next = report.sections[i].length;
            cells.push_back(decimal_number(next.rail_km / km_per(options.unit), 1));
            cells.push_back(std::string(kind_name(next.kind)) + (next.weak ? ", weak" : ""));
        }
        table.add_row(std::move(cells));
    }
    return table;
}

std::string document(const Network& network, const LineReport& report, Setting setting,
                     const TextOptions& options) {
    const Line& line = network[report.line];
    BlockWriter out(setting, options);
    out.title(line.name, fmt::format("line:{}", line.id));
    out.add(facts(network, report, options));
    out.add(stretches(network, report, options));
    out.add(openings(network, report));
    out.list("Dates", shutdown_items(network, report.shutdowns));
    out.add(places(network, report, options));
    return out.take();
}

}  // namespace

std::string line_text(const Network& network, const LineReport& report,
                      const TextOptions& options) {
    return document(network, report, Setting::terminal, options);
}

std::string line_markdown(const Network& network, const LineReport& report,
                          const TextOptions& options) {
    return document(network, report, Setting::markdown, options);
}

}  // namespace verst
