#include "journey/english_countries.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace verst {

std::string english_country(std::string_view code) {
    icu::UnicodeString name;
    icu::Locale("", std::string(code).c_str()).getDisplayCountry(icu::Locale::getEnglish(), name);
    std::string utf8;
    return name.toUTF8String(utf8);
}

}  // namespace verst
