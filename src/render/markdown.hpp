#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verst/render/table.hpp"

/// The pieces of a Markdown document: CommonMark, with the tables of GitHub Flavored Markdown.
namespace verst::markdown {

/// A text as the words that it is, on one line, whatever is in it: no markup, no HTML, no table
/// cells come of it.
[[nodiscard]] std::string escaped(std::string_view text);

[[nodiscard]] std::string heading(std::size_t level, std::string_view text);
[[nodiscard]] std::string paragraph(std::string_view text);
[[nodiscard]] std::string bullet(std::string_view text);
/// A bullet for each; empty without any.
[[nodiscard]] std::string bullets(const std::vector<std::string>& texts);

/// A table. Every cell and header is a text.
class Table {
  public:
    struct Column {
        std::string header;
        Align align = Align::left;
    };

    explicit Table(const std::vector<Column>& columns);

    /// As many cells as columns.
    void add_row(const std::vector<std::string>& cells);

    [[nodiscard]] bool empty() const { return !has_rows_; }

    /// Empty where it has no rows.
    [[nodiscard]] std::string str() const { return has_rows_ ? text_ : ""; }

  private:
    std::string text_;
    bool has_rows_ = false;
};

/// The blocks, an empty line between them; empty blocks are left out.
[[nodiscard]] std::string document(const std::vector<std::string>& blocks);

}  // namespace verst::markdown
