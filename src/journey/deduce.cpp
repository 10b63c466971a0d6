#include "journey/deduce.hpp"

#include <algorithm>
#include <optional>
#include <ranges>
#include <utility>

#include "journey/moments.hpp"
#include "journey/temporal_network.hpp"

namespace verst {

namespace {

using ConstraintId = TemporalNetwork::ConstraintId;

/// More contradictions than these are not looked for: an account that has so many has no schedule
/// worth showing.
constexpr std::size_t most_contradictions = 10;

/// A run as one end of it sees the stop at a border.
RunEnd run_end(const Moment& moment, bool stop_within) { return {moment.station, stop_within}; }

class Deducer {
  public:
    Deducer(const Network& network, const Journey& journey, std::span<const Event> events,
            const StopList& list, const LeastTimes* least, const RunsOtherwise* otherwise)
        : journey_(journey), events_(events), least_(least), otherwise_(otherwise) {
        deduced_.deduction.moments = make_moments(network, events, list);
        if (least != nullptr) deduced_.deduction.train = least->train().name;
    }

    Deduced run() {
        // Moment i of the journey is moment i + 1 of the network, whose moment 0 is the origin.
        for (std::size_t i = 0; i < moments().size(); ++i) network_.add_moment();
        for (std::size_t i = 0; i < moments().size(); ++i) add_reports(i);
        for (std::size_t i = 1; i < moments().size(); ++i) add_order(i);
        if (least_ != nullptr) {
            add_runs();
            add_border_stops();
        }
        std::ranges::stable_sort(deduced_.gaps, {}, &LeastGap::later);
        find_contradictions();
        date_moments();
        return std::move(deduced_);
    }

  private:
    [[nodiscard]] std::vector<Moment>& moments() { return deduced_.deduction.moments; }

    static TemporalNetwork::Seconds seconds(Instant instant) {
        return instant.time_since_epoch().count();
    }

    void note(ConstraintId id, const Reason& reason) {
        reasons_.resize(id + 1);
        reasons_[id] = reason;
    }

    void add_reports(std::size_t i) {
        if (!moments()[i].event) return;
        const Event& event = events_[*moments()[i].event];
        for (std::size_t k = 0; k < event.reports.size(); ++k) {
            const std::size_t number = event.reports[k];
            const Window& window = event.told[k];
            const Reason reason{Reason::Kind::report, number, i, i, {}, window};
            if (window.earliest) {
                note(network_.at_least(TemporalNetwork::origin, i + 1, seconds(*window.earliest),
                                       number),
                     reason);
            }
            if (window.latest) {
                note(network_.at_most(TemporalNetwork::origin, i + 1, seconds(*window.latest),
                                      number),
                     reason);
            }
        }
        if (event.disputed) add_dispute(i);
    }

    /// Reports that quarrel about one event still leave it between the earliest and the latest of
    /// them: a claim of its own, for when they are left out.
    void add_dispute(std::size_t i) {
        const Event& event = events_[*moments()[i].event];
        const std::size_t claim = journey_.reports.size() + i;
        for (std::size_t k = 0; k < event.reports.size(); ++k) {
            const Window& window = event.told[k];
            const Reason reason{Reason::Kind::report, event.reports[k], i, i, {}, window};
            if (window.earliest && window.earliest == event.reported.earliest) {
                note(network_.at_least(TemporalNetwork::origin, i + 1, seconds(*window.earliest),
                                       claim),
                     reason);
            }
            if (window.latest && window.latest == event.reported.latest) {
                note(network_.at_most(TemporalNetwork::origin, i + 1, seconds(*window.latest),
                                      claim),
                     reason);
            }
        }
    }

    void add_order(std::size_t i) {
        note(network_.at_least(i, i + 1, 0), {Reason::Kind::order, 0, i - 1, i, {}, {}});
    }

    [[nodiscard]] const LeastTimes& least_for(std::size_t earlier, std::size_t later) const {
        const bool applies =
            otherwise_ != nullptr && otherwise_->first <= earlier && later <= otherwise_->last;
        return applies ? *otherwise_->least : *least_;
    }

    void add_run(std::size_t earlier, const RunEnd& from, std::size_t later, const RunEnd& to) {
        const auto run = least_for(earlier, later).between(from, to);
        if (!run || run->time.count() == 0) return;
        note(network_.at_least(earlier + 1, later + 1, run->time.count()),
             {Reason::Kind::run, 0, earlier, later, *run, {}});
        deduced_.gaps.push_back({earlier, later, run->time});
    }

