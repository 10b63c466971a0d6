#include "verst/network/gazetteer.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "edit_distance.hpp"
#include "name_folding.hpp"
#include "network/image.hpp"
#include "network/redraft.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/coordinate.hpp"
#include "verst/network/track_point.hpp"

namespace verst {

namespace {

constexpr std::size_t candidates_shown = 8;
constexpr std::size_t near_names_shown = 5;
constexpr double least_similarity = 0.6;

enum class NameRank { primary, alias };

using Matches = std::vector<PlaceIndex>;

bool contains(const Matches& matches, PlaceIndex place) {
    return std::ranges::find(matches, place) != matches.end();
}

/// The names that one way of comparing reduces to `wanted`, of the best rank that has any: a
/// primary name beats an alias. Each place once, in the order of the network.
template <class Names, class KeyOf, class NameOf>
Matches places_named(const Names& names, std::string_view wanted, KeyOf key_of, NameOf name_of) {
    const auto found = std::ranges::equal_range(names, wanted, {}, key_of);
    Matches matches;
    for (const bool is_alias : {false, true}) {
        for (const auto& each : found) {
            const PlaceName& name = name_of(each);
            if (name.is_alias == is_alias) matches.push_back(name.place);
        }
        if (!matches.empty()) break;
    }
    std::ranges::sort(matches);
    const auto repeated = std::ranges::unique(matches);
    matches.erase(repeated.begin(), repeated.end());
    return matches;
}

Matches places_folded(const NetworkImage& image, std::string_view wanted) {
    return places_named(
        image.names, wanted, [](const PlaceName& name) { return name.key.view(); },
        [](const PlaceName& name) -> const PlaceName& { return name; });
}

Matches places_reduced(const NetworkImage& image, const ImageSpan<ReducedName>& names,
                       std::string_view wanted) {
    return places_named(
        names, wanted, [](const ReducedName& name) { return name.key.view(); },
        [&](const ReducedName& name) -> const PlaceName& { return image.names[name.name]; });
}

/// A city or site and the station that serves it are one place. The station stands for both where
/// it bears the city's own name (Vladivostok); else the city does (Khabarovsk, whose station is
/// Khabarovsk I). So all names of one pair find the same point.
Matches without_twins(const Network& network, const Matches& matches) {
    Matches kept = matches;
    for (const PlaceIndex site : matches) {
        const auto links = network.access_of(site);
        if (links.empty() || !contains(matches, links.front().station)) continue;
        const PlaceIndex station = links.front().station;
        const bool station_stands =
            fold_name(network[station].name) == fold_name(network[site].name);
        std::erase(kept, station_stands ? site : station);
    }
    return kept;
}

hint::Candidate candidate(const Network& network, PlaceIndex index) {
    const Place& place = network[index];
    return {hint::Candidate::Of::place,
            std::string(place.id),
            std::string(place.name),
            std::string(place.name_native),
            std::string(kind_name(place.kind)),
            std::string(place.country)};
}

/// Where a place is: on a line, or beside another place.
struct Whereabouts {
    std::string hint::Candidate::*which;
    std::string_view name;

