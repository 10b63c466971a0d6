#include "journey/catalogue.hpp"

#include <algorithm>
#include <system_error>

#include "journey/journey_fields.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/journey_file.hpp"

namespace verst {

namespace {

constexpr std::string_view extension = ".toml";

std::filesystem::path file_of(const Network& network, const std::string& name) {
    return journeys_directory(network) / (name + std::string(extension));
}

}  // namespace

std::filesystem::path journeys_directory(const Network& network) {
    return std::filesystem::path(network.directory()) / "journeys";
}

std::vector<std::string> journey_names(const Network& network) {
    std::vector<std::string> names;
    std::error_code error;
    const std::filesystem::directory_iterator files(journeys_directory(network), error);
    for (auto file = begin(files); !error && file != end(files); file.increment(error)) {
        if (file->path().extension() == extension) names.push_back(file->path().stem().string());
    }
    std::ranges::sort(names);
    return names;
}

bool names_journey_file(std::string_view text) {
    return text.find('/') != std::string_view::npos || text.ends_with(extension);
}

Result<Journey> find_journey(std::string_view name_or_file, const Network& network) {
    if (names_journey_file(name_or_file)) return read_journey(std::string(name_or_file), network);

    const std::string name(name_or_file);
    std::vector<std::string> names = journey_names(network);
    if (std::ranges::binary_search(names, name))
        return read_journey(file_of(network, name), network);

    if (const auto near = nearest_word(name_or_file, names); !near.empty()) names = {near};
    std::vector<Hint> hints;
    for (std::string& each : names)
        hints.emplace_back(hint::Candidate{hint::Candidate::Of::journey, std::move(each)});
    if (hints.empty())
        hints.emplace_back("there are none in " + journeys_directory(network).string());
    return refuse(RefusalCode::unknown_journey,
                  "no journey is called " + verst::in_quotes(name_or_file), std::move(hints));
}

std::vector<JourneyEntry> list_journeys(const Network& network) {
    std::vector<JourneyEntry> entries;
    for (const std::string& name : journey_names(network)) {
        const auto file = file_of(network, name);
        entries.push_back({name, file, read_journey(file, network)});
    }
    return entries;
}

}  // namespace verst
