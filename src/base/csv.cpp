#include "verst/base/csv.hpp"

#include <cstring>

#include <csv.h>

namespace verst {

/// Collects what libcsv reports. libcsv gives no line numbers, so the text is fed to it line by
/// line.
class CsvBuilder {
  public:
    explicit CsvBuilder(std::size_t text_size) : end_(make_room(text_size)) {}

    CsvTable build(std::string_view text) && {
        csv_parser parser{};
        csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_space_func(&parser, [](unsigned char) { return 0; });  // spaces belong to the field
        feed(parser, text);
        csv_free(&parser);
        return std::move(table_);
    }

  private:
    /// Where the first field goes: unquoting never makes a field longer, so the fields of the text
    /// fit into its own size.
    char* make_room(std::size_t text_size) {
        table_.text_ = std::make_unique<char[]>(text_size + 1);
        table_.fields_.reserve(text_size / 8);
        return table_.text_.get();
    }

    void feed(csv_parser& parser, std::string_view text) {
        while (!text.empty()) {
            const auto newline = text.find('\n');
            const auto length = newline == std::string_view::npos ? text.size() : newline + 1;
            const auto line = text.substr(0, length);
            text.remove_prefix(length);
            ++line_;
            if (!row_open_) {
                const auto content = line.substr(0, line.find_last_not_of("\r\n") + 1);
                if (content.empty()) continue;
                row_line_ = line_;
                // Most rows have no quote, so nothing to parse: several times as fast.
                if (content.find('"') == std::string_view::npos &&
                    content.find('\r') == std::string_view::npos) {
                    take_plain_row(content);
                    continue;
                }
                row_open_ = true;
            }
            if (csv_parse(&parser, line.data(), line.size(), on_field, on_row, this) !=
                line.size()) {
                fail("a quote in the wrong place");
                return;
            }
        }
        if (csv_fini(&parser, on_field, on_row, this) != 0)
            fail("a quoted field that is never closed");
    }

    void take_plain_row(std::string_view row) {
        for (auto comma = row.find(','); comma != std::string_view::npos; comma = row.find(',')) {
            take_field(row.substr(0, comma));
            row.remove_prefix(comma + 1);
        }
        take_field(row);
        close_row();
    }

    void take_field(std::string_view field) {
        if (!field.empty()) std::memcpy(end_, field.data(), field.size());
        table_.fields_.emplace_back(end_, field.size());
        end_ += field.size();
    }

    void close_row() {
        const std::size_t count = table_.fields_.size() - row_first_field_;
        table_.rows_.push_back({row_line_, row_first_field_, count});
        row_first_field_ = table_.fields_.size();
        row_open_ = false;
    }

    void fail(const char* what) { table_.error_ = CsvTable::Error{row_line_, what}; }

    static void on_field(void* data, std::size_t length, void* self) {
        static_cast<CsvBuilder*>(self)->take_field({static_cast<const char*>(data), length});
    }

    static void on_row(int /*terminator*/, void* self) {
        static_cast<CsvBuilder*>(self)->close_row();
    }

    CsvTable table_;
    char* end_;
    std::size_t line_ = 0;
    std::size_t row_line_ = 0;
    std::size_t row_first_field_ = 0;
    bool row_open_ = false;
};

CsvTable CsvTable::parse(std::string_view text) { return CsvBuilder(text.size()).build(text); }

}  // namespace verst
