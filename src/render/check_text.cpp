#include "verst/render/check_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/claim_text_parts.hpp"
#include "render/claim_wording.hpp"
#include "render/end_notes.hpp"
#include "render/text_parts.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

std::string verdict_line(const ClaimAnswer& answer, const TextOptions& options) {
    return options.heading(verdict_words(answer.verdict, answer.narrow, "answer")) + '\n';
}

bool is_only_shown(const Reading& reading) { return !reading.judged && reading.verdict; }

/// Of two ways by rail one is shown only.
bool is_along_another_way(const ClaimAnswer& answer) {
    const auto by_rail = [](const Reading& reading) {
        return reading.reading == "rail" || reading.reading == "shortest" ||
               reading.reading == "named_way" || reading.reading == "travelled";
    };
    return std::ranges::count_if(answer.readings, by_rail) > 1;
}

std::string end_text(const Network& network, const NamedPoint& point) {
    std::string position = text::position(point.position);
    if (!point.place) return position;
    return fmt::format("{}, {}", text::place(network, *point.place), position);
}

std::string ends(const Network& network, const ClaimAnswer& answer) {
    Table table({{"", Align::left}, {"", Align::left}});
    table.add_row({answer.claim.asks ? "Asked" : "Claim", answer.claim.text});
    table.add_row({"Of", end_text(network, answer.claim.subject)});
    table.add_row({"From", end_text(network, answer.claim.from)});
    return table.str();
}

}  // namespace

std::string check_text(const Network& network, const ClaimAnswer& answer,
                       const TextOptions& options) {
    std::string out = verdict_line(answer, options);
    if (!answer.depends_on.empty())
        out += paragraph("It " + in_unit(answer.depends_on, options.unit) + '.');
    if (!answer.direction_note.empty()) out += paragraph("It lies " + answer.direction_note + '.');
    for (const std::string& note : date_notes(network, answer.dates, options))
        out += paragraph(note);
    out += '\n' + ends(network, answer);
    out += '\n' + text::readings(answer.readings, options);
    if (std::ranges::any_of(answer.readings, is_only_shown)) {
        out += paragraph(is_along_another_way(answer)
                             ? "In parentheses: it does not count. The words do not name it, or "
                               "another way by rail is meant first."
                             : "In parentheses: not what the words of the claim name, so it does "
                               "not count.");
    }
    return out + '\n' + text::distance_claim(network, answer, options);
}

std::string check_row(const Network& network, const ClaimAnswer& answer,
                      const TextOptions& options) {
    const std::string remark = date_remark(network, answer.dates, options);
    return fmt::format(
        "{}\t{}\t{}\t{}{}{}\n", answer.verdict ? verdict_name(*answer.verdict) : "answer",
        answer.narrow ? "narrow" : "-", true_wording_text(answer.true_wording, options.unit),
        answer.claim.text, remark.empty() ? "" : "\t", remark);
}

}  // namespace verst
