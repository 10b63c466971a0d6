#include "http/negotiation.hpp"

#include <algorithm>
#include <string>

#include "command/command.hpp"
#include "verst/base/text.hpp"

namespace verst::http {

namespace {

/// "text/html;q=0.8": what is taken, and how gladly.
struct Preference {
    std::string what;
    double quality = 1;
};

/// No more of a field is looked at.
constexpr std::size_t most_preferences = 64;

std::vector<Preference> preferences_of(std::string_view field) {
    std::vector<Preference> preferences;
    for (const std::string_view part : split(field, ',')) {
        if (preferences.size() == most_preferences) break;
        const auto pieces = split(part, ';');
        if (pieces.empty() || trim(pieces.front()).empty()) continue;
        Preference preference{ascii_lower(trim(pieces.front()))};
        for (std::size_t i = 1; i < pieces.size(); ++i) {
            const std::string_view piece = trim(pieces[i]);
            if (!piece.starts_with("q=") && !piece.starts_with("Q=")) continue;
            preference.quality = parse_number(piece.substr(2)).value_or(0);
        }
        preferences.push_back(std::move(preference));
    }
    return preferences;
}

/// How closely a range of media types fits one: 3 the very one, 2 its family, 1 any, 0 not at all.
int closeness(std::string_view range, std::string_view type) {
    if (range == type) return 3;
    if (range == "*/*") return 1;
    return range.ends_with("/*") && type.starts_with(range.substr(0, range.size() - 1)) ? 2 : 0;
}

/// How gladly a type is taken: what its closest range says.
double quality_of(std::string_view type, const std::vector<Preference>& preferences) {
    int closest = 0;
    double quality = 0;
    for (const Preference& preference : preferences) {
        const int close = closeness(preference.what, type);
        if (close <= closest) continue;
        closest = close;
        quality = preference.quality;
    }
    return quality;
}

}  // namespace

std::optional<std::string_view> preferred_format(std::string_view accept,
                                                 const std::vector<std::string_view>& formats) {
    const auto preferences = preferences_of(accept);
    if (preferences.empty()) return formats.front();
    std::optional<std::string_view> best;
    double best_quality = 0;
    for (const std::string_view format : formats) {
        const std::string_view media = command::media_type(format);
        const double quality = quality_of(media.substr(0, media.find(';')), preferences);
        if (quality <= best_quality) continue;
        best = format;
        best_quality = quality;
    }
    return best;
}

bool takes_gzip(std::string_view accept_encoding) {
    return std::ranges::any_of(preferences_of(accept_encoding), [](const Preference& each) {
        return (each.what == "gzip" || each.what == "*") && each.quality > 0;
    });
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
    return std::ranges::any_of(split(if_none_match, ','), [&](std::string_view each) {
        each = trim(each);
        if (each.starts_with("W/")) each.remove_prefix(2);
        return each == "*" || each == tag;
    });
}

}  // namespace verst::http
