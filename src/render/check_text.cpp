#include "verst/render/check_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/claim_text_parts.hpp"
#include "render/claim_wording.hpp"
#include "render/text_parts.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

std::string verdict_line(const ClaimAnswer& answer, const TextOptions& options) {
    std::string line = options.heading(verdict_name(answer.verdict));
    if (answer.narrow) line += ", narrowly";
    return line + '\n';
}

bool is_only_shown(const Reading& reading) { return !reading.judged && reading.verdict; }

std::string end_text(const Network& network, const NamedPoint& point) {
    std::string position = text::position(point.position);
    if (!point.place) return position;
    return fmt::format("{}, {}", text::place(network, *point.place), position);
}

std::string ends(const Network& network, const ClaimAnswer& answer) {
    Table table({{"", Align::left}, {"", Align::left}});
    table.add_row({"Claim", answer.claim.text});
    table.add_row({"Of", end_text(network, answer.claim.subject)});
    table.add_row({"From", end_text(network, answer.claim.from)});
    return table.str();
}

}  // namespace

std::string check_text(const Network& network, const ClaimAnswer& answer,
                       const TextOptions& options) {
    std::string out = verdict_line(answer, options);
    if (!answer.depends_on.empty()) out += paragraph("It " + answer.depends_on + '.');
    out += '\n' + ends(network, answer);
    out += '\n' + text::readings(answer.readings, options);
    if (std::ranges::any_of(answer.readings, is_only_shown)) {
        out += paragraph(
            "In parentheses: not what the words of the claim name, so it does not count.");
    }
    return out + '\n' + text::distance_claim(network, answer, options);
}

std::string check_row(const ClaimAnswer& answer, const TextOptions& options) {
    return fmt::format("{}\t{}\t{}\t{}\n", verdict_name(answer.verdict),
                       answer.narrow ? "narrow" : "-",
                       true_wording_text(answer.true_wording, options.unit), answer.claim.text);
}

}  // namespace verst
