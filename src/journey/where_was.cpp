#include <algorithm>
#include <functional>
#include <utility>

#include "journey/place_zone.hpp"
#include "journey/train_pairs.hpp"
#include "verst/journey/prism.hpp"

namespace verst {

namespace {

using Seconds = std::chrono::seconds;

/// What the two moments of a pair leave at any place: how long the train can have been there
/// already, and how long it can still stay.
class Prism {
  public:
    Prism(const LeastTimes& least, std::span<const Moment> moments, const TrainPair& pair,
          Instant at)
        : least_(least),
          from_(moments[pair.earlier].station),
          to_(moments[pair.later].station),
          standing_(pair.standing) {
        const auto& earliest = moments[pair.earlier].window.earliest;
        const auto& latest = moments[pair.later].window.latest;
        since_ = earliest ? at - *earliest : time_without_end;
        until_ = latest ? *latest - at : time_without_end;
    }

    /// Nothing where no railway leads.
    [[nodiscard]] std::optional<Seconds> at_place(PlaceIndex place) const {
        if (standing_)
            return place == from_ ? std::optional(std::min(since_, until_)) : std::nullopt;
        std::optional<Seconds> best;
        for (const LeastParts& way : least_.ways_by(place, from_, to_)) {
            const Seconds margin = margin_of(way);
            if (!best || *best < margin) best = margin;
        }
        return best;
    }

    /// Somewhere between the ends of a section, whichever way it goes.
    [[nodiscard]] std::optional<Seconds> on_section(SectionIndex index) const {
        if (standing_) return std::nullopt;
        std::optional<Seconds> best;
        for (const LeastParts& way : least_.ways_along(index, from_, to_)) {
            // Nothing to spare on one side: it is at that end, at the place itself.
            if (since_ <= way.before || until_ <= way.after) continue;
            const Seconds margin = margin_of(way);
            if (!best || *best < margin) best = margin;
        }
        return best;
    }

  private:
    [[nodiscard]] Seconds margin_of(const LeastParts& way) const {
        const Seconds margin = std::min(since_ - way.before, until_ - way.after);
        // What takes no time can be done at any moment between the two.
        return way.there.count() == 0 ? margin : std::min(margin, since_ + until_ - way.whole());
    }

    const LeastTimes& least_;
    PlaceIndex from_;
    PlaceIndex to_;
    bool standing_;
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

/// The legs that the moment may lie in, by their positions.
std::vector<std::size_t> legs_of(const WhereAnswer& answer) {
    const auto& moments = answer.itinerary.deduction.moments;
    std::vector<std::size_t> legs;
    std::size_t last_stop = 0;
    std::vector<std::size_t> stop_before(moments.size());
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (moments[i].stop) last_stop = *moments[i].stop;
        stop_before[i] = last_stop;
    }
    for (const WhereAnswer::Between& pair : answer.between) {
        const std::size_t leg = stop_before[pair.earlier];
        const bool is_new = legs.empty() || legs.back() != leg;
        if (is_new && leg < answer.itinerary.legs.size()) legs.push_back(leg);
    }
    return legs;
}

/// The part of the way as it was told on which the train can have been: of the line that has most
/// of it, the longest piece.
std::optional<WhereAnswer::Likely> likely(const Network& network, const WhereAnswer& answer) {
    std::vector<bool> is_possible(network.sections().size());
    for (const SectionChance& chance : answer.sections) is_possible[chance.section.value()] = true;
    std::optional<WhereAnswer::Likely> best;
    double best_km = 0;
    for (const std::size_t leg : legs_of(answer)) {
        if (!answer.itinerary.legs[leg].rail) continue;
        std::optional<WhereAnswer::Likely> piece;
        double piece_km = 0;
        for (const RouteStep& step : answer.itinerary.legs[leg].rail->route.steps) {
            if (!is_possible[step.section.value()]) {
                piece.reset();
                continue;
            }
            if (!piece || piece->line != step.line) {
                piece = WhereAnswer::Likely{step.line, step.from, step.to};
                piece_km = 0;
            }
            piece->to = step.to;
            piece_km += network[step.section].length.rail_km;
            if (piece_km > best_km) {
                best = piece;
                best_km = piece_km;
            }
        }
    }
    return best;
}

/// A place where the train can have been, and whether it is on the way as it was told.
struct CandidatePlace {
    PlaceIndex place;
    bool told = false;
};

/// The places where the train can have been: those on the way as it was told first, then the rest,
/// each by the margin. Where it was at no place for certain, the ends of the sections.
std::vector<CandidatePlace> candidates(const Network& network, const WhereAnswer& answer) {
    std::vector<bool> is_told(network.places().size());
    for (const std::size_t leg : legs_of(answer)) {
        if (!answer.itinerary.legs[leg].rail) continue;
        for (const RouteStep& step : answer.itinerary.legs[leg].rail->route.steps) {
            is_told[step.from.value()] = is_told[step.to.value()] = true;
        }
    }
    for (const WhereAnswer::Between& pair : answer.between) {
        const auto& moments = answer.itinerary.deduction.moments;
        is_told[moments[pair.earlier].station.value()] = true;
        is_told[moments[pair.later].station.value()] = true;
    }
    std::vector<CandidatePlace> found;
    for (const PlaceChance& chance : answer.places) {
        found.push_back({chance.place, is_told[chance.place.value()]});
    }
    for (const SectionChance& chance : answer.sections) {
        if (!answer.places.empty()) break;
        for (const PlaceIndex end : {network[chance.section].a, network[chance.section].b}) {
            found.push_back({end, is_told[end.value()]});
        }
    }
    std::ranges::stable_sort(found, std::greater(), &CandidatePlace::told);
    return found;
}

/// An account, asked for one moment after the other.
class Whereabouts {
  public:
    Whereabouts(const Network& network, const Journey& journey, const LeastTimes& least,
                Itinerary itinerary)
        : network_(network), journey_(journey), least_(least), itinerary_(std::move(itinerary)) {}

