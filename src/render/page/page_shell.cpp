#include "render/page/page_shell.hpp"

#include "render/page/page_style.hpp"

namespace verst::page {
namespace {

/// A title whose words are not broken at their hyphens: "Jong-un" stays on one line.
std::string with_whole_words(std::string_view title) {
    std::string out;
    for (std::size_t i = 0; i < title.size(); ++i) {
        const bool within_a_word =
            i > 0 && i + 1 < title.size() && title[i - 1] != ' ' && title[i + 1] != ' ';
        if (title[i] == '-' && within_a_word) {
            out += "\u2011";
        } else {
            out += title[i];
        }
    }
    return out;
}

}  // namespace

std::string page(const PageHead& head, const std::function<void(markup::Writer&)>& write_body) {
    markup::Writer out;
    out.raw("<!DOCTYPE html>\n");
    out.open("html", {{"lang", "en"}});
    out.open("head");
    out.leaf("meta", {{"charset", "utf-8"}});
    out.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    out.leaf("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", content_policy()}});
    out.leaf("meta", {{"name", "description"}, {"content", head.description}});
    out.leaf("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    out.leaf("link", {{"rel", "icon"}, {"href", "data:,"}});
    out.element("title", head.title);
    out.line();
    out.open("style");
    out.raw(style_sheet());
    out.close();
    out.close();
    out.line();
    out.open("body");
    out.element("a", {{"class", "skip"}, {"href", "#content"}}, "Skip to the content");
    out.open("header");
    out.element("p", {{"class", "kicker"}}, head.kicker);
    out.open("h1");
    out.element("bdi", with_whole_words(head.title));
    out.close();
    out.close();
    out.line();
    out.open("main", {{"id", "content"}});
    write_body(out);
    out.close();
    out.line();
    out.open("script");
    out.raw(script());
    out.close();
    out.close();
    out.close();
    out.line();
    return out.take();
}

void section(markup::Writer& out, std::string_view id, std::string_view heading,
             const std::function<void(markup::Writer&)>& write_content) {
    const std::string heading_id = std::string(id) + "-heading";
    out.line();
    out.open("section", {{"id", std::string(id)}, {"aria-labelledby", heading_id}});
    out.element("h2", {{"id", heading_id}}, heading);
    write_content(out);
    out.close();
}

void figure(markup::Writer& out, const std::string& wide, const std::string& narrow) {
    out.line();
    out.open("figure");
    out.raw(wide);
    out.line();
    out.raw(narrow);
    out.close();
}

}  // namespace verst::page
