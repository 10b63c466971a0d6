#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace verst {

/// The rows of a CSV text (RFC 4180; LF and CRLF; blank lines are skipped). Fields are views into
/// the table's own memory.
class CsvTable {
  public:
    struct Row {
        std::size_t line = 0;  ///< 1-based line of the text that the row begins on
        std::span<const std::string_view> fields;
    };

    /// Reads up to the first row that breaks the format; what is wrong with that row is in `error`.
    [[nodiscard]] static CsvTable parse(std::string_view text);

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] Row operator[](std::size_t i) const {
        const auto& row = rows_[i];
        return {row.line, std::span(fields_).subspan(row.first_field, row.field_count)};
    }

    struct Error {
        std::size_t line = 0;
        std::string what;
    };
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

    /// Hands over the memory that the fields point into, for those who outlive the table.
    [[nodiscard]] std::unique_ptr<char[]> release_text() { return std::move(text_); }

  private:
    friend class CsvBuilder;
    struct RowIndex {
        std::size_t line = 0;
        std::size_t first_field = 0;
        std::size_t field_count = 0;
    };
    std::unique_ptr<char[]> text_;
    std::vector<std::string_view> fields_;
    std::vector<RowIndex> rows_;
    std::optional<Error> error_;
};

}  // namespace verst
