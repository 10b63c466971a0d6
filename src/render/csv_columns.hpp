#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "render/csv_sheet.hpp"
#include "verst/geo/compass.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/network.hpp"
#include "verst/route/measure.hpp"
#include "verst/time/instant.hpp"
#include "verst/time/zone.hpp"

/// Groups of columns that several sheets have.
namespace verst::csv {

/// What a group of place columns says: a place, or a coordinate alone.
struct Where {
    const Place* place = nullptr;
    Position position;
};

[[nodiscard]] inline Where where(const Network& network, PlaceIndex place) {
    return {&network[place], network[place].position};
}

[[nodiscard]] inline Where where(const Network& network, const NamedPoint& point) {
    return {point.place ? &network[*point.place] : nullptr, point.position};
}

/// PREFIX_id, PREFIX (the name), PREFIX_country, PREFIX_lat, PREFIX_lon; `get(row)` is a Where.
template <class Row, class Get>
void add_place(CsvSheet<Row>& sheet, const std::string& prefix, Get get) {
    sheet.add(prefix + "_id", [get](const Row& row) {
        const Place* place = get(row).place;
        return place == nullptr ? "" : text(place->id);
    });
    sheet.add(prefix, [get](const Row& row) {
        const Place* place = get(row).place;
        return place == nullptr ? "" : text(place->name);
    });
    sheet.add(prefix + "_country", [get](const Row& row) {
        const Place* place = get(row).place;
        return place == nullptr ? "" : text(place->country);
    });
    sheet.add(prefix + "_lat",
              [get](const Row& row) { return degrees(get(row).position.lat_deg); });
    sheet.add(prefix + "_lon",
              [get](const Row& row) { return degrees(get(row).position.lon_deg); });
}

/// geodesic_km, azimuth_deg, compass, north_km, east_km; `get(row)` is a StraightLine.
template <class Row, class Get>
void add_straight_line(CsvSheet<Row>& sheet, Get get) {
    sheet.add("geodesic_km", [get](const Row& row) { return number(get(row).geodesic_km); });
    sheet.add("azimuth_deg", [get](const Row& row) { return number(get(row).azimuth_deg); });
    sheet.add("compass", [get](const Row& row) {
        const std::optional<double> azimuth = get(row).azimuth_deg;
        return azimuth ? std::string(compass_point(*azimuth).abbreviation) : "";
    });
    sheet.add("north_km", [get](const Row& row) { return number(get(row).north_km); });
    sheet.add("east_km", [get](const Row& row) { return number(get(row).east_km); });
}

/// The lengths of a route, as JSON has them; `get(row)` is a pointer to RailSum, null where there
/// is no route.
template <class Row, class Get>
void add_rail_sum(CsvSheet<Row>& sheet, Get get) {
    static constexpr std::array<std::pair<const char*, double RailSum::*>, 8> columns{
        {{"rail_km", &RailSum::rail_km},
         {"chord_km", &RailSum::chord_km},
         {"published_km", &RailSum::published_km},
         {"track_km", &RailSum::track_km},
         {"estimated_km", &RailSum::estimated_km},
         {"weak_km", &RailSum::weak_km},
         {"uncertainty_km", &RailSum::uncertainty_km},
         {"running_h", &RailSum::running_h}}};
    for (const auto& [name, member] : columns) {
        sheet.add(name, [get, member = member](const Row& row) {
            const RailSum* sum = get(row);
            return sum == nullptr ? "" : number(sum->*member);
        });
    }
}

/// NAME_min and NAME_max, by the clock of the place; `get(row)` is a pair of Window and Zone.
template <class Row, class Get>
void add_window(CsvSheet<Row>& sheet, const std::string& name, Get get) {
    sheet.add(name + "_min", [get](const Row& row) {
        const auto& [window, zone] = get(row);
        return window.earliest ? iso8601(*window.earliest, zone) : "";
    });
    sheet.add(name + "_max", [get](const Row& row) {
        const auto& [window, zone] = get(row);
        return window.latest ? iso8601(*window.latest, zone) : "";
    });
}

/// NAME_min and NAME_max; `get(row)` has members min and max that may be empty.
template <class Row, class Get>
void add_range(CsvSheet<Row>& sheet, const std::string& name, Get get) {
    sheet.add(name + "_min", [get](const Row& row) { return number(get(row).min); });
    sheet.add(name + "_max", [get](const Row& row) { return number(get(row).max); });
}

}  // namespace verst::csv