    friend bool operator==(const Whereabouts&, const Whereabouts&) = default;
};

/// The lines that a place is on, then the places beside it.
std::vector<Whereabouts> whereabouts(const Network& network, PlaceIndex index) {
    std::vector<Whereabouts> told;
    for (const SectionIndex section : network[index].sections) {
        for (const SectionOnLine& on_line : network[section].on_lines) {
            const Line& line = network[on_line.line];
            if (!is_unnamed(line))
                told.push_back(
                    {&hint::Candidate::on_line, line.name.empty() ? line.id : line.name});
        }
    }
    for (const SectionIndex section : network[index].sections) {
        const Place& next = network[network[section].other_end(index)];
        if (!next.name.empty() && next.name != network[index].name)
            told.push_back({&hint::Candidate::next_to, next.name});
    }
    return told;
}

/// The first so many of the places of one name, each with what is true of it alone of all, where
/// anything is; and how many more there are.
std::vector<Hint> told_apart(const Network& network, std::span<const PlaceIndex> places,
                             std::size_t most) {
    std::vector<std::vector<Whereabouts>> where;
    for (const PlaceIndex place : places) where.push_back(whereabouts(network, place));
    std::vector<Hint> told;
    for (std::size_t i = 0; i < std::min(places.size(), most); ++i) {
        const auto is_of_it_alone = [&](const Whereabouts& each) {
            for (std::size_t other = 0; other < where.size(); ++other) {
                if (other != i && std::ranges::find(where[other], each) != where[other].end())
                    return false;
            }
            return true;
        };
        const auto own = std::ranges::find_if(where[i], is_of_it_alone);
        hint::Candidate found = candidate(network, places[i]);
        if (own != where[i].end()) found.*(own->which) = own->name;
        told.emplace_back(std::move(found));
    }
    if (places.size() > most)
        told.emplace_back(hint::More{hint::More::Of::candidates, places.size() - most});
    return told;
}

/// The places whose very name this is, letter by letter.
Matches with_literal_name(const Network& network, std::string_view folded, std::string_view text) {
    Matches matches;
    const auto found = std::ranges::equal_range(
        network.image().names, folded, {}, [](const PlaceName& name) { return name.key.view(); });
    for (const PlaceName& name : found) {
        if (network[name.place].name == text) matches.push_back(name.place);
    }
    const auto repeated = std::ranges::unique(matches);
    matches.erase(repeated.begin(), repeated.end());
    return matches;
}

Matches with_code(const Network& network, std::string_view text) {
    Matches matches;
    const auto found = std::ranges::equal_range(
        network.image().codes, text, {}, [](const PlaceCode& code) { return code.code.view(); });
    for (const PlaceCode& code : found) matches.push_back(code.place);
    return matches;
}

/// The surest way of comparing that finds anything decides.
Matches by_name(const Network& network, std::string_view text) {
    const NetworkImage& image = network.image();
    const std::string folded = fold_name(text);
    if (folded.empty()) return {};
    if (auto matches = with_literal_name(network, folded, text); !matches.empty()) return matches;
    if (auto matches = places_folded(image, folded); !matches.empty()) return matches;
    const std::string latin = is_latin(text) ? folded : fold_name(transliterate(text));
    if (latin.empty()) return {};
    if (auto matches = places_reduced(image, image.as_russian, russian_skeleton(latin));
        !matches.empty()) {
        return matches;
    }
    return places_reduced(image, image.as_korean, korean_skeleton(latin));
}

NamedPoint point_of(const Network& network, std::string_view text, PlaceIndex place) {
    return {std::string(text), place, network[place].position};
}

/// How many letters a text has that another has not: no fewer changes make one of the other.
class LetterCount {
  public:
    explicit LetterCount(std::string_view text) {
        for (const char c : text) ++counts_[slot(c)];
    }
    [[nodiscard]] bool lacks_more_of(std::string_view name, std::size_t limit) const {
        auto left = counts_;
        std::size_t lacking = 0;
        for (const char c : name) {
            std::uint16_t& count = left[slot(c)];
            if (count > 0) {
                --count;
            } else if (++lacking > limit) {
                return true;
            }
        }
        return false;
    }

  private:
    static std::size_t slot(char c) { return static_cast<unsigned char>(c) % 64U; }
    std::array<std::uint16_t, 64> counts_{};
};

/// The places with the best scores so far, as many as are asked for: what scores less than the last
/// of them need not be looked at.
class BestPlaces {
  public:
    explicit BestPlaces(std::size_t most) : most_(most) {}

    [[nodiscard]] double least() const {
        return scores_.size() < most_ || scores_.empty() ? 0 : scores_.back().first;
    }
    void offer(PlaceIndex place, double score) {
        if (score < least() || most_ > most_kept) return;
        std::erase_if(scores_, [&](const auto& each) { return each.second == place; });
        const auto after =
            std::ranges::find_if(scores_, [&](const auto& each) { return each.first < score; });
        scores_.insert(after, {score, place});
        if (scores_.size() > most_) scores_.pop_back();
    }

  private:
    static constexpr std::size_t most_kept = 100;

