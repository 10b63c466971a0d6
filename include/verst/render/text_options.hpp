#pragma once

#include <string>
#include <string_view>

#include "verst/geo/length_unit.hpp"

namespace verst {

/// What the user chose about text output.
struct TextOptions {
    LengthUnit unit = LengthUnit::km;
    bool colour = false;  ///< the output is a terminal and nothing forbids it
    bool full = false;    ///< all of the answer, not its summary

    /// A heading: bold where colour is on.
    [[nodiscard]] std::string heading(std::string_view text) const {
        std::string out(text);
        return colour ? "\033[1m" + out + "\033[0m" : out;
    }
};

}  // namespace verst
