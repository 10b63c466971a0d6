#pragma once

#include <string>

#include "base/once.hpp"
#include "command/serve_options.hpp"
#include "http/exchange.hpp"
#include "http/page_choices.hpp"
#include "http/sources.hpp"
#include "http/target.hpp"
#include "http/typed_question.hpp"

namespace verst::http {

/// The page to ask from, and the pages of answers with its box on top: what people see of a
/// server. Safe to call from several threads.
class Pages {
  public:
    Pages(const Sources& sources, const command::ServeBounds& bounds)
        : sources_(sources), bounds_(bounds), choices_(page_choices(*sources.network)) {}

    /// "/", "/?q=...", "/?journey=...", or a journey file that a form has sent.
    [[nodiscard]] HttpReply at(const Target& target, const HttpRequest& request,
                               Deadline deadline) const;

  private:
    [[nodiscard]] HttpReply first() const;
    [[nodiscard]] HttpReply answers(const TypedQuestion& typed, Deadline deadline) const;
    [[nodiscard]] HttpReply journey(const TypedQuestion& typed, Deadline deadline) const;
    [[nodiscard]] HttpReply posted(const HttpRequest& request, Deadline deadline) const;

    const Sources& sources_;
    const command::ServeBounds& bounds_;
    PageChoices choices_;
    mutable Once gallery_made_;
    mutable std::string gallery_;
};

}  // namespace verst::http
