#include "http/page_parts.hpp"

#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "http/openapi.hpp"
#include "http/target.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/sentence.hpp"

namespace verst::http {

namespace {

using Choices = std::vector<Choice>;

const Choices& shows() {
    static const Choices choices{{"route", "the way"},
                                 {"alternatives", "ways side by side"},
                                 {"distance", "distances alone"}};
    return choices;
}

const Choices& measures() {
    static const Choices choices{{"practical", "as trains run"},
                                 {"shortest", "shortest by rail"},
                                 {"time", "fastest"},
                                 {"geodesic", "nearest the straight line"}};
    return choices;
}

const Choices& units() {
    static const Choices choices{{"km", "kilometres"}, {"mi", "miles"}, {"versts", "versts"}};
    return choices;
}

void write_choice(markup::Writer& out, std::string_view label, std::string_view name,
                  const Choices& choices, std::string_view chosen) {
    out.open("label");
    out.text(label);
    out.open("select", {{"name", std::string(name)}});
    for (const Choice& choice : choices) {
        markup::Attributes attributes{{"value", choice.value}};
        if (choice.value == chosen) attributes.emplace_back("selected", "selected");
        out.element("option", attributes, choice.words);
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

/// A field for countries, borders, lines and places: several, with commas between them.
void write_constraints(markup::Writer& out, std::string_view label, std::string_view name,
                       std::string_view example, const command::Request& options) {
    write_field(out, label,
                {{"name", std::string(name)},
                 {"placeholder", std::string(example)},
                 {"list", "constraints"},
                 {"autocomplete", "off"},
                 {"autocapitalize", "off"}},
                fmt::format("{}", fmt::join(options.all(std::string(name)), ", ")));
}

/// What people change about a way.
void write_way_fields(markup::Writer& out, const TypedQuestion& typed) {
    write_choice(out, "Show", "show", shows(), typed.show);
    write_choice(out, "Best is", "by", measures(), typed.options.last("by"));
    write_field(out, "Through",
                {{"name", "through"}, {"placeholder", "Khabarovsk"}, {"autocomplete", "off"}},
                typed.through);
}

/// What people change about a journey of the catalogue.
void write_journey_fields(markup::Writer& out, const TypedQuestion& typed,
                          const PageChoices& choices) {
    out.leaf("input", {{"type", "hidden"}, {"name", "journey"}, {"value", typed.journey}});
    Choices trains{{"", "as its file says"}};
    trains.insert(trains.end(), choices.trains.begin(), choices.trains.end());
    write_choice(out, "Train", "train", trains, typed.options.last("train"));
    write_field(out, "As published until", {{"name", "until"}, {"type", "date"}},
                std::string(typed.options.last("until")));
}

void write_fields(markup::Writer& out, const TypedQuestion& typed, const PageChoices& choices) {
    const auto& options = typed.options;
    const bool is_journey = !typed.journey.empty();
    const bool is_changed =
        !typed.show.empty() || !typed.through.empty() || !options.values().empty();
    markup::Attributes attributes;
    if (is_changed) attributes.emplace_back("open", "open");
    out.open("details", attributes);
    out.element("summary", is_journey ? "Which train, what to avoid, on which day, in which unit"
                                      : "Which way, what to avoid, on which day, in which unit");
    out.open("div", {{"class", "fields"}});
    if (is_journey) {
        write_journey_fields(out, typed, choices);
    } else {
        write_way_fields(out, typed);
    }
    write_constraints(out, "Avoid", "avoid", "China, line:bam", options);
    write_constraints(out, "Only by", "only", "transsib, Russia", options);
    write_field(out, "Network of the day", {{"name", "as-of"}, {"type", "date"}},
                std::string(options.last("as-of")));
    write_choice(out, "Lengths in", "units", units(), options.last("units"));
    const auto tick = [&](std::string_view label, const std::string& name) {
        write_tick(out, label, name, !options.all(name).empty());
    };
    tick("one gauge throughout", "same-gauge");
    tick("electrified only", "electrified");
    tick("a special train", "special-train");
    out.open("datalist", {{"id", "constraints"}});
    for (const Choice& choice : choices.constraints)
        out.element("option", {{"value", choice.value}}, choice.words);
    out.close();
    out.close();
    out.close();
}

/// What the name of a file of that form ends in; nothing for one that a browser shows.
std::string_view file_ending(std::string_view format) {
    if (format == "text" || format == "html") return {};
    return format == "markdown" ? "md" : format;
}

/// A part of a text.
struct TextPart {
    std::size_t at = 0;
    std::size_t bytes = 0;
};

/// Where the place stands in what was typed that this refusal is about. Nothing if it is about
/// something else (a place to avoid), or the place was typed elsewhere.
std::optional<TextPart> refused_place(const Refusal& refusal, const TypedQuestion& typed,
                                      const CommandQuestion& question, const Network& network) {
    const Gazetteer gazetteer(network);
    std::size_t behind = 0;  // the places before it
    for (const std::string& place : question.places) {
        const auto at = typed.text.find(place, behind);
        const auto found = gazetteer.resolve(place);
        if (!found && found.error().message == refusal.message)
            return at == std::string::npos ? std::nullopt
                                           : std::optional(TextPart{at, place.size()});
        if (at != std::string::npos) behind = at + place.size();
    }
    return std::nullopt;
}

}  // namespace

std::string page_address(const TypedQuestion& typed) {
    const bool is_journey = typed.text.empty() && !typed.journey.empty();
    std::string address = is_journey ? "/?journey=" + percent_encoded(typed.journey)
                                     : "/?q=" + percent_encoded(typed.text);
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

void write_box(markup::Writer& out, const TypedQuestion& typed, const PageChoices& choices) {
    out.open("div", {{"class", "ask"}});
    out.open("form", {{"action", "/"}, {"role", "search"}});
    out.element("a", {{"class", "brand"}, {"href", "/"}}, "verst");
    out.open("div", {{"class", "box"}});
    out.element("label", {{"class", "hidden"}, {"for", "q"}},
                "Places with dashes between them, or a claim about a distance");
    markup::Attributes box{{"id", "q"},
                           {"name", "q"},
                           {"type", "search"},
                           {"value", typed.text},
                           {"placeholder", "Pyongyang - Khasan - Vostochny"},
                           {"autocomplete", "off"},
                           {"autocapitalize", "off"},
                           {"spellcheck", "false"},
                           {"maxlength", "500"},
                           {"role", "combobox"},
                           {"aria-autocomplete", "list"},
                           {"aria-expanded", "false"},
                           {"aria-controls", "hits"}};
    // A journey can be asked for anew, with nothing typed.
    if (typed.journey.empty()) box.emplace_back("required", "required");
    out.leaf("input", box);
    out.open("ul",
             {{"id", "hits"}, {"role", "listbox"}, {"aria-label", "Places"}, {"hidden", "hidden"}});
    out.text("");
    out.close();
    out.element("div", {{"id", "said"}, {"class", "hidden"}, {"role", "status"}}, "");
    out.close();
    out.element("button", {{"type", "submit"}}, "Answer");
    write_fields(out, typed, choices);
    out.close();
    out.close();
    out.line();
}

void write_other_forms(markup::Writer& out, const CommandQuestion& question,
                       const std::string& command_line, std::string_view id) {
    out.line();
    const std::string heading_id = std::string(id) + "-heading";
    out.open("section", {{"id", std::string(id)}, {"aria-labelledby", heading_id}});
    out.element("h2", {{"id", heading_id}}, "Take it with you");
    out.open("ul", {{"class", "take"}});
    for (const std::string_view format : question.command->formats) {
        out.open("li");
        markup::Attributes link{{"href", answer_address(question, format)}};
        if (const std::string_view ending = file_ending(format); !ending.empty())
            link.emplace_back("download", fmt::format("{}.{}", question.command->name, ending));
        out.element("a", link, format);
        out.close();
    }
    out.close();
    out.open("pre");
    out.element("code", command_line);
    out.close();
    out.close();
}

void write_refusal(markup::Writer& out, const Refusal& refusal, LengthUnit unit,
                   const TypedQuestion& typed, const CommandQuestion& question,
                   const Network& network) {
    out.open("p", {{"class", "wrong"}, {"role", "alert"}});
    out.element("bdi", in_unit(refusal.message, unit));
    out.close();
    if (refusal.hints.empty()) return;
    const auto wrong = refused_place(refusal, typed, question, network);
    out.open("ul", {{"class", "choices"}});
    for (const Hint& hint : refusal.hints) {
        out.open("li");
        const auto* instead = std::get_if<hint::Candidate>(&hint);
        if (wrong && instead != nullptr && instead->of == hint::Candidate::Of::place) {
            TypedQuestion other = typed;
            other.text.replace(wrong->at, wrong->bytes, instead->id);
            out.element("a", {{"href", page_address(other)}}, in_unit(hint, unit));
        } else {
            out.element("span", in_unit(hint, unit));
        }
        out.close();
    }
    out.close();
}

}  // namespace verst::http
