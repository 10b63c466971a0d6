#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "command/command.hpp"
#include "verst/render/render.hpp"

namespace verst::command {

/// Refuses --figure with a format that is no picture.
[[nodiscard]] Result<void> check_figure(const Call& call, std::optional<Figure> figure);

/// What a format needs besides the answer. Refuses a base map that cannot be read.
[[nodiscard]] Result<RenderOptions> render_options(const Call& call, Figure figure);

/// Refuses a format that the answer does not come in, before anything is calculated.
template <class Answer>
[[nodiscard]] Result<void> check_format(const Call& call) {
    const auto known = formats_of<Answer>();
    if (std::ranges::find(known, call.presentation.format) != known.end()) return {};
    return tl::unexpected(unknown_format(call.presentation.format, known));
}

/// An answer in the format that was asked for.
template <class Answer>
[[nodiscard]] Result<Response> rendered(const Call& call, const Network& network,
                                        const Answer& answer,
                                        ExitStatus status = ExitStatus::answered,
                                        Figure figure = Figure::map) {
    const auto options = render_options(call, figure);
    if (!options) return tl::unexpected(options.error());
    auto text = render(network, answer, call.presentation.format, *options);
    if (!text) return tl::unexpected(std::move(text.error()));
    return Response{std::move(*text), status};
}

/// The same of an answer that is of no network.
template <class Answer>
[[nodiscard]] Result<Response> rendered(const Call& call, const Answer& answer,
                                        ExitStatus status = ExitStatus::answered) {
    const auto options = render_options(call, Figure::map);
    if (!options) return tl::unexpected(options.error());
    auto text = render(answer, call.presentation.format, *options);
    if (!text) return tl::unexpected(std::move(text.error()));
    return Response{std::move(*text), status};
}

/// The body of a command whose answers are all of one type: `run` calls `rendered`.
template <class Answer, class Options>
[[nodiscard]] Body answering(const Parameters<Options>& parameters,
                             Result<Response> (*run)(const Call& call, const Options& options)) {
    return {parameters.list(),
            [parameters, run](const Call& call, const Request& request) -> Result<Response> {
                const auto options = parameters.read(request);
                if (!options) return tl::unexpected(options.error());
                if (auto known = check_format<Answer>(call); !known)
                    return tl::unexpected(std::move(known.error()));
                return run(call, *options);
            }};
}

}  // namespace verst::command
