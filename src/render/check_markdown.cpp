#include "verst/render/check_markdown.hpp"

#include "render/claim_wording.hpp"
#include "render/end_notes.hpp"
#include "render/markdown_parts.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst {

std::string check_markdown(const Network& network, const ClaimAnswer& answer,
                           const TextOptions& options) {
    std::string verdict = verdict_words(answer.verdict, answer.narrow, "Answer");
    if (!answer.depends_on.empty()) verdict += ": it " + in_unit(answer.depends_on, options.unit);
    if (!answer.direction_note.empty()) verdict += "; it lies " + answer.direction_note;
    return markdown::document({
        markdown::heading(1, answer.claim.text),
        markdown::paragraph(verdict + '.'),
        markdown::bullets(date_notes(network, answer.dates, options)),
        markdown::readings(answer.readings, options),
        markdown::paragraph(
            "Nearest true wording: " + true_wording_text(answer.true_wording, options.unit) + '.'),
        markdown::footer(network),
    });
}

}  // namespace verst
