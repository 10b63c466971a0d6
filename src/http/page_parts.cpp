#include "http/page_parts.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "http/openapi.hpp"
#include "http/target.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"

namespace verst::http {

namespace {

struct Option {
    std::string_view value;
    std::string_view words;
};

constexpr std::array show_options{Option{"route", "the way"},
                                  Option{"alternatives", "ways side by side"},
                                  Option{"distance", "distances alone"}};
constexpr std::array by_options{Option{"practical", "as trains run"},
                                Option{"shortest", "shortest by rail"}, Option{"time", "fastest"},
                                Option{"geodesic", "straightest"}};
constexpr std::array unit_options{Option{"km", "kilometres"}, Option{"mi", "miles"},
                                  Option{"versts", "versts"}};

template <class Options>
void write_choice(markup::Writer& out, std::string_view label, std::string_view name,
                  const Options& options, std::string_view chosen) {
    out.open("label");
    out.text(label);
    out.open("select", {{"name", std::string(name)}});
    for (const Option& option : options) {
        markup::Attributes attributes{{"value", std::string(option.value)}};
        if (option.value == chosen) attributes.emplace_back("selected", "selected");
        out.element("option", attributes, option.words);
    }
    out.close();
    out.close();
}

void write_field(markup::Writer& out, std::string_view label, markup::Attributes attributes,
                 std::string value) {
    out.open("label");
    out.text(label);
    attributes.emplace_back("value", std::move(value));
    out.leaf("input", attributes);
    out.close();
}

void write_tick(markup::Writer& out, std::string_view label, std::string_view name, bool ticked) {
    out.open("label", {{"class", "tick"}});
    markup::Attributes attributes{
        {"type", "checkbox"}, {"name", std::string(name)}, {"value", "true"}};
    if (ticked) attributes.emplace_back("checked", "checked");
    out.leaf("input", attributes);
    out.text(label);
    out.close();
}

void write_fields(markup::Writer& out, const TypedQuestion& typed) {
    const auto& options = typed.options;
    const bool is_changed =
        !typed.show.empty() || !typed.through.empty() || !options.values().empty();
    markup::Attributes attributes;
    if (is_changed) attributes.emplace_back("open", "open");
    out.open("details", attributes);
    out.element("summary", "Which way, what to avoid, on which day, in which unit");
    out.open("div", {{"class", "fields"}});
    write_choice(out, "Show", "show", show_options, typed.show);
    write_choice(out, "Best is", "by", by_options, options.last("by"));
    write_field(out, "Through",
                {{"name", "through"}, {"placeholder", "Khabarovsk"}, {"autocomplete", "off"}},
                typed.through);
    write_field(out, "Avoid",
                {{"name", "avoid"},
                 {"placeholder", "country:CN, line:bam"},
                 {"autocomplete", "off"},
                 {"autocapitalize", "off"}},
                fmt::format("{}", fmt::join(options.all("avoid"), ", ")));
    write_field(out, "On the day", {{"name", "as-of"}, {"type", "date"}},
                std::string(options.last("as-of")));
    write_choice(out, "Lengths in", "units", unit_options, options.last("units"));
    write_tick(out, "one gauge throughout", "same-gauge", !options.all("same-gauge").empty());
    write_tick(out, "electrified only", "electrified", !options.all("electrified").empty());
    out.close();
    out.close();
}

/// What a hint begins with, if that is a place: "aleksandrovka-880214 (Aleksandrovka, halt, RU)".
std::string place_in_hint(const std::string& hint, const Network& network) {
    const std::string begin = hint.substr(0, hint.find(" ("));
    return Gazetteer(network).resolve(begin) ? begin : std::string();
}

/// The place of a question that nothing, or more than one thing, is called.
std::string unresolved(const CommandQuestion& question, const Network& network) {
    for (const std::string& place : question.places) {
        if (!Gazetteer(network).resolve(place)) return place;
    }
    return {};
}

}  // namespace

std::string page_address(const TypedQuestion& typed) {
    std::string address = "/?q=" + percent_encoded(typed.text);
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty())
            address.append("&").append(name).append("=").append(percent_encoded(value));
    };
    add("show", typed.show);
    add("through", typed.through);
    for (const auto& [name, value] : typed.options.values()) add(name, value);
    return address;
}

std::string answer_address(const CommandQuestion& question, std::string_view format) {
    std::string address = path_of(*question.command);
    char before = '?';
    for (const auto& [name, value] : question.request.values()) {
        address += before + name + '=' + percent_encoded(value);
        before = '&';
    }
    return address.append(1, before).append("format=").append(format);
}

void write_box(markup::Writer& out, const TypedQuestion& typed) {
    out.open("div", {{"class", "ask"}});
    out.open("form", {{"action", "/"}, {"role", "search"}});
    out.element("a", {{"class", "brand"}, {"href", "/"}}, "verst");
    out.open("div", {{"class", "box"}});
    out.element("label", {{"class", "hidden"}, {"for", "q"}},
                "Places with dashes between them, or a claim about a distance");
    out.leaf("input", {{"id", "q"},
                       {"name", "q"},
                       {"type", "search"},
                       {"value", typed.text},
                       {"placeholder", "Pyongyang - Khasan - Vostochny"},
                       {"autocomplete", "off"},
                       {"autocapitalize", "off"},
                       {"spellcheck", "false"},
                       {"maxlength", "500"},
                       {"required", "required"},
                       {"role", "combobox"},
                       {"aria-autocomplete", "list"},
                       {"aria-expanded", "false"},
                       {"aria-controls", "hits"}});
    out.open("ul",
             {{"id", "hits"}, {"role", "listbox"}, {"aria-label", "Places"}, {"hidden", "hidden"}});
    out.text("");
    out.close();
    out.element("div", {{"id", "said"}, {"class", "hidden"}, {"role", "status"}}, "");
    out.close();
    out.element("button", {{"type", "submit"}}, "Answer");
    write_fields(out, typed);
    out.close();
    out.close();
    out.line();
}

void write_other_forms(markup::Writer& out, const CommandQuestion& question,
                       const std::string& command_line) {
    out.line();
    out.open("section", {{"aria-labelledby", "take-heading"}});
    out.element("h2", {{"id", "take-heading"}}, "Take it with you");
    out.open("ul", {{"class", "take"}});
    for (const std::string_view format : question.command->formats) {
        out.open("li");
        out.element("a", {{"href", answer_address(question, format)}}, format);
        out.close();
    }
    out.close();
    out.open("pre");
    out.element("code", command_line);
    out.close();
    out.close();
}

void write_refusal(markup::Writer& out, const Refusal& refusal, const TypedQuestion& typed,
                   const CommandQuestion& question, const Network& network) {
    out.open("p", {{"class", "wrong"}, {"role", "alert"}});
    out.element("bdi", refusal.message);
    out.close();
    if (refusal.hints.empty()) return;
    const std::string wrong = unresolved(question, network);
    const auto at = wrong.empty() ? std::string::npos : typed.text.find(wrong);
    out.open("ul", {{"class", "choices"}});
    for (const std::string& hint : refusal.hints) {
        out.open("li");
        const std::string instead =
            at == std::string::npos ? std::string() : place_in_hint(hint, network);
        if (instead.empty()) {
            out.element("span", hint);
        } else {
            TypedQuestion other = typed;
            other.text.replace(at, wrong.size(), instead);
            out.element("a", {{"href", page_address(other)}}, hint);
        }
        out.close();
    }
    out.close();
}

}  // namespace verst::http
