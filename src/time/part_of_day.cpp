#include "time/part_of_day.hpp"

namespace verst {

namespace {

struct NamedPart {
    std::string_view word;
    int begin_h;
    int end_h;
};

/// Generous hours: a report that says "evening" leaves no more than an evening.
/// docs/journey-format.md has the same table.
constexpr NamedPart parts[] = {
    {"am", 0, 12},
    {"small hours", 0, 5},
    // The dawn (saebyeok) of the Korean press begins at midnight.
    {"dawn", 0, 7},
    {"early morning", 4, 8},
    {"morning", 6, 12},
    {"late morning", 10, 12},
    {"noon", 11, 13},
    {"pm", 12, 24},
    {"early afternoon", 12, 15},
    {"afternoon", 12, 18},
    {"late afternoon", 15, 19},
    {"early evening", 17, 20},
    {"evening", 18, 22},
    {"late evening", 20, 24},
    {"night", 20, 28},
    {"midnight", 23, 25},
};

}  // namespace

std::optional<PartOfDay> find_part_of_day(std::string_view word) {
    for (const auto& part : parts) {
        if (part.word == word) {
            return PartOfDay{std::chrono::hours(part.begin_h), std::chrono::hours(part.end_h)};
        }
    }
    return std::nullopt;
}

std::string parts_of_day() {
    std::string words;
    for (const auto& part : parts) {
        if (!words.empty()) words += ", ";
        words += part.word;
    }
    return words;
}

}  // namespace verst
