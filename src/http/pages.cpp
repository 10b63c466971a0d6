#include "http/pages.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "command/command.hpp"
#include "command/commands.hpp"
#include "command/help.hpp"
#include "http/ask.hpp"
#include "http/gallery.hpp"
#include "http/http_door.hpp"
#include "http/page_assets.hpp"
#include "http/page_parts.hpp"
#include "http/site.hpp"
#include "render/page/page_frame.hpp"
#include "render/page/page_shell.hpp"
#include "render/page/page_style.hpp"
#include "render/picture/data_note.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/journey_template.hpp"
#include "verst/render/sentence.hpp"

namespace verst::http {

namespace {

using page::PageFrame;

/// What a question came to: its page, which stands alone yet.
struct AnswerPage {
    std::string html;
    std::string more;  ///< markup: other forms of it
    std::vector<std::string> warnings;
    unsigned status = 200;
};

constexpr std::array examples{"Pyongyang - Khasan - Vostochny", "Москва - 하산",
                              "Moscow - Vladivostok, Beijing - Pyongyang",
                              "Vostochny is more than 1,000 km north of Vladivostok",
                              "How far is Vladivostok from Moscow through China?"};

std::string head_markup() {
    return fmt::format(
        R"(<link rel="stylesheet" href="{}"/><script src="{}" defer="defer"></script>)",
        page_sheet_path, page_script_path);
}

HttpReply page_reply(std::string html, unsigned status) {
    HttpReply reply;
    reply.status = status;
    reply.media_type = command::media_type("html");
    reply.fields.emplace_back("Content-Security-Policy", page::served_policy());
    reply.body = std::move(html);
    reply.label = "page";
    reply.is_lasting = status == 200;
    return reply;
}

HttpReply in_frame(const AnswerPage& answer, const TypedQuestion& typed,
                   const PageChoices& choices) {
    markup::Writer top;
    write_box(top, typed, choices);
    if (!answer.warnings.empty()) {
        top.open("div", {{"class", "warnings"}, {"role", "note"}});
        for (const std::string& warning : answer.warnings)
            top.element("p", {{"class", "note"}}, warning);
        top.close();
    }
    return page_reply(page::framed(answer.html, {head_markup(), top.take(), answer.more}),
                      answer.status);
}

bool has_html(const command::Command& command) {
    return std::ranges::find(command.formats, "html") != command.formats.end();
}

/// A page for an answer that is text alone.
std::string plain_page(const CommandQuestion& question, const std::string& title,
                       const std::string& text) {
    return page::page({title, question.command->summary, question.command->summary},
                      [&](markup::Writer& out) {
                          out.open("pre", {{"class", "plain"}, {"tabindex", "0"}});
                          out.element("code", text);
                          out.close();
                      });
}

/// Answers questions, each with a door of its own.
class Answerer {
  public:
    Answerer(const Sources& sources, const TypedQuestion& typed, Deadline deadline)
        : sources_(sources), typed_(typed), deadline_(deadline) {}

    [[nodiscard]] AnswerPage answer(const CommandQuestion& question, const Posted& posted) const {
        command::Request request = question.request;
        const bool is_page = has_html(*question.command);
        if (is_page) request.add("format", "html");
        HttpDoor door(sources_, posted, deadline_);
        const auto response = command::answer(*question.command, request, door);
        AnswerPage page;
        page.warnings = door.warnings();
        if (response.refusal) {
            page.status = http_status(response.refusal->code);
            page.html = refusal_page(question, *response.refusal, response.unit);
            return page;
        }
        const std::string text =
            command::printable(door.text() + response.text, response.format, false);
        page.html = is_page ? text : plain_page(question, title_of(question), text);
        if (posted.journey) return page;
        markup::Writer more;
        write_other_forms(more, question,
                          command::command_line(*question.command, question.request), "take");
        page.more = more.take();
        return page;
    }

  private:
    [[nodiscard]] std::string title_of(const CommandQuestion& question) const {
        return question.places.empty() ? typed_.text
                                       : fmt::format("{}", fmt::join(question.places, " - "));
    }

