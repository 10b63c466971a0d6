#include "route/wording.hpp"

#include <cstddef>

#include <fmt/format.h>

#include "base/length_mark.hpp"
#include "verst/base/text.hpp"

namespace verst {

std::string km_text(double km) {
    if (km < 9.95) {
        return fmt::format("{:.1f}{}km", km, length_mark);
    }
    std::string digits = fmt::format("{:.0f}", km);
    for (std::size_t from_right = 3; from_right < digits.size(); from_right += 4) {
        digits.insert(digits.size() - from_right, ",");
    }
    return digits.append(length_mark) + "km";
}

std::string label(const Network& network, const NamedPoint& point) {
    return point.place ? std::string(network[*point.place].name) : in_quotes(point.text);
}

std::string enumeration(const std::vector<std::string>& items, std::string_view last_word) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool last = i + 1 == items.size();
        text += i == 0 ? std::string() : last ? fmt::format(" {} ", last_word) : std::string(", ");
        text += items[i];
    }
    return text;
}

}  // namespace verst
