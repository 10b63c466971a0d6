#include <string>

#include "render/answers.hpp"
#include "render/csv_paths.hpp"
#include "verst/render/sentence.hpp"

namespace verst {

report::Report report::report_of(const JourneyList& list, const TextOptions& options) {
    Report report;
    report.kicker = "Journeys";
    report.title = "Journeys that are told";
    report.plain_text = true;
    Table table{"",
                {{"Journey", false, Fit::whole}, {"title"}, {"traveller", false, Fit::optional}}};
    for (std::size_t i = 0; i < list.entries.size(); ++i) {
        const JourneyEntry& entry = list.entries[i];
        const std::string key = "journeys." + std::to_string(i);
        if (entry.journey) {
            table.add_row({{entry.name, key + ".name"},
                           foreign(entry.journey->title, key + ".title"),
                           foreign(entry.journey->traveller, key + ".traveller")});
        } else {
            table.add_row(
                {{entry.name, key + ".name"},
                 {in_unit(entry.journey.error().message, options.unit), key + ".refusal.message"}});
        }
    }
    report.add_plain("journeys", "Journeys", {std::move(table)});
    return report;
}

json::Json json_of(const JourneyList& list) {
    json::Json all = json::Json::array();
    for (const JourneyEntry& entry : list.entries) {
        json::Json object;
        object["name"] = entry.name;
        object["title"] = entry.journey ? json::Json(entry.journey->title) : json::Json();
        object["traveller"] = entry.journey ? json::Json(entry.journey->traveller) : json::Json();
        object["file"] = entry.file.string();
        object["refusal"] = entry.journey ? json::Json() : json::refusal(entry.journey.error());
        all.push_back(std::move(object));
    }
    return {{"journeys", std::move(all)}};
}

std::string csv_of(const JourneyList& list) {
    return csv::rows_of(json_of(list), "journeys",
                        {{"name", "name"},
                         {"title", "title"},
                         {"traveller", "traveller"},
                         {"refusal", "refusal.message"}});
}

}  // namespace verst
