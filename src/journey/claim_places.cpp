#include "journey/claim_places.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "journey/english_countries.hpp"
#include "journey/russian_names.hpp"
#include "network/name_folding.hpp"
#include "verst/base/text.hpp"
#include "verst/network/line_name.hpp"
#include "verst/route/rail_end.hpp"

namespace verst {

namespace {

/// The lead byte of the Cyrillic block is D0 to D3.
bool is_cyrillic(std::string_view name) {
    return !name.empty() && static_cast<unsigned char>(name.front()) >= 0xD0 &&
           static_cast<unsigned char>(name.front()) <= 0xD3;
}

/// Names that the press uses beside those of the Unicode CLDR.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> other_names{{
    {"dprk", "KP"},
    {"democratic people's republic of korea", "KP"},
    {"prc", "CN"},
    {"people's republic of china", "CN"},
    {"russian federation", "RU"},
    {"republic of korea", "KR"},
    {"kazakstan", "KZ"},
    {"byelorussia", "BY"},
    {"outer mongolia", "MN"},
}};

/// The country of a railway of the network by its English name; nothing if none is called so.
std::optional<std::string> country_named(const Network& network, std::string_view name) {
    const std::string wanted = ascii_lower(trim(name));
    std::set<std::string_view> codes;
    for (const Section& section : network.sections()) codes.insert(section.country);
    for (const std::string_view code : codes) {
        if (ascii_lower(english_country(code)) == wanted ||
            wanted == "country:" + ascii_lower(code))
            return std::string(code);
    }
    for (const auto& [other, code] : other_names) {
        if (wanted == other && codes.contains(code)) return std::string(code);
    }
    return std::nullopt;
}

/// "Trans-Siberian Railway (Moscow - ...)", "the Trans-Siberian", "Transsib": without what says
/// only that it is a railway.
std::string bare_line_name(std::string_view name) {
    std::string folded = fold_name(trim(name.substr(0, name.find_first_of("(,"))));
    for (const std::string_view kind :
         {"mainline", "railway", "railroad", "magistral", "line", "route"}) {
        if (folded.size() > kind.size() && folded.ends_with(kind)) {
            folded.resize(folded.size() - kind.size());
            break;
        }
    }
    return folded;
}

std::optional<LineIndex> line_named(const Network& network, std::string_view name) {
    if (const auto line = resolve_line(network, name)) return *line;
    const std::string wanted = bare_line_name(name);
    if (wanted.empty()) return std::nullopt;
    std::optional<LineIndex> found;
    for (std::size_t i = 0; i < network.lines().size(); ++i) {
        if (bare_line_name(network.lines()[i].name) != wanted) continue;
        if (found) return std::nullopt;  // two of one name: neither is meant for certain
        found = LineIndex(i);
    }
    return found;
}

}  // namespace

Result<NamedPoint> place_in_sentence(const Gazetteer& gazetteer, const std::string& name) {
    auto as_written = gazetteer.resolve(name);
    if (as_written || !is_cyrillic(name)) return as_written;
    std::optional<Result<NamedPoint>> ambiguous;
    for (const std::string& nominative : nominatives(name)) {
        auto point = gazetteer.resolve(nominative);
        if (point) return point;
        if (!ambiguous && point.error().code == RefusalCode::ambiguous_place)
            ambiguous = std::move(point);
    }
    return ambiguous ? std::move(*ambiguous) : as_written;
}

Result<NamedWay> way_in_sentence(const Gazetteer& gazetteer, const SentenceWay& way) {
    NamedWay named;
    named.text = way.text;
    const Network& network = gazetteer.network();
    if (auto country = country_named(network, way.name)) {
        named.country = std::move(*country);
        return named;
    }
    if (const auto line = line_named(network, way.name)) {
        named.line = line;
        return named;
    }
    const auto point = gazetteer.resolve(way.name);
    if (point && point->place) {
        const auto end = rail_end(network, *point);
        if (!end) return tl::unexpected(end.error());
        named.place = end->station;
        return named;
    }
    // "BAM": ids are words of their own, and places come first ("via Khasan" is the station).
    if (const auto line = network.find_line(ascii_lower(way.name))) {
        named.line = *line;
        return named;
    }
    return refuse(RefusalCode::bad_claim,
                  fmt::format("{} is no country, line or place of the network that a way could go "
                              "by",
                              in_quotes(way.name)),
                  {"\"through China\", \"by the Trans-Siberian\", \"via Harbin\""});
}

}  // namespace verst