    std::size_t most_;
    std::vector<std::pair<double, PlaceIndex>> scores_;  ///< best first, each place once
};

constexpr double edit_weight = 0.95;

/// How alike two folded names are, from 0 to 1; 0 if less than `least`, or not at all.
double similarity(std::string_view wanted, const LetterCount& letters, std::string_view name,
                  double least) {
    if (wanted == name) return 1;
    const auto longer = static_cast<double>(std::max(wanted.size(), name.size()));
    const auto shorter = static_cast<double>(std::min(wanted.size(), name.size()));
    if (name.starts_with(wanted)) return 0.8 + 0.15 * shorter / longer;
    if (wanted.size() >= 3 && name.find(wanted) != std::string_view::npos)
        return 0.6 + 0.2 * shorter / longer;
    const auto limit = static_cast<std::size_t>(
        longer * std::clamp(1 - least / edit_weight, 0.0, 1 - least_similarity) + 1e-9);
    if (letters.lacks_more_of(name, limit)) return 0;
    const auto distance = edit_distance(wanted, name, limit);
    if (distance > limit) return 0;
    return edit_weight * (1 - static_cast<double>(distance) / longer);
}

/// Places whose names look like the whole text, else like one of its longer words: "Grodekovo
/// (Pogranichny)" has no near name, but its first word has.
std::vector<SearchHit> nearest_to(const Gazetteer& gazetteer, std::string_view text) {
    constexpr std::size_t shortest_telling_word = 4;
    auto hits = gazetteer.search(text, near_names_shown);
    for (auto word : split(text, ' ')) {
        if (!hits.empty()) break;
        while (!word.empty() && (word.front() == '(' || word.front() == '"')) word.remove_prefix(1);
        if (word.size() >= shortest_telling_word) hits = gazetteer.search(word, near_names_shown);
    }
    return hits;
}

}  // namespace

Result<NamedPoint> Gazetteer::resolve(std::string_view text) const {
    const Network& network = *network_;
    const auto wanted = trim(text);
    if (wanted.empty())
        return refuse(RefusalCode::unknown_place, "a place is empty", {"name one, as in Khasan"});
    if (!is_clean_utf8(wanted)) {
        return refuse(RefusalCode::unknown_place,
                      in_quotes(wanted) + " is no UTF-8 text, so no place has this name");
    }
    if (wanted.size() > longest_name_bytes) {
        return refuse(RefusalCode::unknown_place,
                      "no place has a name as long as " + in_quotes(wanted, 40));
    }
    if (const auto place = network.find_place(wanted)) return point_of(network, wanted, *place);
    if (const auto position = parse_coordinate(wanted)) {
        if (!*position) return tl::unexpected(position->error());
        return NamedPoint{std::string(wanted), std::nullopt, **position};
    }

    const bool is_code = wanted.find(':') != std::string_view::npos;
    auto matches = is_code ? with_code(network, wanted) : by_name(network, wanted);
    matches = without_twins(network, matches);
    if (matches.size() == 1) return point_of(network, wanted, matches.front());

    if (const auto kilometre = parse_line_kilometre(wanted); kilometre && matches.empty()) {
        const auto point = find_line_kilometre(network, *kilometre);
        if (!point) return tl::unexpected(point.error());
        return NamedPoint{std::string(wanted), std::nullopt, point->position};
    }

    if (!matches.empty()) {
        return refuse(RefusalCode::ambiguous_place,
                      in_quotes(wanted) + " is the name of " + std::to_string(matches.size()) +
                          " places: say which by its id",
                      told_apart(network, matches, candidates_shown));
    }
    std::vector<Hint> hints;
    for (const auto& hit : nearest_to(*this, wanted))
        hints.emplace_back(candidate(network, hit.place));
    if (hints.empty()) hints.emplace_back("nothing is near it: verst find TEXT searches all names");
    return refuse(RefusalCode::unknown_place, "no place is called " + in_quotes(wanted),
                  std::move(hints));
}

std::vector<SearchHit> Gazetteer::search(std::string_view text, std::size_t limit) const {
    const auto wanted_text = trim(text).substr(0, longest_name_bytes);
    if (!is_clean_utf8(wanted_text)) return {};
    const std::string wanted = fold_name(wanted_text);
    if (wanted.empty()) return {};

    const auto rank = [&](const std::string& key) {
        // By place, in the order of the network; of names that are as good the first of the place.
        struct Best {
            double score = 0;
            std::uint32_t number = 0;
            std::string_view name;
        };
        const NetworkImage& image = network_->image();
        std::vector<Best> best(network_->places().size());
        const bool latin = is_latin(key);
        const LetterCount letters(key);
        BestPlaces leading(limit);
        for (const PlaceName& name : image.names) {
            const double score =
                similarity(key, letters, name.key, leading.least()) - (name.is_alias ? 0.01 : 0);
            Best& of_place = best[name.place.value()];
            if (score <= 0 || score < of_place.score) continue;
            if (is_latin(name.name) != latin) continue;
            leading.offer(name.place, score);
            if (score > of_place.score || name.number < of_place.number)
                of_place = {score, name.number, name.name};
        }
        // What a route would take the text for comes before what merely begins like it.
        constexpr double of_another_spelling = 0.99;
        for (const PlaceIndex place : by_name(*network_, wanted_text)) {
            Best& of_place = best[place.value()];
            if (of_place.score < of_another_spelling)
                of_place = {of_another_spelling, 0, (*network_)[place].name};
        }
        const auto is_exactly = [&](PlaceIndex place, std::string_view name) {
            best[place.value()] = {1, 0, name};
        };
        for (const PlaceIndex place : with_code(*network_, wanted_text)) {
            is_exactly(place, wanted_text);
        }
        if (const auto place = network_->find_place(wanted_text))
            is_exactly(*place, (*network_)[*place].id);
        std::vector<SearchHit> hits;
        for (std::size_t i = 0; i < best.size(); ++i) {
            if (best[i].score >= least_similarity - 0.01)
                hits.push_back({PlaceIndex(i), std::string(best[i].name), best[i].score});
        }
        std::ranges::stable_sort(hits, std::ranges::greater{}, &SearchHit::score);
        return hits;
    };

    auto hits = rank(wanted);
    if (hits.empty() && !is_latin(wanted)) hits = rank(fold_name(transliterate(wanted_text)));
    if (hits.size() > limit) hits.resize(limit);
    return hits;
}

}  // namespace verst
