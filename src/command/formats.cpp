#include "command/formats.hpp"

#include <fmt/format.h>

#include "verst/base/text.hpp"

namespace verst::command {

Refusal unknown_format(std::string_view name, const std::vector<std::string_view>& known) {
    return {RefusalCode::bad_argument,
            "--format: this answer does not come as " + verst::in_quotes(name),
            {fmt::format("it comes as {}", fmt::join(known, ", "))}};
}

}  // namespace verst::command
