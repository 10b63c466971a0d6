#include <algorithm>
#include <filesystem>

#include "base/toml_text.hpp"
#include "table_readers.hpp"
#include "verst/base/file.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/length_unit.hpp"

namespace verst {

namespace {

constexpr double earth_girth_km = 40075;

void check_country(const DataTable::Row& row, std::string_view code) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (code.size() != 2 || !std::ranges::all_of(code, is_capital)) {
        row.fault("country", in_quotes(code) + " is no ISO 3166-1 code of two capitals");
    }
}

void check_pairs(const DataTable::Row& row, std::string_view column) {
    if (row.text(column).empty()) return;
    for (const auto pair : split(row.text(column), ';')) {
        const auto colon = pair.find(':');
        if (colon == 0 || colon == std::string_view::npos || colon + 1 == pair.size()) {
            row.fault(column, in_quotes(pair) + " is not of the form key:value");
        }
    }
}

draft::Place read_place(const ReadContext& context, const DataTable::Row& row) {
    draft::Place place;
    place.id = row.text("id");
    place.kind = row.choice<PlaceKind>("kind", {{"station", PlaceKind::station},
                                                {"halt", PlaceKind::halt},
                                                {"junction", PlaceKind::junction},
                                                {"border", PlaceKind::border},
                                                {"site", PlaceKind::site},
                                                {"city", PlaceKind::city}});
    place.name = row.required("name");
    place.name_native = row.text("name_native");
    place.aliases = row.text("aliases");
    check_pairs(row, "aliases");
    place.country = row.text("country");
    check_country(row, place.country);
    place.position = {row.number("lat", -90, 90), row.number("lon", -180, 180)};
    place.uncertainty_km = row.number("uncertainty_m", 0, 100'000) / metres_per_km;
    place.radius_km = row.optional_number("radius_km", 0, earth_girth_km);
    place.zone = row.required("tz");
    place.codes = row.text("codes");
    check_pairs(row, "codes");
    place.source = context.source(row, "source");
    place.note = row.text("note");
    place.file_line = row.line();
    return place;
}

std::vector<std::string> csv_files_in(const std::filesystem::path& directory,
                                      std::string_view room) {
    std::vector<std::string> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(directory / room, error)) {
        if (entry.path().extension() == ".csv") {
            files.push_back((std::filesystem::path(room) / entry.path().filename()).string());
        }
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

bool is_id(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !text.empty() && text.front() != '-' && text.back() != '-' &&
           std::ranges::all_of(text, allowed);
}

std::string_view read_confidence(const DataTable::Row& row) {
    return row.choice<std::string_view>("confidence", {{"A", "A"}, {"B", "B"}, {"C", "C"}});
}

bool ReadContext::has_file(std::string_view file) const {
    std::error_code error;
    return std::filesystem::exists(directory / file, error);
}

SourceIndex ReadContext::source(const DataTable::Row& row, std::string_view column) const {
    const auto found = sources.find(row.text(column));
    if (found != sources.end()) return found->second;
    row.fault(column, in_quotes(row.text(column)) + " is no id of sources.csv");
    return SourceIndex{};
}

std::optional<PlaceIndex> ReadContext::place(const DataTable::Row& row,
                                             std::string_view column) const {
    const auto found = places.find(row.text(column));
    if (found != places.end()) return found->second;
    row.fault(column, "unknown place " + in_quotes(row.text(column)));
    return std::nullopt;
}

void read_edition(ReadContext& context) {
    const std::string file = "edition.toml";
    const auto text = read_text_file(context.directory / file);
    if (!text) {
        context.log.add(file, 0, "", text.error().message);
        return;
    }
    const auto read = read_toml(*text);
    if (!read) {
        context.log.add(file, read.error().line, "", read.error().what);
        return;
    }
    const toml::table& table = *read;
    context.builder.name = table["name"].value_or(std::string());
    context.builder.edition = table["edition"].value_or(std::string());
    for (const char* key : {"name", "edition"}) {
        if (!table[key].is_string()) context.log.add(file, 0, key, "is missing, or no text");
    }
}

void read_sources(ReadContext& context) {
    const DataTable table(context.directory, "sources.csv", {"id", "licence", "citation"},
                          context.log, context.builder);
    table.for_each([&](const DataTable::Row& row) {
        const auto id = row.text("id");
        if (!is_id(id))
            row.fault("id", in_quotes(id) + " is no id (lower-case letters, digits, hyphens)");
        if (!context.sources.emplace(id, SourceIndex(context.builder.sources.size())).second) {
            row.fault("id", "duplicate id " + in_quotes(id));
        }
        context.builder.sources.push_back({id, row.required("licence"), row.required("citation")});
    });
}

void read_places(ReadContext& context) {
    const auto files = csv_files_in(context.directory, "places");
    if (files.empty()) context.log.add("places", 0, "", "no CSV file of places is there");
    for (const auto& file : files) {
        const DataTable table(
            context.directory, file,
            {"id", "kind", "name", "name_native", "aliases", "country", "lat", "lon",
             "uncertainty_m", "radius_km", "tz", "codes", "source", "note"},
            context.log, context.builder);
        const std::string_view kept_file = context.builder.keep(file);
        table.for_each([&](const DataTable::Row& row) {
            draft::Place place = read_place(context, row);
            place.file = kept_file;
            if (!is_id(place.id)) {
                row.fault("id",
                          in_quotes(place.id) + " is no id (lower-case letters, digits, hyphens)");
            }
            if (!context.places.emplace(place.id, PlaceIndex(context.builder.places.size()))
                     .second) {
                row.fault("id", "duplicate id " + in_quotes(place.id));
            }
            context.builder.places.push_back(place);
        });
    }
}

}  // namespace verst
