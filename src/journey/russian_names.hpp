#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace verst {

/// What a Russian name may be in the nominative, when a sentence has it in the genitive or the
/// instrumental: "Владивостока" gives "Владивосток", "Москвой" gives "Москва". Guesses by endings
/// only, the likelier first and the name itself before all: which of them is a name, the gazetteer
/// knows.
[[nodiscard]] std::vector<std::string> nominatives(std::string_view name);

}  // namespace verst
