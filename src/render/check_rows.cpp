#include <string>
#include <variant>
#include <vector>

#include "render/answers.hpp"
#include "render/batch_row.hpp"
#include "render/claim_wording.hpp"
#include "render/csv_paths.hpp"
#include "render/end_notes.hpp"

namespace verst {

std::vector<std::string_view> BatchRow<CheckAnswer>::headers() {
    return {"verdict", "narrow", "nearest true wording", "claim", "remark"};
}

std::vector<std::string> BatchRow<CheckAnswer>::cells(const Network& network,
                                                      const CheckAnswer& answer,
                                                      const TextOptions& options) {
    const auto* claim = std::get_if<ClaimAnswer>(&answer);
    const auto* ways = std::get_if<WaysAnswer>(&answer);
    return std::visit(
        [&](const auto& each) -> std::vector<std::string> {
            return {verdict_words(each.verdict, false, claim ? "answer" : "not judged"),
                    each.narrow ? "narrow" : "-",
                    claim ? true_wording_text(network, claim->true_wording, options.unit)
                          : both_ways(network, *ways, options.unit),
                    each.claim.text, date_remark(network, each.dates, options)};
        },
        answer);
}

csv::PathColumns BatchRow<CheckAnswer>::csv_columns() {
    return csv::joined_columns(
        {{{"claim", ".text"}, {"verdict", ".verdict"}, {"narrow", ".narrow"}},
         csv::reading_columns(),
         {{"nearest_true_wording", ".nearest_true_wording"}}});
}

std::string csv_of(const Network& network, const CheckAnswer& answer) {
    return csv::rows_of(json_of(network, answer), BatchRow<CheckAnswer>::csv_list,
                        BatchRow<CheckAnswer>::csv_columns());
}

}  // namespace verst
