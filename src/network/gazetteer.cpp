#include "verst/network/gazetteer.hpp"

#include <algorithm>

#include "edit_distance.hpp"
#include "name_folding.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/coordinate.hpp"

namespace verst {

namespace {

constexpr std::size_t candidates_shown = 8;
constexpr std::size_t near_names_shown = 5;
constexpr double least_similarity = 0.6;

enum class NameRank { primary, alias };

/// Calls `use(name, rank)` for each name of a place.
template <class Use>
void for_each_name(const Place& place, Use use) {
    use(place.name, NameRank::primary);
    if (!place.name_native.empty()) use(place.name_native, NameRank::primary);
    std::string_view rest = place.aliases;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        auto alias = rest.substr(0, end);
        if (const auto colon = alias.find(':'); colon != std::string_view::npos)
            alias.remove_prefix(colon + 1);
        use(alias, NameRank::alias);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

using Matches = std::vector<PlaceIndex>;

bool contains(const Matches& matches, PlaceIndex place) {
    return std::ranges::find(matches, place) != matches.end();
}

/// One way to compare names: what they are reduced to, and the country whose romanisations it
/// undoes (empty: any).
struct Comparison {
    std::string (*reduce)(std::string_view name);
    std::string_view country;
};

/// Surest first.
constexpr Comparison by_folding{&fold_name, ""};
constexpr Comparison by_russian_romanisation{
    [](std::string_view name) { return russian_skeleton(fold_name(name)); }, ""};
constexpr Comparison by_korean_romanisation{
    [](std::string_view name) { return korean_skeleton(fold_name(name)); }, "KP"};

/// Places with a name of this rank that reduces to `wanted`. Names in a script that cannot match
/// are not folded: folding is what a search costs.
Matches places_named(const Network& network, std::string_view wanted, NameRank rank,
                     const Comparison& comparison) {
    Matches matches;
    const bool wanted_latin = is_latin(wanted);
    for (std::size_t i = 0; i < network.places().size(); ++i) {
        const Place& place = network.places()[i];
        if (!comparison.country.empty() && comparison.country != place.country) continue;
        bool matched = false;
        for_each_name(place, [&](std::string_view name, NameRank name_rank) {
            if (matched || name_rank != rank || is_latin(name) != wanted_latin) return;
            matched = comparison.reduce(name) == wanted;
        });
        if (matched) matches.emplace_back(i);
    }
    return matches;
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

std::string describe(const Network& network, PlaceIndex index) {
    const Place& place = network[index];
    std::string text(place.id);
    text += " (" + std::string(place.name);
    if (!place.name_native.empty() && place.name_native != place.name)
        text += ", " + std::string(place.name_native);
    return text + ", " + std::string(kind_name(place.kind)) + ", " + std::string(place.country) +
           ")";
}

/// The places whose very name this is, letter by letter.
Matches with_literal_name(const Network& network, std::string_view text) {
    Matches matches;
    for (std::size_t i = 0; i < network.places().size(); ++i) {
        if (network.places()[i].name == text) matches.emplace_back(i);
    }
    return matches;
}

Matches with_code(const Network& network, std::string_view text) {
    Matches matches;
    for (std::size_t i = 0; i < network.places().size(); ++i) {
        const auto codes = split(network.places()[i].codes, ';');
        if (std::ranges::find(codes, text) != codes.end()) matches.emplace_back(i);
    }
    return matches;
}

/// The surest way of comparing that finds anything decides; a primary name beats an alias.
Matches by_name(const Network& network, std::string_view text) {
    const auto find = [&](std::string_view name, const Comparison& comparison) -> Matches {
        const std::string wanted = comparison.reduce(name);
        if (wanted.empty()) return {};
        for (const NameRank rank : {NameRank::primary, NameRank::alias}) {
            auto matches = places_named(network, wanted, rank, comparison);
            if (!matches.empty()) return matches;
        }
        return {};
    };
    if (auto matches = with_literal_name(network, text); !matches.empty()) return matches;
    if (auto matches = find(text, by_folding); !matches.empty()) return matches;
    const std::string latin = is_latin(text) ? std::string(text) : transliterate(text);
    if (auto matches = find(latin, by_russian_romanisation); !matches.empty()) return matches;
    return find(latin, by_korean_romanisation);
}

NamedPoint point_of(const Network& network, std::string_view text, PlaceIndex place) {
    return {std::string(text), place, network[place].position};
}

/// How alike two folded names are, from 0 to 1.
double similarity(std::string_view wanted, std::string_view name) {
    if (wanted == name) return 1;
    const auto longer = static_cast<double>(std::max(wanted.size(), name.size()));
    const auto shorter = static_cast<double>(std::min(wanted.size(), name.size()));
    if (name.starts_with(wanted)) return 0.8 + 0.15 * shorter / longer;
    if (wanted.size() >= 3 && name.find(wanted) != std::string_view::npos)
        return 0.6 + 0.2 * shorter / longer;
    const auto limit = static_cast<std::size_t>(longer * (1 - least_similarity));
    const auto distance = edit_distance(wanted, name, limit);
    if (distance > limit) return 0;
    return 0.95 * (1 - static_cast<double>(distance) / longer);
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

    std::vector<std::string> hints;
    if (!matches.empty()) {
        for (std::size_t i = 0; i < matches.size() && i < candidates_shown; ++i) {
            hints.push_back(describe(network, matches[i]));
        }
        if (matches.size() > candidates_shown) {
            hints.push_back("and " + std::to_string(matches.size() - candidates_shown) + " more");
        }
        return refuse(RefusalCode::ambiguous_place,
                      in_quotes(wanted) + " is the name of " + std::to_string(matches.size()) +
                          " places: say which by its id",
                      std::move(hints));
    }
    for (const auto& hit : nearest_to(*this, wanted)) hints.push_back(describe(network, hit.place));
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
        const bool latin = is_latin(key);
        std::vector<SearchHit> hits;
        for (std::size_t i = 0; i < network_->places().size(); ++i) {
            SearchHit best{PlaceIndex(i), {}, 0};
            const auto consider = [&](std::string_view name, double score) {
                if (score > best.score) best = {PlaceIndex(i), std::string(name), score};
            };
            const Place& place = network_->places()[i];
            if (place.id == wanted_text) consider(place.id, 1);
            for (const auto code : split(place.codes, ';')) {
                if (code == wanted_text) consider(code, 1);
            }
            for_each_name(place, [&](std::string_view name, NameRank name_rank) {
                if (is_latin(name) != latin) return;
                const double alias_cost = name_rank == NameRank::alias ? 0.01 : 0;
                consider(name, similarity(key, fold_name(name)) - alias_cost);
            });
            if (best.score >= least_similarity - 0.01) hits.push_back(std::move(best));
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
