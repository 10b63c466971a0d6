#include "render/journey_quotes.hpp"

#include <fmt/format.h>

namespace verst {

std::string quotes_of(const JourneyAnswer& answer, const Event& event) {
    std::string text;
    for (const std::size_t i : event.reports) {
        const Report& report = answer.journey.reports[i];
        if (report.quote.empty()) continue;
        if (!text.empty()) text += '\n';
        text += fmt::format("{}: \"{}\"", report.outlet, report.quote);
    }
    return text;
}

std::string quotes_of(const JourneyAnswer& answer, const Stop& stop) {
    std::string text;
    const auto add = [&](std::size_t event) {
        const std::string quotes = quotes_of(answer, answer.itinerary.chronology.events[event]);
        if (!text.empty() && !quotes.empty()) text += '\n';
        text += quotes;
    };
    if (stop.arrival) add(*stop.arrival);
    for (const std::size_t event : stop.happenings) add(event);
    if (stop.departure) add(*stop.departure);
    return text;
}

}  // namespace verst