    [[nodiscard]] std::string refusal_page(const CommandQuestion& question, const Refusal& refusal,
                                           LengthUnit unit) const {
        const std::string title = question.places.empty() && typed_.text.empty()
                                      ? "There is no answer"
                                      : title_of(question);
        return page::page(
            {title, in_unit(refusal.message, unit), "No answer"}, [&](markup::Writer& out) {
                write_refusal(out, refusal, unit, typed_, question, *sources_.network);
            });
    }

    const Sources& sources_;
    const TypedQuestion& typed_;
    Deadline deadline_;
};

/// "China, line:bam": several of one field.
void add_each(command::Request& options, const std::string& name, std::string_view value,
              const Network& network) {
    const BareWord first = name == "only" ? BareWord::line : BareWord::place;
    for (const std::string_view part : split(value, ',')) {
        if (const auto word = trim(part); !word.empty())
            options.add(name, constraint_of(network, word, first));
    }
}

/// What the form of the page sends. Fields that are empty are not meant.
Result<TypedQuestion> typed_in(const std::vector<std::pair<std::string, std::string>>& fields,
                               const Network& network) {
    static constexpr std::array<std::string_view, 8> options{
        "by", "as-of", "units", "same-gauge", "electrified", "special-train", "train", "until"};
    TypedQuestion typed;
    for (const auto& [name, value] : fields) {
        if (name == "q") {
            typed.text = std::string(trim(value));
        } else if (name == "show") {
            typed.show = value == "route" ? "" : value;
        } else if (name == "through") {
            typed.through = std::string(trim(value));
        } else if (name == "avoid" || name == "only") {
            add_each(typed.options, name, value, network);
        } else if (std::ranges::find(options, name) != options.end()) {
            const bool is_usual = value.empty() || value == "practical" || value == "km";
            if (!is_usual) typed.options.add(name, value);
        } else if (name == "journey") {
            typed.journey = value;
        } else {
            return refuse(RefusalCode::bad_argument,
                          "the page has no field " + verst::in_quotes(name));
        }
    }
    return typed;
}

void write_audit(markup::Writer& out) {
    out.open("section",
             {{"aria-labelledby", "audit-heading"}, {"class", "audit"}, {"id", "audit"}});
    out.element("h2", {{"id", "audit-heading"}}, "Audit a journey of your own");
    out.element("p",
                "Dated reports go in; legs, distances, days, needed speeds and verdicts come out. "
                "Drop a journey file anywhere on this page, or write one here. It does not leave "
                "this machine.");
    out.open("form", {{"method", "post"}, {"action", "/"}});
    out.element("label", {{"for", "toml"}}, "A journey file (TOML)");
    out.element(
        "textarea",
        {{"id", "toml"}, {"name", "toml"}, {"spellcheck", "false"}, {"required", "required"}},
        std::string("\n") + std::string(journey_template()));
    out.open("p");
    out.element("button", {{"type", "submit"}}, "Audit");
    out.open("span", {{"class", "file"}});
    out.open("label", {{"for", "file"}});
    out.text("or a file: ");
    out.leaf("input", {{"id", "file"}, {"type", "file"}, {"accept", ".toml"}});
    out.close();
    out.close();
    out.close();
    out.close();
    out.close();
}

void write_examples(markup::Writer& out) {
    out.open("ul", {{"class", "examples"}, {"aria-label", "Examples"}});
    for (const char* example : examples) {
        TypedQuestion typed;
        typed.text = example;
        out.open("li");
        out.element("a", {{"href", page_address(typed)}}, example);
        out.close();
    }
    out.close();
}

void write_foot(markup::Writer& out, const Network& network) {
    out.line();
    out.open("section", {{"aria-labelledby", "more-heading"}, {"id", "more"}});
    out.element("h2", {{"id", "more-heading"}}, "For programs");
    out.open("p");
    out.text("Every command of verst answers here with the same bytes: ");
    out.element("a", {{"href", "/distance?place=Pyongyang&place=Vostochny&format=json"}},
                "/distance?place=Pyongyang&place=Vostochny&format=json");
    out.text(". ");
    out.element("a", {{"href", "/openapi.json"}}, "/openapi.json");
    out.text(" describes them all.");
    out.close();
    out.element("p", {{"class", "meta"}},
                fmt::format("{}, edition {}: {} places, {} lines.", network.name(),
                            network.edition(), network.places().size(), network.lines().size()));
    out.element("p", {{"class", "meta"}}, picture::data_note(network));
    if (!network.credit().empty()) out.element("p", {{"class", "meta"}}, network.credit());
    out.close();
}

}  // namespace

HttpReply Pages::first() const {
    gallery_made_.call([this] { gallery_ = gallery(*sources_.network); });
    const std::string html = page::page(
        {"How far is it by rail?", "Distances, routes and journeys by rail, checked.", "verst"},
        [&](markup::Writer& out) {
            out.element("p", {{"class", "lead"}},
                        "Type places with dashes between them, in any script, and get the way that "
                        "a train would take: kilometres, lines, borders, days, and what every "
                        "number rests on. Type a claim, and get a verdict.");
            write_examples(out);
            page::section(out, "journeys", "Journeys, reconstructed from reports",
                          [&](markup::Writer& inner) { inner.raw(gallery_); });
            write_audit(out);
            write_foot(out, *sources_.network);
        });
    return in_frame({html, {}, {}}, {}, choices_);
}

HttpReply Pages::answers(const TypedQuestion& typed, Deadline deadline) const {
    const auto questions = questions_of(typed, *sources_.network);
    if (questions.empty()) return first();
    const Answerer answerer(sources_, typed, deadline);
    AnswerPage whole = answerer.answer(questions.front(), {});
    for (std::size_t i = 1; i < questions.size(); ++i) {
        const AnswerPage next = answerer.answer(questions[i], {});
        const std::string html = page::framed(next.html, {{}, {}, next.more});
        whole.more += page::as_part(html, fmt::format("q{}-", i + 1));
        whole.warnings.insert(whole.warnings.end(), next.warnings.begin(), next.warnings.end());
        whole.status = std::min(whole.status, next.status);
    }
    return in_frame(whole, typed, choices_);
}

HttpReply Pages::journey(const TypedQuestion& typed, Deadline deadline) const {
    const Answerer answerer(sources_, typed, deadline);
    return in_frame(answerer.answer(journey_question(typed), {}), typed, choices_);
}

HttpReply Pages::posted(const HttpRequest& request, Deadline deadline) const {
    const auto fields = parse_form(request.body);
    if (!fields) return refusal_reply(fields.error(), 400);
    Posted posted;
    for (const auto& [name, value] : *fields) {
        if (name == "toml") posted.journey = value;
    }
    if (!posted.journey) {
        return refusal_reply({RefusalCode::bad_argument, "the form has no field \"toml\"", {}},
                             400);
    }
    if (auto wrong = journey_too_deep(*posted.journey, bounds_)) return std::move(*wrong);
    CommandQuestion question;
    question.command = command::command_named("journey");
    question.request.add("journey", std::string(posted_journey_name));
    const TypedQuestion nothing;
    const Answerer answerer(sources_, nothing, deadline);
    return in_frame(answerer.answer(question, posted), nothing, choices_);
}

HttpReply Pages::at(const Target& target, const HttpRequest& request, Deadline deadline) const {
    if (request.method == "POST") return posted(request, deadline);
    auto typed = typed_in(target.parameters, *sources_.network);
    if (!typed) return refusal_reply(typed.error(), 400);
    // What is typed above the page of a journey is asked in its place.
    if (!typed->text.empty()) typed->journey.clear();
    if (!typed->journey.empty()) return journey(*typed, deadline);
    return typed->text.empty() ? first() : answers(*typed, deadline);
}

}  // namespace verst::http
