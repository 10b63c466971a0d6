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
    std::string_view last = otherwise;
    for (const auto& [each, value] : values_) {
        if (each == name) last = value;
    }
    return last;
}

}  // namespace verst::command
