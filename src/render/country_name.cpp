#include "render/country_name.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace verst {

std::string country_name(std::string_view code) {
    icu::UnicodeString name;
    icu::Locale("", std::string(code).c_str()).getDisplayCountry(icu::Locale::getEnglish(), name);
    std::string utf8;
    name.toUTF8String(utf8);
    return utf8;
}

}  // namespace verst