    [[nodiscard]] WhereAnswer at(Instant at) const {
        WhereAnswer answer{journey_, itinerary_, at, {}, {}, {}, {}, {}, std::nullopt, {}};
        const auto& moments = itinerary_.deduction.moments;
        Chances chances(network_);
        const auto may_lie_in = [&](const Window& window) {
            return (!window.earliest || *window.earliest <= at) &&
                   (!window.latest || at <= *window.latest);
        };
        for (const TrainPair& pair : train_pairs(moments)) {
            if (!may_lie_in(
                    {moments[pair.earlier].window.earliest, moments[pair.later].window.latest})) {
                continue;
            }
            chances.add(Prism(least_, moments, pair, at));
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
        answer.likely = likely(network_, answer);
        answer.clock_at = clock_at(answer);
        return answer;
    }

    [[nodiscard]] std::vector<ClockReading> readings(LocalTime reading) const {
        std::vector<ClockReading> found;
        for (const Instant at : moments_of(reading)) {
            if (const auto place = place_where(at, reading)) found.push_back(*place);
        }
        const auto told = [](const ClockReading& each) { return each.told_place; };
        if (std::ranges::any_of(found, told)) {
            std::erase_if(found, [&](const ClockReading& each) { return !told(each); });
        }
        return found;
    }

  private:
    /// What the reading means by any clock of the network, in order.
    [[nodiscard]] std::vector<Instant> moments_of(LocalTime reading) const {
        std::vector<Instant> moments;
        for (const Zone& zone : zones()) {
            const Zone::Reading meant = zone.read(reading);
            if (meant.kind == Zone::Reading::Kind::skipped) continue;
            moments.insert(moments.end(), {meant.first, meant.second});
        }
        std::ranges::sort(moments);
        const auto repeated = std::ranges::unique(moments);
        moments.erase(repeated.begin(), repeated.end());
        return moments;
    }

    /// Where the train can have been at that moment, if a clock there showed the reading.
    [[nodiscard]] std::optional<ClockReading> place_where(Instant at, LocalTime reading) const {
        const WhereAnswer answer = this->at(at);
        auto places = candidates(network_, answer);
        if (places.empty()) places.push_back({clock_at(answer), true});
        for (const CandidatePlace& each : places) {
            const Zone zone = zone_of(network_, each.place);
            if (zone.to_local(at) == reading) return ClockReading{at, each.place, zone, each.told};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::vector<Zone> zones() const {
        std::vector<std::string_view> names;
        std::vector<Zone> zones;
        for (const Place& place : network_.places()) {
            if (std::ranges::find(names, place.zone) != names.end()) continue;
            names.push_back(place.zone);
            zones.push_back(Zone::find(place.zone).value_or(Zone()));  // as `zone_of`
        }
        return zones;
    }

    [[nodiscard]] PlaceIndex clock_at(const WhereAnswer& answer) const {
        const auto& moments = itinerary_.deduction.moments;
        const auto places = candidates(network_, answer);
        if (!places.empty()) return places.front().place;
        if (!answer.between.empty()) return moments[answer.between.back().earlier].station;
        const bool is_over = answer.outcome == WhereOutcome::over;
        return is_over ? moments.back().place : moments.front().place;
    }

    const Network& network_;
    const Journey& journey_;
    const LeastTimes& least_;
    Itinerary itinerary_;
};

Result<Whereabouts> whereabouts(const Network& network, const Journey& journey,
                                const LeastTimes& least) {
    auto itinerary = reconstruct(network, journey, &least);
    if (!itinerary) return tl::unexpected(std::move(itinerary.error()));
    return Whereabouts(network, journey, least, std::move(*itinerary));
}

}  // namespace

Result<WhereAnswer> where_was(const Network& network, const Journey& journey,
                              const LeastTimes& least, Instant at) {
    const auto account = whereabouts(network, journey, least);
    if (!account) return tl::unexpected(account.error());
    return account->at(at);
}

Result<std::vector<ClockReading>> clock_readings(const Network& network, const Journey& journey,
                                                 const LeastTimes& least, LocalTime reading) {
    const auto account = whereabouts(network, journey, least);
    if (!account) return tl::unexpected(account.error());
    return account->readings(reading);
}

}  // namespace verst
