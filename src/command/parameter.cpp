#include "command/parameter.hpp"

#include <fmt/format.h>

namespace verst::command {

std::string shown_name(const Parameter& parameter) {
    return parameter.argument ? parameter.value : "--" + parameter.name;
}

std::vector<std::string> values_of(const Parameter& parameter, const Request& request) {
    std::vector<std::string> values = request.all(parameter.name);
    if (values.empty() && !parameter.otherwise.empty()) return {parameter.otherwise};
    if (parameter.joined && values.size() > 1) return {fmt::format("{}", fmt::join(values, " "))};
    return values;
}

}  // namespace verst::command