    void add_runs() {
        for (std::size_t i = 0; i < moments().size(); ++i) {
            if (moments()[i].of_train) train_moments_.push_back(i);
        }
        for (std::size_t k = 1; k < train_moments_.size(); ++k) {
            const std::size_t a = train_moments_[k - 1];
            const std::size_t b = train_moments_[k];
            add_run(a, run_end(moments()[a], false), b, run_end(moments()[b], false));
        }
    }

    [[nodiscard]] bool at_border(std::size_t k) {
        return least_->at_border(moments()[train_moments_[k]].station);
    }

    /// No run that begins or ends at a border counts its stop, for it may have been made outside
    /// the run. What passes the border as a whole does.
    void add_border_stops() {
        for (std::size_t first = 0; first < train_moments_.size(); ++first) {
            if (!at_border(first)) continue;
            std::size_t last = first;
            while (last + 1 < train_moments_.size() && at_border(last + 1)) ++last;
            add_border_stop(first, last);
            first = last;
        }
    }

    void add_border_stop(std::size_t first, std::size_t last) {
        const bool arrives = moments()[train_moments_[first]].what == EventKind::arrive;
        const bool departs = moments()[train_moments_[last]].what == EventKind::depart;
        if ((!arrives && first == 0) || (!departs && last + 1 == train_moments_.size())) return;
        const std::size_t from = train_moments_[arrives ? first : first - 1];
        const std::size_t to = train_moments_[departs ? last : last + 1];
        add_run(from, run_end(moments()[from], arrives), to, run_end(moments()[to], departs));
    }

    void find_contradictions() {
        left_out_.resize(journey_.reports.size() + moments().size());
        std::fill(left_out_.begin() + static_cast<std::ptrdiff_t>(journey_.reports.size()),
                  left_out_.end(), true);
        if (otherwise_ != nullptr) {
            for (const std::size_t report : otherwise_->without) left_out_[report] = true;
        }
        while (const auto conflict = network_.find_conflict(left_out_)) {
            if (deduced_.deduction.contradictions.size() == most_contradictions) {
                deduced_.deduction.more_contradictions = true;
                return;
            }
            deduced_.deduction.contradictions.push_back(contradiction(*conflict));
            for (const std::size_t report : conflict->claims) left_out_[report] = true;
        }
        std::ranges::stable_sort(deduced_.deduction.contradictions, {}, &Contradiction::earlier);
        take_in_disputes();
    }

    /// As far as they fit the rest.
    void take_in_disputes() {
        for (std::size_t i = 0; i < moments().size(); ++i) {
            if (!moments()[i].event || !events_[*moments()[i].event].disputed) continue;
            const std::size_t claim = journey_.reports.size() + i;
            left_out_[claim] = false;
            if (network_.find_conflict(left_out_)) left_out_[claim] = true;
        }
    }

    [[nodiscard]] Contradiction contradiction(const TemporalNetwork::Conflict& conflict) const {
        Contradiction found;
        found.reports = conflict.claims;
        found.miss = std::chrono::seconds(conflict.excess);
        for (const ConstraintId id : conflict.cycle) {
            const Reason& reason = reasons_[id];
            if (reason.kind == Reason::Kind::report) {
                // The one that says "not before" stands at the earlier end.
                const bool not_before = network_[id].to == TemporalNetwork::origin;
                (not_before ? found.earlier : found.later) = reason.later;
                continue;
            }
            found.because.push_back(reason);
            found.least += reason.run.time;
            found.rail_km += reason.run.rail_km;
            found.stop_h += reason.run.stop_h;
        }
        std::ranges::stable_sort(found.because, {}, &Reason::earlier);
        found.available = found.least - found.miss;
        const LeastRun whole{found.least, found.rail_km, found.stop_h};
        found.credible_kmh = whole.kmh();
        found.needed_kmh = LeastRun{found.available, found.rail_km, found.stop_h}.kmh();
        return found;
    }

    [[nodiscard]] bool is_contradicted(const Moment& moment) const {
        if (!moment.event) return false;
        return std::ranges::any_of(events_[*moment.event].reports,
                                   [&](std::size_t number) { return left_out_[number]; });
    }

    [[nodiscard]] std::vector<Reason> reasons(const std::vector<ConstraintId>& ids) const {
        std::vector<Reason> chain;
        for (const ConstraintId id : ids) chain.push_back(reasons_[id]);
        return chain;
    }

