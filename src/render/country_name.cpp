#include "render/country_name.hpp"

#include "journey/english_countries.hpp"

namespace verst {

std::string country_name(std::string_view code) { return english_country(code); }

}  // namespace verst
