#include "verst/journey/journey_file.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/encoding.hpp"
#include "journey/catalogue.hpp"
#include "journey/journey_fields.hpp"
#include "journey/parse_toml.hpp"
#include "journey/read_claim.hpp"
#include "journey/read_fields.hpp"
#include "journey/read_report.hpp"
#include "verst/base/file.hpp"
#include "verst/base/text.hpp"
#include "verst/time/zone.hpp"
#include "verst/time/zone_database.hpp"

namespace verst {

namespace {

std::vector<std::string> read_see_also(JourneyFields& fields, const Network& network) {
    std::vector<std::string> names;
    for (auto& other : fields.texts("see_also")) {
        const auto known = journey_names(network);
        if (std::ranges::find(known, other.text) == known.end()) {
            fields.fault("see_also", other.line,
                         "no journey is called " + verst::in_quotes(other.text) +
                             did_you_mean(other.text, known));
        }
        names.push_back(std::move(other.text));
    }
    return names;
}

void read_reports(JourneyFields& fields, const Network& network, JourneyFaults& faults,
                  Journey& journey) {
    const auto tables = fields.tables("report");
    if (tables.empty() && !fields.is_table("report"))
        fields.fault("report", 1, "a journey needs at least one [[report]]");
    for (const toml::table* table : tables) {
        if (auto report = read_report(*table, network, faults)) {
            journey.reports.push_back(std::move(*report));
        }
    }
    check_reports(network, journey, faults);
}

Journey read_tables(const toml::table& table, const Network& network, JourneyFaults& faults) {
    JourneyFields fields(table, faults);
    const auto required = [&](std::string_view key) {
        auto text = fields.text(key, Need::required);
        return text ? std::move(text->text) : std::string();
    };
    Journey journey;
    journey.title = required("title");
    journey.traveller = required("traveller");
    journey.took_power = read_day(fields, "took_power");
    journey.train = fields.text_or_empty("train");
    journey.summary = fields.text_or_empty("summary");
    journey.see_also = read_see_also(fields, network);
    read_reports(fields, network, faults, journey);
    for (const toml::table* claim : fields.tables("claim")) {
        auto read = read_claim(*claim, {network, journey.took_power}, faults);
        std::ranges::move(read, std::back_inserter(journey.claims));
    }
    fields.report_unknown_keys();
    return journey;
}

tl::unexpected<Refusal> refuse_faults(const std::filesystem::path& file,
                                      const JourneyFaults& faults) {
    const std::vector<DataFault> all = faults.sorted();
    const auto count = all.size();
    return refuse(RefusalCode::bad_journey,
                  file.string() + ": no journey can be read from here: " + std::to_string(count) +
                      (count == 1 ? " fault" : " faults"),
                  {all.begin(), all.end()});
}

/// The first day that a report names, by the clock of its place.
std::optional<CalendarDay> first_day(const Network& network, const Journey& journey) {
    for (const Report& report : journey.reports) {
        const auto zone = Zone::find(network[report.place].zone);
        if (zone && report.when.window.earliest) return day_of(*report.when.window.earliest, *zone);
    }
    return std::nullopt;
}

}  // namespace

Result<Journey> read_journey(const std::filesystem::path& file, const Network& network) {
    const auto text = read_text_file(file);
    if (!text) return tl::unexpected(text.error());
    return parse_journey(*text, file, network);
}

Result<Journey> parse_journey(std::string_view text, const std::filesystem::path& file,
                              const Network& network) {
    // Else every time of the file would seem to be at fault.
    if (auto zones = check_zone_database(); !zones) return tl::unexpected(std::move(zones.error()));
    if (!is_clean_utf8(text))
        return refuse(RefusalCode::unreadable_file, file.string() + ": " + why_not_utf8(text));
    JourneyFaults faults(file.string());
    const auto table = parse_toml(text, faults);
    if (!table) return refuse_faults(file, faults);
    Journey journey = read_tables(*table, network, faults);
    if (!faults.empty()) return refuse_faults(file, faults);
    journey.name = file.stem().string();
    journey.file = file;
    journey.constraints.as_of = first_day(network, journey);
    journey.constraints.special_train = true;
    journey.warnings = faults.warnings();
    return journey;
}

}  // namespace verst
