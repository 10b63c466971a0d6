#include "verst/base/csv.hpp"

#include <cstring>

#include <csv.h>

namespace verst {

/// Collects what libcsv reports. libcsv gives no line numbers, so the text is fed to it line by line.
class CsvBuilder {
  public:
    explicit CsvBuilder(std::size_t text_size) {
        // Unquoting never makes a field longer, so the fields of the text fit into its own size.
        table_.text_ = std::make_unique<char[]>(text_size + 1);
        end_ = table_.text_.get();
    }

    CsvTable build(std::string_view text) && {
        csv_parser parser{};
        csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_space_func(&parser, [](unsigned char) { return 0; });  // spaces belong to the field
        feed(parser, text);
        csv_free(&parser);
        return std::move(table_);
    }

  private:
    void feed(csv_parser& parser, std::string_view text) {
        while (!text.empty()) {
            const auto newline = text.find('\n');
            const auto length = newline == std::string_view::npos ? text.size() : newline + 1;
            ++line_;
            const bool blank = text.substr(0, length).find_first_not_of("\r\n") == std::string_view::npos;
            if (!row_open_ && !blank) {
                row_line_ = line_;
                row_open_ = true;
            }
            if (csv_parse(&parser, text.data(), length, on_field, on_row, this) != length) {
                fail("a quote in the wrong place");
                return;
            }
            text.remove_prefix(length);
        }
        if (csv_fini(&parser, on_field, on_row, this) != 0) fail("a quoted field that is never closed");
    }

    void fail(const char* what) { table_.error_ = CsvTable::Error{row_line_, what}; }

    static void on_field(void* data, std::size_t length, void* self) {
        auto& builder = *static_cast<CsvBuilder*>(self);
        if (length > 0) std::memcpy(builder.end_, data, length);
        builder.table_.fields_.emplace_back(builder.end_, length);
        builder.end_ += length;
    }

    static void on_row(int /*terminator*/, void* self) {
        auto& builder = *static_cast<CsvBuilder*>(self);
        auto& table = builder.table_;
        const std::size_t count = table.fields_.size() - builder.row_first_field_;
        table.rows_.push_back({builder.row_line_, builder.row_first_field_, count});
        builder.row_first_field_ = table.fields_.size();
        builder.row_open_ = false;
    }

    CsvTable table_;
    char* end_ = nullptr;
    std::size_t line_ = 0;
    std::size_t row_line_ = 0;
    std::size_t row_first_field_ = 0;
    bool row_open_ = false;
};

CsvTable CsvTable::parse(std::string_view text) { return CsvBuilder(text.size()).build(text); }

}  // namespace verst
