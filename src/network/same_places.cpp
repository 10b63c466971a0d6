#include "network/same_places.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "geo/point_grid.hpp"
#include "network/image.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/straight_line.hpp"

namespace verst {

namespace {

constexpr double same_id_km = 5;
constexpr double same_border_km = 3;
constexpr double near_stations_km = 0.1;
constexpr double near_places_km = 0.02;

bool has_platforms(const Place& place) {
    return place.kind == PlaceKind::station || place.kind == PlaceKind::halt;
}

/// "esr" of "esr:987002". Codes of one railway ("ref") may mean another elsewhere.
std::string_view system_of(std::string_view code) { return code.substr(0, code.find(':')); }
bool is_unique(std::string_view code) {
    const std::string_view system = system_of(code);
    return system == "esr" || system == "uic" || system == "wikidata";
}

/// Both have a code of one system, and not the same.
bool codes_differ(const Place& a, const Place& b) {
    for (const std::string_view code : split(a.codes, ';')) {
        if (!is_unique(code)) continue;
        for (const std::string_view other : split(b.codes, ';')) {
            if (system_of(code) == system_of(other) && code != other) return true;
        }
    }
    return false;
}

enum class Sign : unsigned char { id, code, border, near_station, near_place };

struct Pair {
    Sign sign = Sign::id;
    double km = 0;
    PlaceIndex a;
    PlaceIndex b;
};

class PairFinder {
  public:
    PairFinder(const Network& first, const Network& second) : first_(first), second_(second) {}

    std::vector<std::pair<PlaceIndex, PlaceIndex>> find() && {
        by_id_and_code();
        by_border();
        by_position();
        std::ranges::sort(pairs_, [](const Pair& x, const Pair& y) {
            return std::tie(x.sign, x.km, x.a, x.b) < std::tie(y.sign, y.km, y.a, y.b);
        });
        std::vector<bool> taken_a(first_.places().size(), false);
        std::vector<bool> taken_b(second_.places().size(), false);
        std::vector<std::pair<PlaceIndex, PlaceIndex>> same;
        for (const Pair& pair : pairs_) {
            if (taken_a[pair.a.value()] || taken_b[pair.b.value()]) continue;
            taken_a[pair.a.value()] = taken_b[pair.b.value()] = true;
            same.emplace_back(pair.a, pair.b);
        }
        return same;
    }

  private:
    void add(Sign sign, PlaceIndex a, PlaceIndex b, double within_km) {
        const double km = geodesic_km(first_[a].position, second_[b].position);
        if (km <= within_km) pairs_.push_back({sign, km, a, b});
    }

    void by_id_and_code() {
        for (std::size_t i = 0; i < second_.places().size(); ++i) {
            const PlaceIndex b(i);
            if (const auto a = first_.find_place(second_[b].id)) add(Sign::id, *a, b, same_id_km);
            if (!has_platforms(second_[b])) continue;
            for (const std::string_view code : split(second_[b].codes, ';')) {
                if (!is_unique(code)) continue;
                const auto same = std::ranges::equal_range(
                    first_.image().codes, code, {},
                    [](const PlaceCode& each) { return each.code.view(); });
                for (const PlaceCode& each : same) {
                    if (has_platforms(first_[each.place]))
                        add(Sign::code, each.place, b, same_code_km);
                }
            }
        }
    }

    void by_border() {
        for (const BorderCrossing& b : second_.borders()) {
            for (const BorderCrossing& a : first_.borders()) {
                const bool same =
                    (a.from_country == b.from_country && a.to_country == b.to_country) ||
                    (a.from_country == b.to_country && a.to_country == b.from_country);
                if (same) add(Sign::border, a.place, b.place, same_border_km);
            }
        }
    }

    void by_position() {
        PointGrid grid(near_stations_km);
        for (std::uint32_t i = 0; i < first_.places().size(); ++i) {
            if (first_.on_rail(PlaceIndex(i))) grid.add(i, first_.places()[i].position);
        }
        for (std::size_t i = 0; i < second_.places().size(); ++i) {
            const PlaceIndex b(i);
            if (!second_.on_rail(b)) continue;
            const Position at = second_[b].position;
            for (const std::uint32_t near : grid.near(at, at)) {
                const PlaceIndex a(near);
                if (codes_differ(first_[a], second_[b])) continue;
                if (has_platforms(first_[a]) && has_platforms(second_[b]))
                    add(Sign::near_station, a, b, near_stations_km);
                add(Sign::near_place, a, b, near_places_km);
            }
        }
    }

    const Network& first_;
    const Network& second_;
    std::vector<Pair> pairs_;
};

}  // namespace

std::vector<std::pair<PlaceIndex, PlaceIndex>> same_places(const Network& first,
                                                           const Network& second) {
    return PairFinder(first, second).find();
}

}  // namespace verst
