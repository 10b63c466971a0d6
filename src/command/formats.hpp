#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command/command.hpp"
#include "verst/base/refusal.hpp"
#include "verst/render/render.hpp"

namespace verst::command {

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

/// The format that a name means, or the refusal with those that there are.
template <class Formats>
[[nodiscard]] Result<const typename Formats::value_type*> find_format(const Formats& formats,
                                                                      std::string_view name) {
    for (const auto& format : formats) {
        if (format.name == name) return &format;
    }
    return tl::unexpected(unknown_format(name, format_names(formats)));
}

/// What `run(call, options, format)` answers, in the format of the table that was asked for.
template <class Formats, class Options, class Function>
[[nodiscard]] Result<Response> in_format(const Formats& formats, const Call& call,
                                         const Options& options, Function run) {
    const auto format = find_format(formats, call.presentation.format);
    if (!format) return tl::unexpected(format.error());
    return run(call, options, **format);
}

/// The body of a command whose answers all have the same formats. `formats` is a table that stays.
template <class Options, class Formats>
[[nodiscard]] Body body(const Parameters<Options>& parameters, const Formats& formats,
                        Result<Response> (*run)(const Call& call, const Options& options,
                                                const typename Formats::value_type& format)) {
    return {
        parameters.list(),
        [parameters, &formats, run](const Call& call, const Request& request) -> Result<Response> {
            const auto options = parameters.read(request);
            if (!options) return tl::unexpected(options.error());
            return in_format(formats, call, *options, run);
        }};
}

}  // namespace verst::command
