#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "verst/network/draft.hpp"

namespace verst {

/// Calls `use(name)` for each further name of "en:Hasan;ko:하산".
template <class Use>
void for_each_alias(std::string_view aliases, Use use) {
    while (!aliases.empty()) {
        const auto end = std::min(aliases.find(';'), aliases.size());
        auto alias = aliases.substr(0, end);
        if (const auto colon = alias.find(':'); colon != std::string_view::npos)
            alias.remove_prefix(colon + 1);
        use(alias);
        aliases.remove_prefix(std::min(end + 1, aliases.size()));
    }
}

/// The names of all places, reduced and in order, before they are laid out: see `PlaceName`.
struct MadeNames {
    struct Name {
        std::string key;
        std::string_view name;
        PlaceIndex place;
        std::uint16_t number = 0;
        bool is_alias = false;
    };
    struct Reduced {
        std::string key;
        std::uint32_t name = 0;  ///< in `names`
    };
    struct Code {
        std::string_view code;
        PlaceIndex place;
    };
    std::vector<Name> names;          ///< by `fold_name`
    std::vector<Reduced> as_russian;  ///< by `russian_skeleton`: those in Latin letters
    std::vector<Reduced> as_korean;   ///< by `korean_skeleton`: those of places in North Korea
    std::vector<Code> codes;
};

[[nodiscard]] MadeNames make_names(std::span<const draft::Place> places);

}  // namespace verst
