#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "verst/base/refusal.hpp"

namespace verst::cli {

/// A format that an answer can be had in. Each command has a table of them, text first: an array
/// of Format<X>, where X is whatever its renderers need.
template <class Answer>
struct Format {
    std::string_view name;  ///< as `--format` says it
    std::string (*render)(const Answer& answer);
};

/// Their names, in the order of the table.
template <class Formats>
[[nodiscard]] std::vector<std::string_view> format_names(const Formats& formats) {
    std::vector<std::string_view> names;
    for (const auto& format : formats) names.push_back(format.name);
    return names;
}

/// "text (default), json, csv"
[[nodiscard]] std::string format_list(const std::vector<std::string_view>& names);

[[nodiscard]] Refusal unknown_format(std::string_view name,
                                     const std::vector<std::string_view>& known);

/// The format that a name means, or the refusal with those that there are.
template <class Formats>
[[nodiscard]] Result<const typename Formats::value_type*> find_format(const Formats& formats,
                                                                      std::string_view name) {
    for (const auto& format : formats) {
        if (format.name == name) return &format;
    }
    return tl::unexpected(unknown_format(name, format_names(formats)));
}

}  // namespace verst::cli
