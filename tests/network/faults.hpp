#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "verst/network/reader.hpp"
#include "words.hpp"

namespace verst {

/// The faults of a data directory, as they are printed.
using Faults = std::vector<std::string>;

inline Faults faults_of(const ReadReport& report) {
    Faults faults;
    for (const auto& fault : report.faults) faults.push_back(words(fault));
    return faults;
}

inline bool has(const Faults& faults, std::string_view start) {
    return std::ranges::any_of(faults,
                               [&](const std::string& fault) { return fault.starts_with(start); });
}

inline void expect(const Faults& faults, std::string_view start) {
    std::string all;
    for (const auto& fault : faults) all += fault + "\n";
    CHECK_MESSAGE(has(faults, start), "expected \"", start, "\" among:\n", all);
}

}  // namespace verst
