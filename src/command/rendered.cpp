#include "command/rendered.hpp"

namespace verst::command {

Result<void> check_figure(const Call& call, std::optional<Figure> figure) {
    if (!figure || call.presentation.format == "svg") return {};
    return refuse(RefusalCode::bad_argument, "--figure goes with --format svg",
                  {"add --format svg"});
}

Result<RenderOptions> render_options(const Call& call, Figure figure) {
    RenderOptions options{call.text_options(), nullptr, figure, call.command_line};
    if (!needs_base_map(call.presentation.format)) return options;
    const auto base = call.door.base_map();
    if (!base) return tl::unexpected(base.error());
    options.base_map = *base;
    return options;
}

}  // namespace verst::command
