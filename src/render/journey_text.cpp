#include "verst/render/journey_text.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "render/claim_text_parts.hpp"
#include "render/journey_text_parts.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/table.hpp"

namespace verst {

std::string journey_text(const Network& network, const JourneyAnswer& answer,
                         const TextOptions& options) {
    const text::JourneyParts parts(network, answer, options);
    std::vector<std::string> blocks{parts.title(),      parts.contradictions(), parts.legs(),
                                    parts.on_the_way(), parts.stops(),          parts.totals(),
                                    parts.countries(),  parts.borders(),        parts.warnings()};
    if (!answer.claims.empty()) {
        blocks.push_back(options.heading("Claims") + "\n\n" +
                         text::claims(network, answer.claims, options));
    }
    std::erase(blocks, "");
    return fmt::format("{}", fmt::join(blocks, "\n"));
}

std::string journey_list_text(std::span<const JourneyEntry> entries) {
    Table table({{"Journey", Align::left, true}, {"", Align::left}});
    for (const JourneyEntry& entry : entries) {
        table.add_row(
            {entry.name, entry.journey ? entry.journey->title : entry.journey.error().message});
    }
    return table.empty() ? "" : table.str();
}

}  // namespace verst
