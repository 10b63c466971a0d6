#include "cli/arguments.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "network/edit_distance.hpp"
#include "verst/base/text.hpp"
#include "verst/route/rail_end.hpp"

namespace verst::cli {

namespace {

constexpr std::size_t most_nearest_words = 5;

/// No point of the Earth is farther from another.
constexpr double most_snap_km = 20'100;

}  // namespace

std::vector<std::string> nearest_words(std::string_view word,
                                       const std::vector<std::string_view>& candidates) {
    std::vector<std::pair<std::size_t, std::string_view>> near;
    for (const std::string_view candidate : candidates) {
        const std::size_t limit = std::max<std::size_t>(2, candidate.size() / 3);
        std::size_t distance = edit_distance(word, candidate, limit);
        if (distance > limit && word.size() >= 3 && candidate.find(word) != std::string_view::npos)
            distance = limit;
        if (distance <= limit) near.emplace_back(distance, candidate);
    }
    std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string_view>::first);
    if (near.size() > most_nearest_words) near.resize(most_nearest_words);
    std::vector<std::string> words;
    for (const auto& [distance, candidate] : near) words.emplace_back(candidate);
    return words;
}

Result<double> number_argument(std::string_view option, std::string_view text, double least,
                               double most) {
    const auto value = parse_number(text);
    if (!value) {
        return refuse(RefusalCode::bad_argument,
                      fmt::format("{}: {} is not a number", option, verst::in_quotes(text)));
    }
    // Written so that NaN is refused as well.
    if (!(*value >= least && *value <= most)) {
        return refuse(RefusalCode::bad_argument,
                      fmt::format("{}: {} is not between {} and {}", option, verst::in_quotes(text),
                                  least, most));
    }
    return *value;
}

Result<double> snap_argument(std::string_view text) {
    if (text.empty()) return default_max_snap_km;
    return number_argument("--snap", text, 0, most_snap_km);
}

Result<Constraints> only_lines_argument(const Network& network,
                                        const std::vector<std::string>& values) {
    static constexpr std::string_view prefix = "line:";
    Constraints constraints;
    for (const std::string_view value : values) {
        const std::string_view id = value.starts_with(prefix) ? value.substr(prefix.size()) : value;
        const auto line = network.find_line(id);
        if (!line) {
            std::vector<std::string_view> ids;
            for (const Line& each : network.lines()) ids.push_back(each.id);
            auto hints = nearest_words(id, ids);
            if (hints.empty()) hints.emplace_back("verst data lists the lines");
            return refuse(RefusalCode::unknown_line,
                          "--only: no line has the id " + verst::in_quotes(id), std::move(hints));
        }
        constraints.only.lines.push_back(*line);
    }
    return constraints;
}

}  // namespace verst::cli