    void date_moments() {
        if (deduced_.deduction.more_contradictions) {
            for (Moment& moment : moments()) {
                if (moment.event) moment.window = events_[*moment.event].reported;
            }
            return;
        }
        const auto bounds = network_.tighten(left_out_);
        for (std::size_t i = 0; i < moments().size(); ++i) {
            Moment& moment = moments()[i];
            if (is_contradicted(moment)) {
                moment.window = events_[*moment.event].reported;
                continue;
            }
            const auto& [earliest, latest] = bounds[i + 1];
            moment.earliest_because = reasons(earliest.because);
            moment.latest_because = reasons(latest.because);
            if (earliest.time) {
                moment.window.earliest = Instant(std::chrono::seconds(*earliest.time));
            }
            if (latest.time) moment.window.latest = Instant(std::chrono::seconds(*latest.time));
            round_outward(moment);
        }
        if (!deduced_.deduction.contradictions.empty()) keep_in_order();
    }

    /// What is contradicted is shown as it was told. What follows from the rest must not stand
    /// against it: then it is shown as it was told too, which was in order, or is not known.
    void keep_in_order() {
        bool changed = true;
        while (changed) {
            changed = false;
            for (std::size_t later = 1; later < moments().size(); ++later) {
                for (std::size_t earlier = 0; earlier < later; ++earlier) {
                    if (!is_over_before(moments()[later], moments()[earlier])) continue;
                    const bool first = as_told(moments()[earlier]);
                    const bool second = as_told(moments()[later]);
                    changed = changed || first || second;
                }
            }
        }
        clip_untold();
    }

    [[nodiscard]] static bool is_over_before(const Moment& one, const Moment& other) {
        const auto& [earliest, latest] = other.window;
        return one.window.latest && earliest && *one.window.latest < *earliest;
    }

    /// False if it already was.
    bool as_told(Moment& moment) const {
        const Window told = moment.event ? events_[*moment.event].reported : Window{};
        if (moment.window == told) return false;
        moment.window = told;
        moment.earliest_because.clear();
        moment.latest_because.clear();
        return true;
    }

    /// What no report tells of did not begin before what is told before it, nor end after what is
    /// told after it.
    void clip_untold() {
        std::optional<Instant> not_before;
        for (Moment& moment : moments()) {
            auto& earliest = moment.window.earliest;
            const bool is_clipped = not_before && (!earliest || *earliest < *not_before);
            if (!moment.event && is_clipped) {
                earliest = not_before;
                moment.earliest_because.clear();
            }
            if (earliest && (!not_before || *not_before < *earliest)) not_before = earliest;
        }
        std::optional<Instant> not_after;
        for (Moment& moment : std::views::reverse(moments())) {
            auto& latest = moment.window.latest;
            const bool is_clipped = not_after && (!latest || *not_after < *latest);
            if (!moment.event && is_clipped) {
                latest = not_after;
                moment.latest_because.clear();
            }
            if (latest && (!not_after || *latest < *not_after)) not_after = latest;
        }
    }

    /// A running time is not exact to the second. Whole minutes, and never a narrower window.
    static void round_outward(Moment& moment) {
        const auto has_run = [](const std::vector<Reason>& because) {
            return std::ranges::find(because, Reason::Kind::run, &Reason::kind) != because.end();
        };
        auto& [earliest, latest] = moment.window;
        if (earliest && has_run(moment.earliest_because)) {
            earliest = std::chrono::floor<std::chrono::minutes>(*earliest);
        }
        if (latest && has_run(moment.latest_because)) {
            latest = std::chrono::ceil<std::chrono::minutes>(*latest);
        }
    }

    const Journey& journey_;
    std::span<const Event> events_;
    const LeastTimes* least_;
    const RunsOtherwise* otherwise_;
    TemporalNetwork network_;
    std::vector<Reason> reasons_;  ///< by constraint
    std::vector<std::size_t> train_moments_;
    std::vector<bool> left_out_;  ///< by report: it contradicts others
    Deduced deduced_;
};

}  // namespace

Deduced deduce(const Network& network, const Journey& journey, std::span<const Event> events,
               const StopList& list, const LeastTimes* least, const RunsOtherwise* otherwise) {
    return Deducer(network, journey, events, list, least, otherwise).run();
}

std::chrono::seconds least_between(std::span<const LeastGap> gaps, std::size_t earlier,
                                   std::size_t later) {
    // The longest way through the gaps: no moment is reached before it.
    std::vector<std::chrono::seconds> reached(later - earlier + 1, std::chrono::seconds(0));
    auto gap = std::ranges::lower_bound(gaps, earlier, {}, &LeastGap::later);
    for (std::size_t moment = earlier; moment <= later; ++moment) {
        auto& here = reached[moment - earlier];
        if (moment > earlier) here = reached[moment - earlier - 1];
        for (; gap != gaps.end() && gap->later == moment; ++gap) {
            if (gap->earlier < earlier) continue;
            here = std::max(here, reached[gap->earlier - earlier] + gap->time);
        }
    }
    return reached.back();
}

}  // namespace verst
