#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "route/leg_chain.hpp"
#include "route/router_parts.hpp"
#include "route/table/kept_tables.hpp"

namespace verst {
namespace {

/// A search to all places is worth a few to one.
std::size_t questions_of(std::size_t places) {
    constexpr std::size_t few = 16;
    return places < few ? 1 : 4;
}

}  // namespace

bool TrackUnder::is_plain() const {
    Constraints but_the_day = constraints;
    but_the_day.as_of.reset();
    return but_the_day.empty();
}

const WayTable* TrackUnder::kept_table(const RouteIndex& index, std::size_t questions) const {
    if (asked_.fetch_add(questions, std::memory_order_relaxed) + questions <
        questions_that_pay_kept)
        return nullptr;
    sought_.call([&] {
        if (is_plain()) kept_ = verst::kept_table(index.network(), track, index.metric());
    });
    return kept_.get();
}

const WayTable* TrackUnder::table(const RouteIndex& index, std::size_t questions) const {
    if (const WayTable* kept = kept_table(index, questions)) return kept;
    if (asked_.load(std::memory_order_relaxed) < questions_that_pay) return nullptr;
    made_.call([&] { table_ = WayTable::make(index.network(), track); });
    return table_.get();
}

/// The best way of all is the best in the countries of its ends, if it stays in them.
std::optional<TableAnswer> Router::Parts::by_table_within(const TrackUnder& own, PlaceIndex from,
                                                          PlaceIndex to) const {
    const WayTable* table = whole.kept_table(index);
    if (table == nullptr) return std::nullopt;
    const auto runs = table->way(from, to);
    const auto is_open = [&](const Run& run) {
        return own.track.along(run.stretch, run.from, run.to, run.layer) != unreachable;
    };
    if (!runs || !std::ranges::all_of(*runs, is_open)) return std::nullopt;
    return TableAnswer{table, table->between(from, to)};
}

std::optional<TableAnswer> Router::Parts::by_table(PlaceIndex from, PlaceIndex to) const {
    for (const TrackUnder* under : {own_countries(from, to), &whole}) {
        if (under == nullptr) continue;
        const WayTable* table = under->table(index);
        if (table == nullptr)
            return under == &whole ? std::nullopt : by_table_within(*under, from, to);
        const TableWay way = table->between(from, to);
        if (way.exists()) return TableAnswer{table, way};
    }
    return TableAnswer{};
}

const std::vector<std::uint32_t>& Router::Parts::country_classes() const {
    classed_.call([&] {
        std::map<std::set<std::string_view>, std::uint32_t> classes;
        std::map<PlaceIndex, std::set<std::string_view>> of_borders;
        for (const BorderCrossing& crossing : network().borders())
            of_borders.emplace(crossing.place, countries_of(crossing.place));
        const auto class_of = [&](const std::set<std::string_view>& countries) {
            const auto next = static_cast<std::uint32_t>(classes.size());
            return classes.emplace(countries, next).first->second;
        };
        // Nearly all places are in one country, and in that of the place before.
        std::map<std::string_view, std::uint32_t> of_one;
        auto last = of_one.end();
        country_classes_.reserve(network().places().size());
        for (std::size_t i = 0; i < network().places().size(); ++i) {
            const PlaceIndex place(i);
            if (const auto border = of_borders.find(place); border != of_borders.end()) {
                country_classes_.push_back(class_of(border->second));
                continue;
            }
            const std::string_view country = network()[place].country;
            if (last == of_one.end() || last->first != country) {
                last = of_one.find(country);
                if (last == of_one.end()) last = of_one.emplace(country, class_of({country})).first;
            }
            country_classes_.push_back(last->second);
        }
    });
    return country_classes_;
}

const WayTable* Router::Parts::table_to(std::size_t places) const {
    return whole.table(index, questions_of(places));
}

std::vector<std::optional<TableAnswer>> Router::Parts::by_table(
    PlaceIndex from, std::span<const PlaceIndex> to) const {
    const std::size_t questions = questions_of(to.size());
    std::vector<std::optional<TableAnswer>> answers(to.size());
    std::map<const TrackUnder*, std::vector<std::size_t>> asked;
    if (index.metric() == Metric::practical) {
        const auto& classes = country_classes();
        std::vector<std::vector<std::size_t>*> by_class;
        for (std::size_t i = 0; i < to.size(); ++i) {
            const std::uint32_t of = classes[to[i].value()];
            if (of >= by_class.size()) by_class.resize(of + 1);
            if (by_class[of] == nullptr) by_class[of] = &asked[own_countries(from, to[i])];
            by_class[of]->push_back(i);
        }
    } else {
        auto& all = asked[nullptr];
        for (std::size_t i = 0; i < to.size(); ++i) all.push_back(i);
    }
    const auto ask = [&](const TrackUnder& under, const std::vector<std::size_t>& which) {
        std::vector<std::size_t> without;
        const WayTable* table = under.table(index, questions);
        if (table == nullptr) return without;
        std::vector<PlaceIndex> places;
        if (which.size() < to.size()) {
            places.reserve(which.size());
            for (const std::size_t i : which) places.push_back(to[i]);
        }
        const auto ways = table->from(from, places.empty() ? to : places);
        for (std::size_t k = 0; k < which.size(); ++k) {
            answers[which[k]] = ways[k].exists() ? TableAnswer{table, ways[k]} : TableAnswer{};
            if (!ways[k].exists()) without.push_back(which[k]);
        }
        return without;
    };
    std::vector<std::size_t> rest;
    for (const auto& [under, which] : asked) {
        const auto& left = under == nullptr ? which : ask(*under, which);
        rest.insert(rest.end(), left.begin(), left.end());
    }
    for (const std::size_t i : rest) answers[i].reset();
    if (!rest.empty()) ask(whole, rest);
    return answers;
}

std::optional<Route> Router::Parts::quick_route(std::span<const PlaceIndex> stations) const {
    if (stations.size() != 2) return std::nullopt;
    const auto answer = by_table(stations[0], stations[1]);
    if (!answer || answer->table == nullptr) return std::nullopt;
    auto runs = answer->table->way(stations[0], stations[1]);
    if (!runs) return std::nullopt;
    return make_route(network(), permits, stretches(), stations, {std::move(*runs)});
}

}  // namespace verst
