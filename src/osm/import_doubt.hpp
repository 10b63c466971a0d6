#pragma once

#include <string>
#include <utility>

#include "verst/osm/import.hpp"

namespace verst {

/// One more of it, with an example while there are few.
inline void note(ImportDoubt& doubt, std::string example) {
    constexpr std::size_t most_examples = 10;
    ++doubt.count;
    if (doubt.examples.size() < most_examples) doubt.examples.push_back(std::move(example));
}

}  // namespace verst
