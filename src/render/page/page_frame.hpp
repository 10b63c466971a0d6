#pragma once

#include <string>
#include <string_view>

namespace verst::page {

/// What a server puts round a page, which stands alone without it. All of it is markup.
struct PageFrame {
    std::string head;  ///< at the end of the head: style sheets and scripts
    std::string top;   ///< above the title of the page
    std::string more;  ///< at the end of its content
};

/// A page that `page` has made, in a frame. What it may load and run is not its own to say any
/// more: the server sends its policy. A page that is none of ours stays as it is.
[[nodiscard]] std::string framed(std::string_view page, const PageFrame& frame);

/// The title and the content of such a page, to be a part of another one: `prefix` goes before all
/// that it names, so that nothing is named twice. Empty where it is none.
[[nodiscard]] std::string as_part(std::string_view page, std::string_view prefix);

}  // namespace verst::page
