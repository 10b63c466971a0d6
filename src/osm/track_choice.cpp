#include "osm/track_choice.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "verst/base/text.hpp"

namespace verst {

namespace {

struct LifecycleWord {
    std::string_view word;
    LeftOut means;
};

constexpr std::array lifecycle_words{
    LifecycleWord{"disused", LeftOut::disused},
    LifecycleWord{"abandoned", LeftOut::disused},
    LifecycleWord{"razed", LeftOut::disused},
    LifecycleWord{"dismantled", LeftOut::disused},
    LifecycleWord{"demolished", LeftOut::disused},
    LifecycleWord{"removed", LeftOut::disused},
    LifecycleWord{"destroyed", LeftOut::disused},
    LifecycleWord{"ruins", LeftOut::disused},
    LifecycleWord{"historic", LeftOut::disused},
    LifecycleWord{"was", LeftOut::disused},
    LifecycleWord{"construction", LeftOut::construction},
    LifecycleWord{"proposed", LeftOut::construction},
    LifecycleWord{"planned", LeftOut::construction},
};

constexpr std::array<std::string_view, 9> track_kinds{"funicular", "light_rail",   "miniature",
                                                      "monorail",  "narrow_gauge", "preserved",
                                                      "rail",      "subway",       "tram"};

/// Tags that say of a track of any kind whether it is in use.
constexpr std::array<std::string_view, 4> status_keys{"operational_status", "lifecycle", "usage",
                                                      "service"};

/// Beside those of a lifecycle.
constexpr std::array<std::string_view, 3> closed_statuses{"closed", "out_of_order",
                                                          "out_of_service"};

bool is_track_kind(std::string_view value) {
    return std::ranges::find(track_kinds, value) != track_kinds.end();
}

std::optional<LeftOut> meaning_of(std::string_view word) {
    const auto found = std::ranges::find(lifecycle_words, word, &LifecycleWord::word);
    if (found == lifecycle_words.end()) return std::nullopt;
    return found->means;
}

/// The value of "disused:railway" and the like.
std::string_view prefixed_railway(const Tags& tags, std::string_view word) {
    return tags[std::string(word) + ":railway"];
}

/// True of a value that is the word, or a list that has it.
bool lists(std::string_view value, std::string_view word) {
    return std::ranges::any_of(split(value, ';'),
                               [&](std::string_view part) { return trim(part) == word; });
}

bool is_status(const Tags& tags, std::string_view word) {
    return std::ranges::any_of(status_keys,
                               [&](std::string_view key) { return lists(tags[key], word); });
}

/// Said of monuments that work, too.
bool may_be_monument(std::string_view word) { return word == "historic" || word == "ruins"; }

/// What the status keys say: disused before construction, that before closed.
std::optional<LeftOut> meaning_of_status(const Tags& tags) {
    bool is_built = false;
    bool is_closed = false;
    for (const std::string_view key : status_keys) {
        for (const std::string_view part : split(tags[key], ';')) {
            const std::string_view word = trim(part);
            const auto means = may_be_monument(word) ? std::nullopt : meaning_of(word);
            if (means == LeftOut::disused) return means;
            is_built = is_built || means == LeftOut::construction;
            is_closed =
                is_closed || std::ranges::find(closed_statuses, word) != closed_statuses.end();
        }
    }
    if (is_built) return LeftOut::construction;
    return is_closed ? std::optional(LeftOut::disused) : std::nullopt;
}

/// True of a track of this kind that is said to be abandoned, razed, or the like.
bool is_gone(const Tags& tags, std::string_view kind) {
    return std::ranges::any_of(lifecycle_words, [&](const LifecycleWord& lifecycle) {
        return lifecycle.means == LeftOut::disused && lifecycle.word != "disused" &&
               !may_be_monument(lifecycle.word) &&
               (tags.has(lifecycle.word, "yes") || is_status(tags, lifecycle.word) ||
                prefixed_railway(tags, lifecycle.word) == kind);
    });
}

/// The kind of track that a railway which is no more, or not yet, was or will be.
std::string_view kind_behind(const Tags& tags, const LifecycleWord& lifecycle) {
    for (const std::string_view kind :
         {prefixed_railway(tags, lifecycle.word), tags[lifecycle.word]}) {
        if (is_track_kind(kind)) return kind;
    }
    return "rail";
}

}  // namespace

std::optional<LeftOut> lifecycle_of(const Tags& tags) {
    const std::string_view railway = tags["railway"];
    if (const auto means = meaning_of(railway)) return means;
    constexpr std::string_view suffix = ":railway";
    for (const auto& [key, value] : tags.all()) {
        if (key.ends_with(suffix)) {
            // A former tramway under a railway in use says nothing about that one.
            const bool speaks = railway.empty() || value == railway;
            const auto word = std::string_view(key).substr(0, key.size() - suffix.size());
            if (const auto means = meaning_of(word); speaks && means) return means;
        } else if (value == "yes" && !may_be_monument(key)) {
            if (const auto means = meaning_of(key)) return means;
        }
    }
    return meaning_of_status(tags);
}

std::optional<TrackChoice> choose_track(const Tags& tags, const TrackSelection& selection) {
    const std::string_view railway = tags["railway"];
    TrackChoice choice;
    choice.kind = railway;
    if (is_track_kind(railway)) {
        choice.left_out = lifecycle_of(tags);
    } else {
        for (const LifecycleWord& lifecycle : lifecycle_words) {
            const std::string_view prefixed = prefixed_railway(tags, lifecycle.word);
            if (railway != lifecycle.word && !(railway.empty() && is_track_kind(prefixed))) {
                continue;
            }
            // A station, a platform: told by what stands beside it.
            if (!prefixed.empty() && !is_track_kind(prefixed) && prefixed != "yes") continue;
            choice = {kind_behind(tags, lifecycle), lifecycle.means};
            break;
        }
        if (!choice.left_out) return std::nullopt;
    }
    // Only track that still lies can be asked for.
    const bool lies = choice.left_out == LeftOut::disused && !is_gone(tags, choice.kind) &&
                      (railway == "disused" || !tags["disused:railway"].empty() ||
                       tags.has("disused", "yes") || is_track_kind(railway));
    if (lies && selection.disused) choice.left_out.reset();
    if (choice.left_out) return choice;
    if (std::ranges::find(selection.kinds, choice.kind) == selection.kinds.end()) {
        choice.left_out = LeftOut::other_kind;
        return choice;
    }
    const auto services = split(tags["service"], ';');
    const auto service = services.empty() ? std::string_view() : trim(services.front());
    if (service == "yard" && !selection.yard) choice.left_out = LeftOut::yard;
    if (service == "spur" && !selection.spur) choice.left_out = LeftOut::spur;
    return choice;
}

Result<TrackSelection> track_selection(const std::vector<std::string>& included) {
    TrackSelection selection;
    for (const std::string& word : included) {
        if (word == "disused") {
            selection.disused = true;
        } else if (word == "yard") {
            selection.yard = true;
        } else if (word == "spur") {
            selection.spur = true;
        } else if (is_track_kind(word)) {
            selection.kinds.push_back(word);
        } else {
            std::string words;
            for (const std::string_view kind : track_kinds) words.append(kind).append(", ");
            return refuse(RefusalCode::bad_argument,
                          in_quotes(word) + " is no kind of track that can be included",
                          {"There are " + words + "disused, spur and yard."});
        }
    }
    std::ranges::sort(selection.kinds);
    const auto twice = std::ranges::unique(selection.kinds);
    selection.kinds.erase(twice.begin(), twice.end());
    return selection;
}

}  // namespace verst
