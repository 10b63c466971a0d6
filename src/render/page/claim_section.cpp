#include "render/page/claim_section.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/claim_text_parts.hpp"
#include "render/claim_wording.hpp"
#include "render/page/common_sections.hpp"
#include "render/page/page_shell.hpp"
#include "render/picture/claim_figure.hpp"

namespace verst::page {

namespace {

std::string verdict_words(const ClaimFinding& finding, bool narrow) {
    if (!finding.verdict) return "Not judged";
    const std::string verdict = text::capitalised(std::string(verdict_name(*finding.verdict)));
    return narrow ? verdict + ", narrowly" : verdict;
}

std::string verdict_class(const std::optional<Verdict>& verdict) {
    return verdict ? std::string(verdict_name(*verdict)) : "";
}

void write_verdict(markup::Writer& out, const std::string& when, const ClaimFinding& finding,
                   bool narrow) {
    out.open("p", {{"class", "verdict"}});
    if (!when.empty()) out.text(when + ": ");
    out.element("span", {{"class", verdict_class(finding.verdict)}},
                verdict_words(finding, narrow));
    const std::string why =
        text::capitalised(finding.verdict ? finding.depends_on : finding.why_not);
    if (!why.empty()) out.text(". " + why + '.');
    if (!finding.would_decide.empty())
        out.text(' ' + text::capitalised(finding.would_decide) + " would decide it.");
    out.close();
}

void write_readings(markup::Writer& out, const ClaimFinding& finding, const std::string& key,
                    std::string caption, const TextOptions& options) {
    const std::vector<std::size_t> shown = text::shown_readings(finding);
    const auto counts = [&](std::size_t i) { return finding.readings[i].judged; };
    if (!std::ranges::all_of(shown, counts)) caption += "; in parentheses what does not count";
    HtmlTable table(caption, {{"Reading", false},
                              {"value", true},
                              {"verdict", false},
                              {"margin", true},
                              {"remark", false}});
    for (const std::size_t i : shown) {
        const Reading& reading = finding.readings[i];
        const std::string place = fmt::format("{}.readings.{}.", key, i);
        table.add_row({{text::capitalised(reading.label)},
                       {text::value_text(reading, options), place + "value"},
                       {text::verdict_text(reading), "", verdict_class(reading.verdict)},
                       {text::margin_text(reading, options), place + "margin"},
                       {text::note_text(reading, options)}});
    }
    table.write(out);
}

}  // namespace

void claim_article(markup::Writer& out, const Network& network, const BaseMap& base,
                   const JudgedClaim& judged, std::size_t number, const TextOptions& options) {
    const std::string key = fmt::format("claims.{}", number);
    const bool narrow = judged.distance && judged.distance->narrow;
    out.line();
    out.open("article", {{"id", fmt::format("claim-{}", number + 1)}});
    out.open("blockquote");
    out.text("\u201c");
    out.element("bdi", judged.claim.text);
    out.text("\u201d");
    out.close();
    out.open("p", {{"class", "meta"}});
    out.element("bdi", text::source_of(judged.claim));
    out.text(fmt::format(" \u00b7 {}", claim_kind(judged.claim)));
    out.close();
    const bool twice = !text::same_finding(judged.as_said, judged.on_full_record);
    write_verdict(out, twice ? "On what was known then" : "", judged.as_said, narrow);
    write_readings(out, judged.as_said, key,
                   twice ? "Readings, on what had been published" : "Readings", options);
    if (judged.distance) {
        if (!judged.distance->direction_note.empty())
            paragraph(out, "It lies " + judged.distance->direction_note + '.', "note");
        if (narrow) paragraph(out, text::narrowness(network, *judged.distance, options), "note");
        if (judged.as_said.verdict != Verdict::holds) {
            paragraph(out,
                      "Nearest true wording: " +
                          true_wording_text(judged.distance->true_wording, options.unit),
                      "note");
        }
        if (const auto map = picture::claim_map(network, *judged.distance, key, options)) {
            out.line();
            out.open("figure");
            out.raw(picture::claim_figure(
                {network, base}, *map,
                picture::only_style(fmt::format("claim-{}-map", number + 1))));
            out.close();
        }
    }
    if (twice) {
        write_verdict(out, "On the full record", judged.on_full_record, narrow);
        write_readings(out, judged.on_full_record, key + ".on_full_record",
                       "Readings, on everything known today", options);
    }
    if (!judged.claim.note.empty()) {
        out.open("p", {{"class", "note"}});
        out.text("Note: ");
        out.element("bdi", judged.claim.note);
        out.close();
    }
    out.close();
}

}  // namespace verst::page
