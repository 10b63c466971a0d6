#include <algorithm>
#include <map>
#include <utility>

#include "journey/train_pairs.hpp"
#include "verst/journey/prism.hpp"

namespace verst {

namespace {

using Seconds = std::chrono::seconds;

/// What the two moments of a pair leave at any place: how long the train can have been there
/// already, and how long it can still stay.
class Prism {
  public:
    Prism(const Network& network, const LeastTimes& least, std::span<const Moment> moments,
          const TrainPair& pair, Instant at)
        : network_(network),
          least_(least),
          from_(least.to_all({moments[pair.earlier].station})),
          to_(least.to_all({moments[pair.later].station})),
          standing_at_(pair.standing ? std::optional(moments[pair.earlier].station)
                                     : std::nullopt) {
        const auto& earliest = moments[pair.earlier].window.earliest;
        const auto& latest = moments[pair.later].window.latest;
        since_ = earliest ? at - *earliest : time_without_end;
        until_ = latest ? *latest - at : time_without_end;
    }

    /// Nothing where no railway leads.
    [[nodiscard]] std::optional<Seconds> at_place(PlaceIndex place) const {
        if (standing_at_ && place != *standing_at_) return std::nullopt;
        const auto before = time_before(place);
        const auto after = time_after(place);
        if (!before || !after) return std::nullopt;
        return std::min(*before, *after);
    }

    /// Somewhere between the ends of a section, whichever way it goes.
    [[nodiscard]] std::optional<Seconds> on_section(SectionIndex index) const {
        if (standing_at_) return std::nullopt;
        const Section& section = network_[index];
        const auto along = least_.along(index);
        if (!along) return std::nullopt;
        std::optional<Seconds> best;
        for (const auto& [a, b] :
             {std::pair(section.a, section.b), std::pair(section.b, section.a),
              std::pair(section.a, section.a), std::pair(section.b, section.b)}) {
            const auto before = time_before(a);
            const auto after = time_after(b);
            // Nothing to spare on one side: it is at that end, at the place itself.
            if (!before || !after || before->count() <= 0 || after->count() <= 0) continue;
            const Seconds through = a == b ? Seconds(0) : *along;
            const Seconds margin = std::min({*before, *after, *before + *after - through});
            if (!best || *best < margin) best = margin;
        }
        return best;
    }

  private:
    [[nodiscard]] std::optional<Seconds> time_before(PlaceIndex place) const {
        const auto& run = from_[place.value()];
        return run ? std::optional(since_ - *run) : std::nullopt;
    }
    [[nodiscard]] std::optional<Seconds> time_after(PlaceIndex place) const {
        const auto& run = to_[place.value()];
        return run ? std::optional(until_ - *run) : std::nullopt;
    }

    const Network& network_;
    const LeastTimes& least_;
    const std::vector<std::optional<Seconds>>& from_;
    const std::vector<std::optional<Seconds>>& to_;
    std::optional<PlaceIndex> standing_at_;
    Seconds since_{0};  ///< the longest that the earlier moment can be over
    Seconds until_{0};  ///< the longest that the later one can be away
};

/// The best margin of everything that any pair leaves possible.
class Chances {
  public:
    explicit Chances(const Network& network)
        : network_(network),
          places_(network.places().size()),
          sections_(network.sections().size()) {}

    void add(const Prism& prism) {
        for (std::size_t i = 0; i < places_.size(); ++i) {
            if (network_.on_rail(PlaceIndex(i))) improve(places_[i], prism.at_place(PlaceIndex(i)));
        }
        for (std::size_t i = 0; i < sections_.size(); ++i) {
            improve(sections_[i], prism.on_section(SectionIndex(i)));
        }
    }

    /// The first or the last moment of the account: it may not have begun, or be over.
    void add_end(PlaceIndex place, Seconds margin) { improve(places_[place.value()], margin); }

    void fill(WhereAnswer& answer) const {
        std::vector<bool> touched(places_.size());
        for (std::size_t i = 0; i < sections_.size(); ++i) {
            if (!fits(sections_[i])) continue;
            answer.sections.push_back({SectionIndex(i), told_margin(*sections_[i])});
            touch(SectionIndex(i), touched);
        }
        for (std::size_t i = 0; i < sections_.size(); ++i) {
            const Section& section = network_.sections()[i];
            if (fits(places_[section.a.value()]) || fits(places_[section.b.value()])) {
                touch(SectionIndex(i), touched);
            }
        }
        for (std::size_t i = 0; i < places_.size(); ++i) {
            if (!places_[i]) continue;
            const PlaceChance chance{PlaceIndex(i), told_margin(*places_[i])};
            if (fits(places_[i])) {
                answer.places.push_back(chance);
            } else if (touched[i]) {
                answer.out_of_reach.push_back(chance);
            }
        }
        const auto best_first = [](const PlaceChance& a, const PlaceChance& b) {
            return a.margin.value_or(time_without_end) > b.margin.value_or(time_without_end);
        };
        std::ranges::stable_sort(answer.places, best_first);
        std::ranges::stable_sort(answer.out_of_reach, best_first);
    }

  private:
    static void improve(std::optional<Seconds>& best, const std::optional<Seconds>& margin) {
        if (margin && (!best || *best < *margin)) best = margin;
    }

    static bool fits(const std::optional<Seconds>& margin) {
        return margin && *margin >= Seconds(0);
    }

    void touch(SectionIndex section, std::vector<bool>& touched) const {
        touched[network_[section].a.value()] = true;
        touched[network_[section].b.value()] = true;
    }

    const Network& network_;
    std::vector<std::optional<Seconds>> places_;
    std::vector<std::optional<Seconds>> sections_;
};

WhereOutcome outcome_of(const WhereAnswer& answer, std::span<const Moment> moments) {
    if (answer.places.size() == 1 && answer.sections.empty()) return WhereOutcome::sure;
    if (!answer.places.empty() || !answer.sections.empty()) return WhereOutcome::somewhere;
    const auto& first = moments.front().window.earliest;
    const auto& last = moments.back().window.latest;
    if (first && answer.at < *first) return WhereOutcome::not_begun;
    if (last && *last < answer.at) return WhereOutcome::over;
    return WhereOutcome::impossible;
}

}  // namespace

Result<WhereAnswer> where_was(const Network& network, const Journey& journey,
                              const LeastTimes& least, Instant at) {
    auto itinerary = reconstruct(network, journey, &least);
    if (!itinerary) return tl::unexpected(std::move(itinerary.error()));
    WhereAnswer answer{journey, std::move(*itinerary), at, {}, {}, {}, {}, {}};
    const auto& moments = answer.itinerary.deduction.moments;
    Chances chances(network);
    const auto may_lie_in = [&](const Window& window) {
        return (!window.earliest || *window.earliest <= at) &&
               (!window.latest || at <= *window.latest);
    };
    for (const TrainPair& pair : train_pairs(moments)) {
        if (!may_lie_in(
                {moments[pair.earlier].window.earliest, moments[pair.later].window.latest})) {
            continue;
        }
        chances.add(Prism(network, least, moments, pair, at));
        answer.between.push_back({pair.earlier, pair.later});
    }
    const auto add_end = [&](const Moment& moment) {
        const auto& [earliest, latest] = moment.window;
        if (!moment.of_train || !may_lie_in(moment.window)) return;
        chances.add_end(moment.station, std::min(earliest ? at - *earliest : time_without_end,
                                                 latest ? *latest - at : time_without_end));
    };
    add_end(moments.front());
    add_end(moments.back());
    chances.fill(answer);
    answer.outcome = outcome_of(answer, moments);
    return answer;
}

}  // namespace verst
