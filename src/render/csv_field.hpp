#pragma once

#include <string>
#include <string_view>

namespace verst {

/// A text as one field of a CSV record: in quotation marks where RFC 4180 asks for them.
[[nodiscard]] inline std::string csv_field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string out = "\"";
    for (const char letter : text) {
        if (letter == '"') out += '"';
        out += letter;
    }
    return out + '"';
}

}  // namespace verst
