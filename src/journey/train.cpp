#include "verst/journey/train.hpp"

#include <algorithm>
#include <charconv>

#include "verst/base/text.hpp"

namespace verst {

namespace {

int track_count(const Line& line) {
    int count = 1;
    std::from_chars(line.tracks.data(), line.tracks.data() + line.tracks.size(), count);
    return count;
}

bool is_electrified(const Line& line) {
    return !line.electrified.empty() && line.electrified != "no";
}

bool is_one_of(std::string_view text, const std::vector<std::string>& texts) {
    return std::ranges::find(texts, text) != texts.end();
}

bool fits(const Line& line, const LineClass& of) {
    if (!of.lines.empty()) return is_one_of(line.id, of.lines);
    if (!of.countries.empty() && !is_one_of(line.countries, of.countries)) return false;
    if (of.tracks && track_count(line) < *of.tracks) return false;
    return !of.electrified || *of.electrified == is_electrified(line);
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

bool is_called(const Train& train, const std::string& lower) {
    if (lower_case(train.id) == lower || lower_case(train.name) == lower) return true;
    return std::ranges::any_of(train.also,
                               [&](const std::string& name) { return lower_case(name) == lower; });
}

}  // namespace

const Train* TrainTable::find(std::string_view text) const {
    const std::string lower = lower_case(trim(text.substr(0, text.find(';'))));
    const auto found =
        std::ranges::find_if(trains, [&](const Train& train) { return is_called(train, lower); });
    return found == trains.end() ? nullptr : &*found;
}

const LineClass* TrainTable::class_of(const Line& line) const {
    const auto found =
        std::ranges::find_if(classes, [&](const LineClass& each) { return fits(line, each); });
    return found == classes.end() ? nullptr : &*found;
}

TrainOnLines train_on_lines(const Network& network, const TrainTable& table, const Train& train) {
    TrainOnLines on_lines{train, {}};
    for (const Line& line : network.lines()) {
        const LineClass* of = table.class_of(line);
        on_lines.credible_kmh.push_back(of == nullptr ? train.max_kmh
                                                      : std::min(train.max_kmh, of->max_kmh));
    }
    return on_lines;
}

}  // namespace verst
