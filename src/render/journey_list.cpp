#include "verst/render/journey_list.hpp"

#include "render/markdown.hpp"
#include "verst/render/table.hpp"

namespace verst {

std::string journey_list_text(std::span<const JourneyEntry> entries) {
    Table table({{"Journey", Align::left, true}, {"", Align::left}});
    for (const JourneyEntry& entry : entries) {
        table.add_row(
            {entry.name, entry.journey ? entry.journey->title : entry.journey.error().message});
    }
    return table.empty() ? "" : table.str();
}

std::string journey_list_markdown(std::span<const JourneyEntry> entries) {
    markdown::Table table({{"Journey"}, {"title"}, {"traveller"}});
    for (const JourneyEntry& entry : entries) {
        table.add_row({entry.name,
                       entry.journey ? entry.journey->title : entry.journey.error().message,
                       entry.journey ? entry.journey->traveller : ""});
    }
    return table.str();
}

}  // namespace verst
