#include "verst/geo/length_unit.hpp"

#include <array>
#include <utility>

#include "verst/base/text.hpp"

namespace verst {

namespace {

constexpr std::array<std::pair<std::string_view, LengthUnit>, 19> words{{
    {"km", LengthUnit::km},
    {"kms", LengthUnit::km},
    {"kilometre", LengthUnit::km},
    {"kilometres", LengthUnit::km},
    {"kilometer", LengthUnit::km},
    {"kilometers", LengthUnit::km},
    {"mi", LengthUnit::mi},
    {"mile", LengthUnit::mi},
    {"miles", LengthUnit::mi},
    {"verst", LengthUnit::versts},
    {"versts", LengthUnit::versts},
    {"versta", LengthUnit::versts},
    {"versty", LengthUnit::versts},
    {"nmi", LengthUnit::nmi},
    {"nautical mile", LengthUnit::nmi},
    {"nautical miles", LengthUnit::nmi},
    {"statute mile", LengthUnit::mi},
    {"statute miles", LengthUnit::mi},
    {"li", LengthUnit::li},
}};

}  // namespace

double km_per(LengthUnit unit) {
    switch (unit) {
        case LengthUnit::km:
            return 1;
        case LengthUnit::mi:
            return 1.609344;
        case LengthUnit::versts:
            return 1.0668;
        case LengthUnit::nmi:
            return 1.852;
        case LengthUnit::li:
            return 0.5;
    }
    return 1;
}

std::string_view unit_name(LengthUnit unit) {
    switch (unit) {
        case LengthUnit::km:
            return "km";
        case LengthUnit::mi:
            return "mi";
        case LengthUnit::versts:
            return "versts";
        case LengthUnit::nmi:
            return "nmi";
        case LengthUnit::li:
            return "li";
    }
    return {};
}

std::optional<LengthUnit> find_length_unit(std::string_view word) {
    const std::string wanted = ascii_lower(word);
    for (const auto& [name, unit] : words) {
        if (wanted == name) return unit;
    }
    return std::nullopt;
}

}  // namespace verst
