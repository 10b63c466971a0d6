#include "command/place_list.hpp"

#include <cstring>

#include <fmt/format.h>

#include "verst/base/text.hpp"
#include "verst/render/figures.hpp"

namespace verst::command {

namespace {

/// Blank ones among them.
constexpr std::size_t most_list_lines = 1'000'000;

tl::unexpected<Refusal> unreadable(const std::string& file, int error) {
    return refuse(
        RefusalCode::unreadable_file,
        fmt::format("cannot read {}: {}", file == "-" ? "standard input" : verst::in_quotes(file),
                    std::strerror(error)));
}

}  // namespace

Result<std::vector<ListedPlace>> read_place_list(Door& door, const std::string& file) {
    const auto input = door.input(file);
    if (!input) return tl::unexpected(input.error());
    LineSource& reader = **input;
    std::vector<ListedPlace> places;
    while (const auto line = reader.next()) {
        const auto text = trim(line->text);
        if (line->number > most_list_lines) {
            return refuse(RefusalCode::bad_argument, fmt::format("the list has more than {} lines",
                                                                 whole_number(most_list_lines)));
        }
        if (line->too_long) {
            return refuse(RefusalCode::bad_argument,
                          fmt::format("line {} is longer than {} bytes: no list of places",
                                      line->number, whole_number(max_line_bytes)),
                          {"one place on each line: a name, an id, a code or LAT,LON"});
        }
        if (text.empty()) continue;
        if (places.size() == most_listed_places) {
            return refuse(RefusalCode::bad_argument,
                          fmt::format("line {}: more than {} places, a matrix of more than {} "
                                      "million figures",
                                      line->number, whole_number(most_listed_places),
                                      most_listed_places * most_listed_places / 1'000'000),
                          {"verst distance - answers pairs of places, however many"});
        }
        places.push_back({std::string(text), line->number});
    }
    if (reader.error() != 0) return unreadable(file, reader.error());
    if (places.empty()) {
        return refuse(RefusalCode::bad_argument, "the list has no places",
                      {"one place on each line: a name, an id, a code or LAT,LON"});
    }
    return places;
}

}  // namespace verst::command
