#include "command/picture_choice.hpp"

namespace verst::command {

Result<PictureChoice> picture_choice(const Call& call, std::string_view format,
                                     std::optional<Figure> figure) {
    PictureChoice choice;
    if (figure && format != "svg") {
        return refuse(RefusalCode::bad_argument, "--figure goes with --format svg",
                      {"add --format svg"});
    }
    choice.figure = figure.value_or(Figure::map);
    if (format != "svg" && format != "html") return choice;
    const auto base = call.door.base_map();
    if (!base) return tl::unexpected(base.error());
    choice.base = *base;
    return choice;
}

}  // namespace verst::command
