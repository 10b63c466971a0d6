#include "verst/journey/journey_verdict.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "journey/account.hpp"
#include "journey/duration_verdict.hpp"
#include "journey/finding.hpp"
#include "journey/own_way.hpp"
#include "journey/prediction_verdict.hpp"
#include "journey/speed_verdict.hpp"
#include "journey/superlative_verdict.hpp"
#include "journey/travel_verdict.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/journey/ways_verdict.hpp"
#include "verst/route/router.hpp"

namespace verst {

namespace {

/// Of a claim that was judged by itself, whatever the reports say.
template <class Answer>
ClaimFinding finding_alone(const Answer& answer) {
    ClaimFinding finding;
    finding.verdict = answer.verdict;
    finding.narrow = answer.narrow;
    finding.readings = answer.readings;
    return finding;
}

/// Judges the claims of one journey. What several claims need is made once: the states of the
/// record, and what a superlative is measured against.
class ClaimJudge {
  public:
    ClaimJudge(const Network& network, const Journey& full, std::span<const Journey> catalogue,
               const LeastTimes* least)
        : router_(network, Metric::practical), full_(full), catalogue_(catalogue), least_(least) {}

    [[nodiscard]] JudgedClaim judge_claim(const JourneyClaim& claim) {
        JudgedClaim judged;
        judged.claim = claim;
        std::visit([&](const auto& what) { judge(what, judged); }, claim.what);
        return judged;
    }

  private:
    [[nodiscard]] const Network& network() const { return router_.network(); }

    /// The record as it stood at the end of a day; without one, all of it.
    const Account& account(const std::optional<CalendarDay>& day) {
        Journey then = day ? as_published_by(full_, *day) : full_;
        // Reports are only added to the record: as many are the same ones.
        const auto known = std::ranges::find(accounts_, then.reports.size(), [](const auto& made) {
            return made->journey.reports.size();
        });
        if (known != accounts_.end()) return **known;
        accounts_.push_back(std::make_unique<const Account>(
            make_account(router_.index(), std::move(then), least_)));
        return *accounts_.back();
    }

    /// What the reports decide, on what was known then and on all of them. `found` judges the claim
    /// on a state of the record.
    template <class Found>
    void judge_on_the_record(JudgedClaim& judged, Found found) {
        judged.on_full_record = found(account(std::nullopt));
        judged.as_said =
            judged.claim.said_on ? found(account(judged.claim.said_on)) : judged.on_full_record;
    }

    // One for each kind of claim: one more does not compile until it is judged.

    void judge(const DurationClaim& claim, JudgedClaim& judged) {
        judge_on_the_record(
            judged, [&](const Account& known) { return judge_duration(router_, claim, known); });
    }

    void judge(const SpeedClaim& claim, JudgedClaim& judged) {
        judge_on_the_record(
            judged, [&](const Account& known) { return judge_speed(network(), claim, known); });
    }

    void judge(const TravelClaim& claim, JudgedClaim& judged) {
        judge_on_the_record(
            judged, [&](const Account& known) { return judge_travelled(network(), claim, known); });
    }

    void judge(const PredictionClaim& claim, JudgedClaim& judged) {
        judge_on_the_record(judged, [&](const Account& known) {
            return judge_prediction(claim, judged.claim.said_on, known);
        });
    }

    void judge(const SuperlativeClaim& claim, JudgedClaim& judged) {
        judge_on_the_record(judged, [&](const Account& known) {
            return judge_superlative(judged.claim, claim, known);
        });
    }

    ClaimFinding judge_superlative(const JourneyClaim& claim, const SuperlativeClaim& longest,
                                   const Account& account) {
        if (account.empty()) return no_finding(NotJudged::no_report);
        const auto day = looking_back_from(claim);
        if (!day) return no_finding(NotJudged::no_beginning);
        return judge_longest(longest, measures_of(network(), account), others(), *day);
    }

    /// The day from which "so far" looks back: that of the claim, else the first of the journey.
    std::optional<CalendarDay> looking_back_from(const JourneyClaim& claim) {
        if (claim.said_on) return claim.said_on;
        const auto& events = account(std::nullopt).times.events;
        if (events.empty() || !events.front().bounds.earliest) return std::nullopt;
        return day_of(*events.front().bounds.earliest, events.front().zone);
    }

    /// Of another journey: by the same train, but under its own constraints.
    [[nodiscard]] Account account_of(const Journey& other) const {
        if (least_ == nullptr) return make_account(router_.index(), other, nullptr);
        const LeastTimes least = least_->under(other.constraints);
        return make_account(router_.index(), other, &least);
    }

    /// The other journeys of the traveller.
    std::span<const JourneyMeasures> others() {
        if (!others_) {
            others_.emplace();
            for (const Journey& other : catalogue_) {
                if (other.name == full_.name || other.traveller != full_.traveller) continue;
                others_->push_back(measures_of(network(), account_of(other)));
            }
        }
        return *others_;
    }

    /// The way that the train went between two places, if it went straight.
    std::optional<TravelledWay> travelled_way(const DistanceClaim& claim) {
        const auto& itinerary = account(std::nullopt).itinerary;
        if (!itinerary || !claim.from.place || !claim.subject.place) return std::nullopt;
        if (!own_way_) own_way_.emplace(network(), *itinerary);
        const auto stretch = own_way_->between(*claim.from.place, *claim.subject.place);
        if (!stretch) return std::nullopt;
        return TravelledWay{own_way_->sum(*stretch), own_way_->place(stretch->from),
                            own_way_->place(stretch->to)};
    }

    /// Which ways there are does not depend on the reports.
    void judge(const WaysClaim& claim, JudgedClaim& judged) {
        auto answer = judge_ways(router_, claim);
        judged.as_said = judged.on_full_record =
            answer ? finding_alone(*answer) : no_finding(answer.error());
    }

    void judge(const DistanceClaim& claim, JudgedClaim& judged) {
        auto answer = verst::judge(router_, claim, travelled_way(claim));
        judged.as_said = judged.on_full_record =
            answer ? finding_alone(*answer) : no_finding(answer.error());
        if (answer) judged.distance = std::move(*answer);
    }

    Router router_;
    const Journey& full_;
    std::span<const Journey> catalogue_;
    const LeastTimes* least_;
    std::vector<std::unique_ptr<const Account>> accounts_;
    std::optional<std::vector<JourneyMeasures>> others_;
    std::optional<OwnWay> own_way_;
};

}  // namespace

std::vector<JudgedClaim> judge_claims(const Network& network, std::span<const JourneyClaim> claims,
                                      const Journey& full, std::span<const Journey> catalogue,
                                      const LeastTimes* least) {
    std::vector<JudgedClaim> judged;
    if (claims.empty()) return judged;
    ClaimJudge judge(network, full, catalogue, least);
    judged.reserve(claims.size());
    for (const auto& claim : claims) judged.push_back(judge.judge_claim(claim));
    return judged;
}

}  // namespace verst
