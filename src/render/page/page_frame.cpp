#include "render/page/page_frame.hpp"

#include <optional>

namespace verst::page {

namespace {

// The marks of `page` in page_shell.cpp.
constexpr std::string_view policy_begin = R"(<meta http-equiv="Content-Security-Policy")";
constexpr std::string_view head_end = "</head>";
constexpr std::string_view header_begin = "<header>";
constexpr std::string_view header_end = "</header>";
constexpr std::string_view main_begin = R"(<main id="content">)";
constexpr std::string_view main_end = "</main>";

/// What stands between two marks; nothing if they are not both there.
std::optional<std::string_view> between(std::string_view text, std::string_view begin,
                                        std::string_view end) {
    const auto from = text.find(begin);
    if (from == std::string_view::npos) return std::nullopt;
    const auto to = text.find(end, from);
    if (to == std::string_view::npos) return std::nullopt;
    return text.substr(from + begin.size(), to - from - begin.size());
}

void insert_before(std::string& page, std::string_view mark, std::string_view markup) {
    const auto at = mark == main_end ? page.rfind(mark) : page.find(mark);
    if (at != std::string::npos) page.insert(at, markup);
}

/// Puts a prefix before what each such attribute names: `id="map"` becomes `id="b-map"`. Of a list
/// of names each has it.
void put_before_names(std::string& markup, std::string_view attribute, std::string_view prefix) {
    for (auto at = markup.find(attribute); at != std::string::npos;
         at = markup.find(attribute, at)) {
        at += attribute.size();
        markup.insert(at, prefix);
        at += prefix.size();
        for (; at < markup.size() && markup[at] != '"'; ++at) {
            if (markup[at] != ' ') continue;
            markup.insert(at + 1, prefix);
            at += prefix.size();
        }
    }
}

}  // namespace

std::string framed(std::string_view page, const PageFrame& frame) {
    std::string out(page);
    if (const auto policy = out.find(policy_begin); policy != std::string::npos)
        out.erase(policy, out.find('>', policy) + 1 - policy);
    insert_before(out, head_end, frame.head);
    insert_before(out, header_begin, frame.top);
    insert_before(out, main_end, frame.more);
    return out;
}

std::string as_part(std::string_view page, std::string_view prefix) {
    const auto header = between(page, header_begin, header_end);
    const auto main = between(page, main_begin, main_end);
    if (!header || !main) return {};
    std::string out = R"(<div class="part"><div class="part-head">)";
    out.append(*header).append("</div>").append(*main).append("</div>");
    for (const std::string_view attribute :
         {R"( id=")", R"( href="#)", R"( aria-labelledby=")", R"( aria-describedby=")"})
        put_before_names(out, attribute, prefix);
    return out;
}

}  // namespace verst::page
