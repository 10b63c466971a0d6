#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "render/markup.hpp"

namespace verst::page {

/// What every page is: head, style sheet, script, a header, sections, a foot.
struct PageHead {
    std::string title;
    std::string description;  ///< one sentence, for search engines and previews
    std::string kicker;       ///< the small line above the title
};

/// A whole document; `write_body` writes what stands between the title and the end of the page.
[[nodiscard]] std::string page(const PageHead& head,
                               const std::function<void(markup::Writer&)>& write_body);

/// A section with its heading; `write_content` writes the rest.
void section(markup::Writer& out, std::string_view id, std::string_view heading,
             const std::function<void(markup::Writer&)>& write_content);

/// A figure of a page in both of its settings, of which the style sheet shows the one that suits.
void figure(markup::Writer& out, const std::string& wide, const std::string& narrow);

}  // namespace verst::page
