#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/markup.hpp"
#include "render/page/html_table.hpp"
#include "verst/network/network.hpp"

/// What the pages of several answers have in common.
namespace verst::page {

void paragraph(markup::Writer& out, std::string_view text, std::string_view classes = {});

/// Sentences that belong together; nothing if there are none.
void note_list(markup::Writer& out, const std::vector<std::string>& notes,
               const std::string& classes);

using report::KeyFigure;
void key_figures(markup::Writer& out, const std::vector<KeyFigure>& figures, LengthUnit unit);

/// The contents of the page: the ids of its sections and their headings.
struct Contents {
    std::string_view id;
    std::string_view heading;
};
void contents(markup::Writer& out, const std::vector<Contents>& sections);

/// What the data is and who has the rights to it, if the answer is of a network; and the command
/// that gives the page.
void about_data(markup::Writer& out, const Network* network, std::string_view command_line);

}  // namespace verst::page
