#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verst::markup {

/// A text as the content of an element or the value of an attribute, whatever is in it: the
/// characters that mean something are escaped, those that XML 1.0 does not allow and bytes that are
/// no UTF-8 become U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

using Attributes = std::vector<std::pair<std::string_view, std::string>>;

/// Writes elements that are well-formed both as XML and, where their names allow it, as HTML. Every
/// text that is given is escaped.
class Writer {
  public:
    void open(std::string_view name, const Attributes& attributes = {});
    void close();
    /// An element without content: "<path d="..."/>".
    void leaf(std::string_view name, const Attributes& attributes = {});
    void text(std::string_view content);
    void element(std::string_view name, const Attributes& attributes, std::string_view content);
    void element(std::string_view name, std::string_view content) { element(name, {}, content); }
    /// Markup that a writer has made, or a style sheet: as it is.
    void raw(std::string_view markup) { out_ += markup; }
    void line() { out_ += '\n'; }

    /// What was written; every element must be closed.
    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    void start(std::string_view name, const Attributes& attributes);

    std::string out_;
    std::vector<std::string> open_;
};

}  // namespace verst::markup
