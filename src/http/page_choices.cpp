#include "http/page_choices.hpp"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "render/country_name.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/train.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/line_name.hpp"

namespace verst::http {

namespace {

/// A network with more lines than that has too many to choose from.
constexpr std::size_t most_lines = 150;

std::set<std::string_view> countries_of(const Network& network) {
    std::set<std::string_view> countries;
    for (const Section& section : network.sections()) countries.insert(section.country);
    countries.erase("");
    return countries;
}

std::set<std::pair<std::string, std::string>> neighbours_of(const Network& network) {
    std::set<std::pair<std::string, std::string>> pairs;
    for (const BorderCrossing& crossing : network.borders()) {
        std::string one(crossing.from_country);
        std::string other(crossing.to_country);
        if (other < one) std::swap(one, other);
        pairs.emplace(std::move(one), std::move(other));
    }
    return pairs;
}

std::string as_line(const Network& network, std::string_view word) {
    const auto line = resolve_line(network, word);
    return line ? "line:" + std::string(network[*line].id) : std::string();
}

std::string as_place(const Network& network, std::string_view word) {
    const auto point = Gazetteer(network).resolve(word);
    return point && point->place ? "place:" + std::string(network[*point->place].id)
                                 : std::string();
}

}  // namespace

PageChoices page_choices(const Network& network) {
    PageChoices choices;
    if (const auto table = read_trains(network)) {
        for (const Train& train : table->trains) choices.trains.push_back({train.id, train.name});
    }
    auto& constraints = choices.constraints;
    for (const std::string_view code : countries_of(network))
        constraints.push_back({fmt::format("country:{}", code), country_name(code)});
    for (const auto& [one, other] : neighbours_of(network)) {
        constraints.push_back(
            {fmt::format("border:{}-{}", one, other),
             fmt::format("borders of {} and {}", country_name(one), country_name(other))});
    }
    if (network.lines().size() > most_lines) return choices;
    for (const Line& line : network.lines())
        constraints.push_back({fmt::format("line:{}", line.id), std::string(line.name)});
    return choices;
}

std::string constraint_of(const Network& network, std::string_view word, BareWord first) {
    if (word.find(':') != std::string_view::npos) return std::string(word);
    const std::string lower = ascii_lower(word);
    for (const std::string_view code : countries_of(network)) {
        if (lower == ascii_lower(code) || lower == ascii_lower(country_name(code)))
            return fmt::format("country:{}", code);
    }
    std::string place = as_place(network, word);
    std::string line = as_line(network, word);
    if (first == BareWord::line) std::swap(place, line);
    if (!place.empty()) return place;
    return line.empty() ? std::string(word) : line;
}

}  // namespace verst::http
