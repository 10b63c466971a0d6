#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/markup.hpp"
#include "render/page/html_table.hpp"
#include "verst/network/network.hpp"
#include "verst/render/page.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"

/// What the pages of several answers have in common.
namespace verst::page {

void paragraph(markup::Writer& out, std::string_view text, std::string_view classes = {});

/// Sentences that belong together, in small letters; nothing if there are none.
void note_list(markup::Writer& out, const std::vector<std::string>& notes);

using report::KeyFigure;
void key_figures(markup::Writer& out, const std::vector<KeyFigure>& figures);

/// The contents of the page: the ids of its sections and their headings.
struct Contents {
    std::string_view id;
    std::string_view heading;
};
void contents(markup::Writer& out, const std::vector<Contents>& sections);

/// What a rail length rests on. `key` is where the JSON has it: "totals.", or nothing.
void rail_sum(markup::Writer& out, const RailSum& sum, double detour, const std::string& key,
              const TextOptions& options);

void borders(markup::Writer& out, const Network& network, const RouteFeatures& features,
             const TextOptions& options);

/// The lines of a route. `key` is where the JSON has them: "lines".
void lines(markup::Writer& out, const Network& network, const RouteFeatures& features,
           const std::string& key, const TextOptions& options);

/// What the data is, who has the rights to it, and the command that gives the page.
void about_data(markup::Writer& out, const Network& network, const PageOrigin& origin);

}  // namespace verst::page
