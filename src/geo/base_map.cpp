#include "verst/geo/base_map.hpp"

#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "verst/base/csv.hpp"
#include "verst/base/file.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

/// Of the whole numbers that the tables give positions in.
constexpr double units_per_deg = 1000;

tl::unexpected<Refusal> fault(const std::filesystem::path& file, std::size_t line,
                              const std::string& what) {
    return refuse(RefusalCode::bad_data, file.string() + ':' + std::to_string(line) + ": " + what);
}

/// The next whole number of a row of numbers apart by single spaces, which it takes off the text.
std::optional<long> take_number(std::string_view& text) {
    if (text.starts_with(' ')) text.remove_prefix(1);
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

/// "131900 43100 -20 15": longitude and latitude of the first point, then the steps to the next.
std::optional<std::vector<Position>> read_points(std::string_view text) {
    std::vector<Position> points;
    long lon = 0;
    long lat = 0;
    while (!text.empty()) {
        const auto east = take_number(text);
        const auto north = take_number(text);
        if (!east || !north) return std::nullopt;
        lon += *east;
        lat += *north;
        points.push_back(
            {static_cast<double>(lat) / units_per_deg, static_cast<double>(lon) / units_per_deg});
        if (!is_valid(points.back())) return std::nullopt;
    }
    if (points.empty()) return std::nullopt;
    return points;
}

/// "12 -7;31": rings of arcs, numbered from 1; a minus sign turns an arc round.
std::optional<std::vector<BaseMap::Ring>> read_rings(std::string_view text, std::size_t arcs) {
    std::vector<BaseMap::Ring> rings;
    for (std::string_view part : split(text, ';')) {
        BaseMap::Ring ring;
        while (!part.empty()) {
            const auto number = take_number(part);
            if (!number || *number == 0) return std::nullopt;
            const auto arc = static_cast<std::size_t>(*number < 0 ? -*number : *number);
            if (arc > arcs) return std::nullopt;
            ring.push_back({arc - 1, *number < 0});
        }
        if (ring.empty()) return std::nullopt;
        rings.push_back(std::move(ring));
    }
    return rings;
}

/// Calls `use(row)` for each row below the header; it returns what is wrong with the row, or an
/// empty text.
template <class Use>
Result<void> read_table(const std::filesystem::path& file, std::size_t columns, Use use) {
    const auto text = read_text_file(file);
    if (!text) return tl::unexpected(text.error());
    const CsvTable table = CsvTable::parse(*text);
    for (std::size_t i = 1; i < table.size(); ++i) {
        const CsvTable::Row row = table[i];
        const std::string wrong =
            row.fields.size() == columns ? use(row) : "the row has not the fields of the header";
        if (!wrong.empty()) return fault(file, row.line, wrong);
    }
    if (table.error()) return fault(file, table.error()->line, table.error()->what);
    return {};
}

}  // namespace

Result<BaseMap> read_base_map(const std::filesystem::path& directory) {
    BaseMap map;
    const auto arcs = read_table(directory / "arcs.csv", 2, [&](const CsvTable::Row& row) {
        auto points = read_points(row.fields[1]);
        if (!points) return "these are no points";
        if (row.fields[0] != std::to_string(map.arcs.size() + 1)) return "arcs are out of order";
        map.arcs.push_back(std::move(*points));
        return "";
    });
    if (!arcs) return tl::unexpected(arcs.error());
    const auto countries =
        read_table(directory / "countries.csv", 2, [&](const CsvTable::Row& row) {
            auto rings = read_rings(row.fields[1], map.arcs.size());
            if (!rings) return "these are no rings of known arcs";
            map.countries.push_back({std::string(row.fields[0]), std::move(*rings)});
            return "";
        });
    if (!countries) return tl::unexpected(countries.error());
    const auto waters = read_table(directory / "waters.csv", 2, [&](const CsvTable::Row& row) {
        auto points = read_points(row.fields[1]);
        if (!points) return "these are no points";
        const bool lake = row.fields[0] == "lake";
        if (!lake && row.fields[0] != "river") return "a water is a lake or a river";
        map.waters.push_back(
            {lake ? BaseMap::WaterKind::lake : BaseMap::WaterKind::river, std::move(*points)});
        return "";
    });
    if (!waters) return tl::unexpected(waters.error());
    return map;
}

std::vector<Position> points_of(const BaseMap& map, const BaseMap::Ring& ring) {
    std::vector<Position> points;
    for (const BaseMap::ArcUse& use : ring) {
        const BaseMap::Arc& arc = map.arcs[use.arc];
        if (use.backwards) {
            points.insert(points.end(), arc.rbegin(), arc.rend());
        } else {
            points.insert(points.end(), arc.begin(), arc.end());
        }
    }
    return points;
}

std::vector<bool> shared_arcs(const BaseMap& map) {
    std::vector<bool> used(map.arcs.size());
    std::vector<bool> shared(map.arcs.size());
    for (const BaseMap::Country& country : map.countries) {
        for (const BaseMap::Ring& ring : country.rings) {
            for (const BaseMap::ArcUse& use : ring) {
                if (used[use.arc]) shared[use.arc] = true;
                used[use.arc] = true;
            }
        }
    }
    return shared;
}

}  // namespace verst
