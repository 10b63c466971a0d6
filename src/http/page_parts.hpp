#pragma once

#include <string>
#include <string_view>

#include "command/command.hpp"
#include "http/page_choices.hpp"
#include "http/typed_question.hpp"
#include "render/markup.hpp"
#include "verst/base/refusal.hpp"
#include "verst/geo/length_unit.hpp"

namespace verst::http {

/// The box with what was typed into it, and the fields around it: above every page.
void write_box(markup::Writer& out, const TypedQuestion& typed, const PageChoices& choices);

/// The same answer in other forms, and the command line that gives it.
void write_other_forms(markup::Writer& out, const CommandQuestion& question,
                       const std::string& command_line, std::string_view id);

/// Why there is no answer. Of places that may be meant instead each is a link to the question with
/// it.
void write_refusal(markup::Writer& out, const Refusal& refusal, LengthUnit unit,
                   const TypedQuestion& typed, const CommandQuestion& question,
                   const Network& network);

/// "/?q=A+-+B&by=time": the page of a question.
[[nodiscard]] std::string page_address(const TypedQuestion& typed);

/// "/route?place=A&place=B": a question, in a format.
[[nodiscard]] std::string answer_address(const CommandQuestion& question, std::string_view format);

}  // namespace verst::http
