// Every figure of every claim of the catalogue has a line in catalogue_verdicts.csv: its verdict,
// and in a sentence why that is right, from kilometre posts, geodesics and clocks reckoned by hand.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "source_tree.hpp"
#include "verst/base/csv.hpp"
#include "verst/base/file.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/journey/journey_verdict.hpp"
#include "verst/journey/least_times.hpp"

namespace verst::catalogue_verdicts_test {

namespace {

/// The columns of the table.
enum Column { journey_name, words, figure, as_said, on_full_record, why };

/// The forty claims that the catalogue was asked to have; two of them are two sentences.
constexpr std::size_t fewest_claims = 42;

std::string name_of(const std::optional<Verdict>& verdict) {
    return std::string(verdict ? verdict_name(*verdict) : "-");
}

}  // namespace

TEST_CASE("the catalogue: each claim has the verdict that hand arithmetic gives it") {
    const auto text = read_text_file(in_source_tree("tests/journey/catalogue_verdicts.csv"));
    REQUIRE(text);
    const auto table = CsvTable::parse(*text);
    std::vector<Journey> journeys;
    for (JourneyEntry& entry : list_journeys(built_in_network())) {
        REQUIRE(entry.journey);
        journeys.push_back(std::move(*entry.journey));
    }
    std::set<std::string> told;
    std::size_t line = 1;
    for (const Journey& journey : journeys) {
        const auto least = least_times_of(built_in_network(), journey, std::nullopt);
        REQUIRE(least);
        for (const JudgedClaim& judged :
             judge_claims(built_in_network(), journey.claims, journey, journeys, &*least)) {
            CAPTURE(journey.name);
            CAPTURE(judged.claim.text);
            REQUIRE_MESSAGE(line < table.size(), "a claim has no line in the table");
            const auto row = table[line++];
            REQUIRE(row.fields.size() == why + 1);
            CAPTURE(row.fields[why]);
            REQUIRE(row.fields[journey_name] == journey.name);
            REQUIRE(row.fields[words] == judged.claim.text);
            REQUIRE(row.fields[figure] == claim_kind(judged.claim));
            CHECK(row.fields[as_said] == name_of(judged.as_said.verdict));
            CHECK(row.fields[on_full_record] == name_of(judged.on_full_record.verdict));
            CHECK_FALSE(row.fields[why].empty());
            CHECK_FALSE(judged.claim.source.empty());
            CHECK_FALSE(judged.claim.confidence.empty());
            // What is left open says what would decide it; what is not judged says why.
            CHECK((judged.as_said.verdict == Verdict::undecided) !=
                  std::holds_alternative<std::monostate>(judged.as_said.would_decide));
            CHECK(judged.as_said.verdict.has_value() ==
                  std::holds_alternative<std::monostate>(judged.as_said.why_not));
            told.insert(judged.claim.text);
        }
    }
    CHECK_MESSAGE(line == table.size(), "a line of the table has no claim");
    CHECK(told.size() >= fewest_claims);
}

}  // namespace verst::catalogue_verdicts_test
