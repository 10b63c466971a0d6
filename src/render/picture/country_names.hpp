#pragma once

#include <string>
#include <vector>

#include "render/picture/base_layer.hpp"
#include "render/picture/label_space.hpp"

namespace verst::picture {

/// Where the name of a country stands: in capitals, centred on the point.
struct CountryName {
    std::string text;
    Point centre;
    double font_size = 0;
};

/// Space between the letters of a country's name, in the unit of the font size.
inline constexpr double country_letter_spacing = 0.14;

/// Names for the countries that have room for one: wholly on their land, clear of all labels, where
/// it hides least. The room taken is kept clear.
[[nodiscard]] std::vector<CountryName> country_names(const BaseLayer& layer, LabelSpace& space,
                                                     double font_size);

}  // namespace verst::picture
