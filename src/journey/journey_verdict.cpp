#include "verst/journey/journey_verdict.hpp"

#include <utility>

#include "journey/duration_verdict.hpp"
#include "journey/superlative_verdict.hpp"
#include "verst/journey/chronology.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/route/router.hpp"

namespace verst {

namespace {

/// The day from which "so far" looks back: that of the claim, else the first day of the journey.
std::optional<CalendarDay> looking_back_from(const Network& network, const JourneyClaim& claim,
                                             const Journey& full) {
    if (claim.said_on) return claim.said_on;
    const Chronology times = chronology(network, full);
    if (times.events.empty() || !times.events.front().bounds.earliest) return std::nullopt;
    return day_of(*times.events.front().bounds.earliest, times.events.front().zone);
}

void judge_distance(const Router& router, const DistanceClaim& claim, JudgedClaim& judged) {
    auto answer = judge(router, claim);
    ClaimFinding finding;
    if (answer) {
        finding.verdict = answer->verdict;
        finding.depends_on = answer->depends_on;
        finding.readings = answer->readings;
        judged.distance = std::move(*answer);
    } else {
        finding.why_not = answer.error().message;
    }
    judged.as_said = finding;
    judged.on_full_record = std::move(finding);
}

/// Judges on both states of the record: `judge_on(account)` is one of them.
template <class JudgeOn>
void judge_twice(const Journey& full, JudgedClaim& judged, JudgeOn judge_on) {
    judged.on_full_record = judge_on(full);
    const auto& said_on = judged.claim.said_on;
    judged.as_said = said_on ? judge_on(as_published_by(full, *said_on)) : judged.on_full_record;
}

JudgedClaim judge_claim(const Router& router, const JourneyClaim& claim, const Journey& full,
                        std::span<const Journey> catalogue) {
    const Network& network = router.network();
    JudgedClaim judged;
    judged.claim = claim;
    if (const auto* distance = std::get_if<DistanceClaim>(&claim.what)) {
        judge_distance(router, *distance, judged);
    } else if (const auto* duration = std::get_if<DurationClaim>(&claim.what)) {
        judge_twice(full, judged, [&](const Journey& account) {
            return judge_duration(network, *duration, account);
        });
    } else if (const auto day = looking_back_from(network, claim, full)) {
        judge_twice(full, judged, [&](const Journey& account) {
            return judge_longest(network, account, catalogue, *day);
        });
    } else {
        judged.as_said.why_not = judged.on_full_record.why_not = "the journey has no beginning";
    }
    return judged;
}

}  // namespace

std::vector<JudgedClaim> judge_claims(const Network& network, std::span<const JourneyClaim> claims,
                                      const Journey& full, std::span<const Journey> catalogue) {
    std::vector<JudgedClaim> judged;
    if (claims.empty()) return judged;
    const Router router(network, Metric::rail);
    judged.reserve(claims.size());
    for (const auto& claim : claims) judged.push_back(judge_claim(router, claim, full, catalogue));
    return judged;
}

}  // namespace verst
