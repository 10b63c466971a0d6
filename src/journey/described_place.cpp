#include "journey/described_place.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "journey/figure.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

constexpr std::size_t most_adjectives = 5;  // "Russia's remote Far Eastern border"

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> wanted) {
    return std::ranges::find(wanted, word) != wanted.end();
}

/// What an apposition begins with that says what or where the place is, not how far or by which
/// way.
bool opens_description(std::string_view word) {
    return is_one_of(word, {"a", "an", "the", "on", "in", "near", "at", "home", "which", "where",
                            "formerly", "also", "once", "capital"});
}

/// A word that an apposition cannot hold, as it would say something of the distance.
bool tells_of_distance(std::string_view word) {
    return is_one_of(
        word,
        {"km",   "kilometre", "kilometres", "kilometer", "kilometers", "mile",  "miles", "not",
         "way",  "route",     "road",       "car",       "bus",        "plane", "air",   "flight",
         "ship", "foot",      "shortest",   "direct",    "distance",   "hour",  "hours", "than"});
}

bool only_describes(std::string_view tail) {
    const std::string lower = ascii_lower(tail);
    for (const std::string_view word : split(lower, ' ')) {
        if (tells_of_distance(word)) return false;
        if (std::ranges::any_of(word, is_digit)) return false;
    }
    return !lower.empty();
}

/// "in Russia's Far East" tells the country "Russia's"; "Russia" itself.
std::string country_of(std::string_view tail) {
    if (ascii_lower(tail).starts_with("in ")) tail.remove_prefix(3);
    return std::string(tail);
}

std::string without_article(std::string name) {
    if (ascii_lower(name).starts_with("the ")) name.erase(0, 4);
    return name;
}

bool is_kind(std::string_view word) {
    return is_one_of(word, {"city", "town", "village", "port", "station", "settlement", "capital",
                            "outpost", "hub", "junction"});
}

/// "the Russian Far Eastern city of Khasan", "North Korea's capital Pyongyang", "downtown Khasan":
/// the name, and what stands before the kind of place.
void strip_kind(DescribedPlace& place) {
    const std::vector<std::string_view> words = split(place.name, ' ');
    for (std::size_t i = 0; i + 1 < words.size() && i <= most_adjectives; ++i) {
        const std::string word = ascii_lower(words[i]);
        const bool kind = is_kind(word) || (i == 0 && word == "downtown");
        // "the port city of", "the railway station of"
        if (!kind || is_kind(ascii_lower(words[i + 1]))) continue;
        std::size_t name = i + 1;
        if (ascii_lower(words[name]) == "of" && name + 1 < words.size()) ++name;
        if (i > 0 && place.country.empty()) {
            const char* end = words[i - 1].data() + words[i - 1].size();
            place.country.assign(words[0].data(), end);
        }
        place.name = std::string(words[name].data(), words.back().data() + words.back().size());
        return;
    }
}

}  // namespace

std::optional<std::string_view> claim_about_place(std::string_view text) {
    const std::size_t comma = text.find(", ");
    if (comma == std::string_view::npos || comma == 0 || is_digit(text.front()))
        return std::nullopt;
    const std::string_view tail = trim(text.substr(comma + 2));
    if (std::ranges::none_of(tail, is_digit)) return std::nullopt;
    return tail;
}

std::optional<DescribedPlace> described_place(std::string_view text) {
    DescribedPlace place;
    const std::size_t comma = text.find(", ");
    const std::size_t dash = text.find(" \u2014 ");
    std::size_t cut = std::min(comma, dash);
    std::string_view tail;
    if (cut != std::string_view::npos) {
        tail = trim(text.substr(cut + (cut == comma ? 2 : 5)));
        const std::string first = ascii_lower(tail.substr(0, tail.find(' ')));
        // "Khasan, Russia": one word or two, in capitals.
        const bool name =
            split(tail, ' ').size() <= 2 && tail.front() >= 'A' && tail.front() <= 'Z';
        if (!(opens_description(first) || name) || !only_describes(tail)) return std::nullopt;
        if (name || first == "in") place.country = country_of(tail);
    } else if (cut = text.find(" in "); cut != std::string_view::npos) {
        tail = text.substr(cut + 4);
        const bool region =
            tail.starts_with("the ") || (tail.front() >= 'A' && tail.front() <= 'Z');
        if (!region || !only_describes(tail)) return std::nullopt;
        place.country = std::string(tail);
    }
    place.name = without_article(std::string(trim(text.substr(0, cut))));
    strip_kind(place);
    if (place.name.empty() || place.name == text) return std::nullopt;
    return place;
}

}  // namespace verst
