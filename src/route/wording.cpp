#include "route/wording.hpp"

#include <cstddef>

#include "verst/base/text.hpp"
#include "verst/network/line_name.hpp"

namespace verst {

std::string selector_of(const Network& network, LineIndex line) {
    return "line:" + std::string(network[line].id);
}

std::string selector_of(const Network& network, PlaceIndex place) {
    return "place:" + std::string(network[place].id);
}

std::string_view called(const Network& network, PlaceIndex place) {
    const Place& record = network[place];
    return record.name.empty() ? record.id : record.name;
}

hint::Named id_and_name(const Network& network, LineIndex line) {
    return {std::string(network[line].id), std::string(network[line].name)};
}

hint::Named id_and_name(const Network& network, PlaceIndex place) {
    return {std::string(network[place].id), std::string(network[place].name)};
}

std::string label(const Network& network, const NamedPoint& point) {
    return point.place ? std::string(called(network, *point.place)) : in_quotes(point.text);
}

std::string_view own_name(const Line& line) {
    const std::string_view name = short_name(line.name);
    const bool only_ends = name.find(" - ") != std::string_view::npos;
    return only_ends || line.name == line.id ? std::string_view() : name;
}

std::string enumeration(const std::vector<std::string>& items, std::string_view last_word) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0 && i + 1 == items.size())
            text.append(" ").append(last_word).append(" ");
        else if (i > 0)
            text += ", ";
        text += items[i];
    }
    return text;
}

}  // namespace verst
