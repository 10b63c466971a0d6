#include "render/report_parts.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "render/claim_text_parts.hpp"
#include "render/reason_text.hpp"
#include "render/words/reading_words.hpp"
#include "route/wording.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

Table facts_table(std::string caption) {
    Table table{std::move(caption), {{"", false, Fit::whole}, {""}}};
    table.plain = true;
    return table;
}

void add_fact(Table& facts, std::string label, Cell value) {
    const auto* text = std::get_if<std::string>(&value.value);
    if (text != nullptr && text->empty()) return;
    facts.add_row({{std::move(label)}, std::move(value)});
}

void add_source(Table& facts, const Source& source, std::string_view confidence) {
    const std::string sure = confidence.empty() ? "" : fmt::format(", confidence {}", confidence);
    add_fact(facts, "Source", {fmt::format("{}{}: {}", source.id, sure, source.citation)});
    add_fact(facts, "Licence", {std::string(source.licence), "source.licence"});
}

std::string gauge_names(GaugeSet gauges) {
    return fmt::format("{} mm", fmt::join(gauges.gauges_mm(), "/"));
}

Cell chainage(const std::optional<double>& km, int decimals, std::string key) {
    return km ? Cell{decimal_number(*km, decimals), std::move(key)} : Cell{};
}

std::string post_basis(const Network& network, const LinePoint& point) {
    if (!point.post_km) return {};
    std::string basis(basis_name(point.post_basis));
    if (point.post_basis != PostBasis::origin)
        basis.append(", ").append(network[point.post_source].id);
    return basis;
}

void add_lengths(Table& facts, const KmByKind& lengths) {
    add_fact(facts, "Length", km(lengths.rail_km, "rail_km"));
    const auto add = [&](const char* what, double part_km, const char* json, std::size_t level) {
        if (part_km > 0) facts.add_row({{what}, km(part_km, json)}, 0, level);
    };
    add("published", lengths.published_km, "published_km", 1);
    add("of it weak", lengths.weak_km, "weak_km", 2);
    add("measured", lengths.track_km, "track_km", 1);
    add("estimated", lengths.estimated_km, "estimated_km", 1);
}

Table rail_parts(const RailSum& sum, const std::string& key, LengthUnit unit) {
    Table table{"What the rail kilometres rest on", {{"Length"}, {"", true}, {""}}};
    table.plain = true;
    table.add_row({{"By rail"},
                   km(sum.rail_km, key + "rail_km"),
                   {fmt::format("\u00b1 {}", length(sum.uncertainty_km, unit))}});
    const auto add = [&](const char* what, double part_km, const char* json, const char* remark,
                         std::size_t level) {
        if (part_km > 0) table.add_row({{what}, km(part_km, key + json), {remark}}, 0, level);
    };
    add("published", sum.published_km, "published_km", "between kilometre posts", 1);
    add("weak", sum.weak_km, "weak_km", "of these, from memory: no source found", 2);
    add("measured", sum.track_km, "track_km", "along the track", 1);
    add("estimated", sum.estimated_km, "estimated_km", "neither published nor measured", 1);
    add("chord", sum.chord_km, "chord_km", "the sections as straight lines", 1);
    return table;
}

Table rail_sum(const RailSum& sum, double detour, const std::string& key, LengthUnit unit) {
    Table table = rail_parts(sum, key, unit);
    table.add_row({{"Detour"}, ratio(detour, key + "detour"), {"rail over straight line"}});
    table.add_row({{"Running time"},
                   in_hours(sum.running_h, key + "running_h"),
                   {"at typical speeds, without stops"}});
    return table;
}

Table lines(const Network& network, const RouteFeatures& features, const std::string& key) {
    Table table{"The lines, in the order of the way",
                {{"Line", false, Fit::whole},
                 {"name", false, Fit::optional},
                 {"from"},
                 {"to"},
                 {"length", true}}};
    for (std::size_t i = 0; i < features.lines.size(); ++i) {
        const LineUse& use = features.lines[i];
        table.add_row({{std::string(network[use.line].id)},
                       {std::string(network[use.line].name)},
                       {std::string(called(network, use.from))},
                       {std::string(called(network, use.to))},
                       km(use.rail_km, fmt::format("{}lines.{}.rail_km", key, i))});
    }
    return table;
}

