#include "command/request.hpp"

namespace verst::command {

std::vector<std::string> Request::all(std::string_view name) const {
    std::vector<std::string> all;
    for (const auto& [each, value] : values_) {
        if (each == name) all.push_back(value);
    }
    return all;
}

std::string_view Request::last(std::string_view name, std::string_view otherwise) const {
    for (auto each = values_.rbegin(); each != values_.rend(); ++each) {
        if (each->first == name) return each->second;
    }
    return otherwise;
}

}  // namespace verst::command
