#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verst/base/hint.hpp"
#include "verst/network/gazetteer.hpp"

namespace verst {

/// What a constraint calls a thing, as `add_selector` reads it: "line:khasan", "place:khasan".
[[nodiscard]] std::string selector_of(const Network& network, LineIndex line);
[[nodiscard]] std::string selector_of(const Network& network, PlaceIndex place);

/// The place's name; its id where it has none, as switches of a map.
[[nodiscard]] std::string_view called(const Network& network, PlaceIndex place);

/// What a hint says of a thing, since it knows no network.
[[nodiscard]] hint::Named id_and_name(const Network& network, LineIndex line);
[[nodiscard]] hint::Named id_and_name(const Network& network, PlaceIndex place);

/// What a refusal calls a point: as the place is `called`, or the user's own text.
[[nodiscard]] std::string label(const Network& network, const NamedPoint& point);

/// The `short_name` of a line; empty where it has no name but its ends or its id.
[[nodiscard]] std::string_view own_name(const Line& line);

/// "a", "a and b", "a, b and c"; or with another word before the last.
[[nodiscard]] std::string enumeration(const std::vector<std::string>& items,
                                      std::string_view last_word = "and");

}  // namespace verst