Table crossings(const Network& network, const RouteFeatures& features, const std::string& key) {
    struct At {
        double km = 0;
        std::vector<Cell> cells;
    };
    std::vector<At> all;
    for (std::size_t i = 0; i < features.borders.size(); ++i) {
        const BorderPassage& passage = features.borders[i];
        const BorderCrossing& crossing = *passage.crossing;
        std::string what = fmt::format("border {}-{}", passage.from_country, passage.to_country);
        if (crossing.traffic == Traffic::freight) what += ", freight only";
        if (passage.estimated) what += ", length estimated";
        all.push_back({passage.at_km,
                       {{std::string(called(network, crossing.place))},
                        whole_km(passage.at_km, fmt::format("{}borders.{}.at_km", key, i)),
                        {std::move(what)},
                        {hours(crossing.stop_h)}}});
    }
    for (std::size_t i = 0; i < features.gauge_breaks.size(); ++i) {
        const GaugeBreak& at = features.gauge_breaks[i];
        all.push_back({at.at_km,
                       {{std::string(called(network, at.at))},
                        whole_km(at.at_km, fmt::format("{}gauge_breaks.{}.at_km", key, i)),
                        {fmt::format("gauge {} to {} mm", at.from_mm, at.to_mm)},
                        {""}}});
    }
    for (std::size_t i = 0; i < features.reversals.size(); ++i) {
        const Reversal& reversal = features.reversals[i];
        all.push_back({reversal.at_km,
                       {{std::string(called(network, reversal.at))},
                        whole_km(reversal.at_km, fmt::format("{}reversals.{}.at_km", key, i)),
                        {"reversal"},
                        {hours(reversal_stop_h)}}});
    }
    std::ranges::stable_sort(all, {}, &At::km);
    Table table{"Borders, breaks of gauge and reversals, by rail from the start",
                {{"Crossing"}, {"at", true}, {"what"}, {"stop"}}};
    for (At& each : all) table.add_row(std::move(each.cells));
    return table;
}

Table readings(const Network& network, std::span<const Reading> all,
               const std::vector<std::size_t>& shown, const std::string& key, std::string caption,
               const TextOptions& options) {
    const auto counts = [&](std::size_t i) { return all[i].judged; };
    if (!std::ranges::all_of(shown, counts)) caption += "; in parentheses what does not count";
    Table table{std::move(caption),
                {{"Reading"}, {"value", true}, {"verdict"}, {"margin", true}, {"remark"}}};
    for (const std::size_t i : shown) {
        const Reading& reading = all[i];
        const std::string place = fmt::format("{}readings.{}.", key, i);
        table.add_row({{text::capitalised(reading_label(network, reading))},
                       {text::value_text(reading, options), place + "value"},
                       {text::verdict_text(reading), "",
                        reading.verdict ? std::string(verdict_name(*reading.verdict)) : ""},
                       {text::margin_text(reading, options), place + "margin"},
                       {text::note_text(network, reading, options)}});
    }
    return table;
}

void add_contradictions(Report& report, const Network& network, const Journey& journey,
                        const Deduction& deduction, const TextOptions& options) {
    for (const Contradiction& each : deduction.contradictions) {
        List list;
        list.heading =
            each.reports.size() == 1
                ? std::string("Contradiction: this report cannot be true")
                : fmt::format(
                      "Contradiction: these {} reports cannot all be true; without any one "
                      "of them the others fit",
                      each.reports.size());
        for (const std::size_t number : each.reports)
            list.items.push_back(text::report_words(network, journey.reports[number]));
        report.notes.emplace_back(std::move(list));
        report.notes.emplace_back(Paragraph{text::proof(network, deduction, each, options)});
    }
    if (deduction.more_contradictions)
        report.notes.emplace_back(
            Paragraph{"There are more. No time below is narrowed by another."});
}

}  // namespace verst::report
