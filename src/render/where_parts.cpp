#include "render/where_parts.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include <fmt/format.h>

#include "journey/place_zone.hpp"
#include "render/reason_text.hpp"
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

Zone clock_of(const Network& network, const WhereAnswer& answer) {
    return zone_of(network, answer.clock_at);
}

std::string clock(const Network& network, const WhereAnswer& answer) {
    return fmt::format("By the clock of {} ({}).", network[answer.clock_at].name,
                       clock_of(network, answer).name());
}

std::string title(const Network& network, const WhereAnswer& answer) {
    const Zone zone = clock_of(network, answer);
    return fmt::format("Where the train was: {} {}", minute_text(answer.at, zone),
                       offset_text(answer.at, zone));
}

namespace {

/// "after it passed Ussuriysk and before it arrived at Vostochny Cosmodrome"
std::string between(const Network& network, const WhereAnswer& answer) {
    const auto& moments = answer.itinerary.deduction.moments;
    if (answer.between.empty()) return {};
    return fmt::format("after it {} and before it {}",
                       text::moment_name(network, moments[answer.between.front().earlier]),
                       text::moment_name(network, moments[answer.between.back().later]));
}

std::string capitalised(std::string text) {
    if (!text.empty()) {
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    }
    return text;
}

std::string somewhere(const Network& network, const WhereAnswer& answer) {
    const auto places = static_cast<long long>(answer.places.size());
    const std::string when = capitalised(between(network, answer));
    std::string out = when.empty() ? "" : when + ": ";
    if (answer.likely) {
        out += fmt::format("most likely on the line {}, between {} and {}. ",
                           network[answer.likely->line].name, network[answer.likely->from].name,
                           network[answer.likely->to].name);
    } else if (!answer.places.empty()) {
        out += fmt::format("most likely at {}. ", text::place(network, answer.clock_at));
    }
    if (answer.places.empty()) return out + "It was between two places.";
    return out + fmt::format("{} {} possible, and what lies between.", count_of(places, "place"),
                             places == 1 ? "is" : "are");
}

}  // namespace

std::string verdict(const Network& network, const WhereAnswer& answer) {
    switch (answer.outcome) {
        case WhereOutcome::sure: {
            const std::string when = between(network, answer);
            return fmt::format("At {}{}: it cannot have been anywhere else.",
                               text::place(network, answer.places.front().place),
                               when.empty() ? "" : ", " + when);
        }
        case WhereOutcome::somewhere:
            return somewhere(network, answer);
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
    std::vector<std::pair<const SectionOnLine*, const SectionChance*>> on_lines;
    for (const SectionChance& chance : answer.sections) {
        on_lines.emplace_back(&network[chance.section].on_lines.front(), &chance);
    }
    std::ranges::stable_sort(on_lines, {}, [](const auto& each) {
        return std::pair(each.first->line, each.first->first_point);
    });
    std::vector<Stretch> stretches;
    std::size_t next_point = 0;
    bool is_open = false;
    for (const auto& [on, chance] : on_lines) {
        const auto& points = network[on->line].points;
        const Section& section = network[chance->section];
        const bool goes_on = on->in_row() && !stretches.empty() &&
                             stretches.back().line == on->line && on->first_point == next_point;
        if (!goes_on) {
            const PlaceIndex from = on->in_row() ? points[on->first_point].place : section.a;
            stretches.push_back({on->line, from, {}, 0, std::nullopt});
            is_open = false;
        }
        Stretch& stretch = stretches.back();
        next_point = std::size_t{on->first_point} + 1;
        stretch.to = on->in_row() ? points[next_point].place : section.b;
        stretch.rail_km += section.length.rail_km;
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
