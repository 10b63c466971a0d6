#include "cli/formats.hpp"

#include <fmt/format.h>

#include "verst/base/text.hpp"

namespace verst::cli {

std::string format_list(const std::vector<std::string_view>& names) {
    std::string list;
    for (const std::string_view name : names) {
        if (!list.empty()) list += ", ";
        list += name;
        if (name == names.front()) list += " (default)";
    }
    return list;
}

Refusal unknown_format(std::string_view name, const std::vector<std::string_view>& known) {
    return {RefusalCode::bad_argument,
            "--format: this answer does not come as " + verst::in_quotes(name),
            {fmt::format("it comes as {}", fmt::join(known, ", "))}};
}

}  // namespace verst::cli
