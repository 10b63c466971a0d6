#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "check_links.hpp"
#include "data_table.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/network/reader.hpp"
#include "verst/time/zone.hpp"

namespace verst {

namespace {

/// What the rounding of kilometre posts may explain beside the positions' own uncertainties, km.
constexpr double rounding_km = 1;

class NetworkCheck {
  public:
    NetworkCheck(const Network& network, FaultLog& log) : network_(network), log_(log) {}

    void run() {
        check_zones();
        check_codes();
        check_isolated_places();
        check_lengths();
        check_crossings();
        check_junctions(network_, log_);
        check_shutdowns(network_, log_);
    }

  private:
    void fault(const Place& place, std::string_view field, const std::string& what) {
        log_.add(std::string(place.file), place.file_line, field, what);
    }

    void check_zones() {
        std::map<std::string_view, bool> known;
        for (const Place& place : network_.places()) {
            const auto [found, is_new] = known.try_emplace(place.zone, false);
            if (is_new) found->second = Zone::find(place.zone).has_value();
            if (!found->second) fault(place, "tz", "unknown time zone " + in_quotes(place.zone));
        }
    }

    void check_codes() {
        std::map<std::string_view, const Place*> owner;
        for (const Place& place : network_.places()) {
            for (const auto code : split(place.codes, ';')) {
                const auto [found, is_new] = owner.try_emplace(code, &place);
                if (!is_new) {
                    fault(place, "codes",
                          std::string(code) + " is already the code of " +
                              std::string(found->second->id));
                }
            }
        }
    }

    /// A station that no line touches can never be reached; a site needs no railway.
    void check_isolated_places() {
        for (std::size_t i = 0; i < network_.places().size(); ++i) {
            const Place& place = network_.places()[i];
            const bool needs_rail = place.kind != PlaceKind::site && place.kind != PlaceKind::city;
            if (needs_rail && !network_.on_rail(PlaceIndex(i)))
                fault(place, "id", std::string(place.id) + " is on no line");
        }
    }

    void check_lengths() {
        for (std::size_t s = 0; s < network_.sections().size(); ++s) {
            const Section& section = network_.sections()[s];
            const double chord_km = network_.geodesic_km(SectionIndex(s));
            for (const auto& on_line : section.on_lines) check_length(on_line, chord_km);
        }
    }

    void check_length(const SectionOnLine& section, double chord_km) {
        const Line& line = network_[section.line];
        const LinePoint& from = line.points[section.first_point];
        const LinePoint& to = line.points[section.first_point + 1];
        const double excuse_km =
            network_[from.place].uncertainty_km + network_[to.place].uncertainty_km + rounding_km;
        const double rail_km = section.length.rail_km;
        if (rail_km >= chord_km - excuse_km) return;
        const bool from_posts = section.length.kind == LengthKind::published;
        log_.add("lines/" + std::string(line.id) + ".csv", to.file_line,
                 from_posts ? "post_km" : "track_km",
                 Message("rail length ", in_km(rail_km), " from ", network_[from.place].id.view(),
                         " is shorter than the straight line, ", in_km(chord_km)));
    }

    /// The countries whose sections end at each place.
    [[nodiscard]] std::set<std::pair<PlaceIndex, std::string_view>> countries_that_come() const {
        std::set<std::pair<PlaceIndex, std::string_view>> come;
        for (const Section& section : network_.sections()) {
            come.emplace(section.a, section.country);
            come.emplace(section.b, section.country);
        }
        return come;
    }

    void check_crossings() {
        const auto come = countries_that_come();
        for (const auto& crossing : network_.borders()) {
            for (const std::string_view country :
                 {crossing.from_country.view(), crossing.to_country.view()}) {
                if (come.contains({crossing.place, country})) continue;
                log_.add("borders.csv", crossing.file_line, "place",
                         "no section from " + std::string(country) + " reaches " +
                             std::string(network_[crossing.place].id));
            }
            check_country(crossing, "from_country", crossing.from, crossing.from_country);
            check_country(crossing, "to_country", crossing.to, crossing.to_country);
        }
    }

    void check_country(const BorderCrossing& crossing, std::string_view field, PlaceIndex station,
                       std::string_view country) {
        if (network_[station].country == country) return;
        log_.add("borders.csv", crossing.file_line, field,
                 std::string(network_[station].id) + " lies in " +
                     std::string(network_[station].country) + ", not in " + std::string(country));
    }

    const Network& network_;
    FaultLog& log_;
};

}  // namespace

ReadReport check_network(const std::filesystem::path& directory) {
    ReadReport report = read_network(directory);
    FaultLog log(report.faults);
    if (report.network) NetworkCheck(*report.network, log).run();
    return report;
}

}  // namespace verst
