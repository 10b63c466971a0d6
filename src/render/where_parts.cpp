#include "render/where_parts.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "render/text_parts.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"

namespace verst::where {

std::string_view outcome_name(WhereOutcome outcome) {
    switch (outcome) {
        case WhereOutcome::somewhere:
            return "somewhere";
        case WhereOutcome::sure:
            return "sure";
        case WhereOutcome::not_begun:
            return "not_begun";
        case WhereOutcome::over:
            return "over";
        case WhereOutcome::impossible:
            return "impossible";
    }
    return "";
}

Zone clock_of(const WhereAnswer& answer) {
    const auto& moments = answer.itinerary.deduction.moments;
    if (!answer.between.empty()) return moments[answer.between.back().earlier].zone;
    return answer.outcome == WhereOutcome::over ? moments.back().zone : moments.front().zone;
}

std::string title(const WhereAnswer& answer) {
    const Zone zone = clock_of(answer);
    return fmt::format("Where the train was: {} {}", minute_text(answer.at, zone),
                       offset_text(answer.at, zone));
}

std::string verdict(const Network& network, const WhereAnswer& answer) {
    switch (answer.outcome) {
        case WhereOutcome::sure:
            return fmt::format("At {}: it can have been nowhere else.",
                               text::place(network, answer.places.front().place));
        case WhereOutcome::somewhere:
            return fmt::format("At one of {}, or between them.",
                               count_of(static_cast<long long>(answer.places.size()), "place"));
        case WhereOutcome::not_begun:
            return "Not told: the account begins later.";
        case WhereOutcome::over:
            return "Not told: the account ends before.";
        case WhereOutcome::impossible:
            return "Nowhere: the reports leave the train no place.";
    }
    return {};
}

std::vector<Stretch> stretches(const Network& network, const WhereAnswer& answer) {
    std::vector<std::pair<SectionOnLine, const SectionChance*>> on_lines;
    for (const SectionChance& chance : answer.sections) {
        on_lines.emplace_back(network[chance.section].on_lines.front(), &chance);
    }
    std::ranges::stable_sort(on_lines, {}, [](const auto& each) {
        return std::pair(each.first.line, each.first.first_point);
    });
    std::vector<Stretch> stretches;
    std::size_t next_point = 0;
    bool is_open = false;
    for (const auto& [on, chance] : on_lines) {
        const auto& points = network[on.line].points;
        if (stretches.empty() || stretches.back().line != on.line || on.first_point != next_point) {
            stretches.push_back({on.line, points[on.first_point].place, {}, 0, std::nullopt});
            is_open = false;
        }
        Stretch& stretch = stretches.back();
        next_point = on.first_point + 1;
        stretch.to = points[next_point].place;
        stretch.rail_km += network[chance->section].length.rail_km;
        is_open = is_open || !chance->margin;
        if (is_open) {
            stretch.margin.reset();
        } else if (!stretch.margin || *stretch.margin < *chance->margin) {
            stretch.margin = chance->margin;
        }
    }
    return stretches;
}

}  // namespace verst::where
