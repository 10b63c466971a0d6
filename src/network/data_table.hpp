#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verst/base/csv.hpp"
#include "verst/base/text.hpp"
#include "verst/network/network_builder.hpp"
#include "verst/network/reader.hpp"

namespace verst {

/// Collects the faults of one directory.
class FaultLog {
  public:
    explicit FaultLog(std::vector<DataFault>& faults) : faults_(&faults) {}
    void add(std::string file, std::size_t line, std::string_view field, Message what) {
        faults_->push_back({std::move(file), line, std::string(field), std::move(what)});
    }

  private:
    std::vector<DataFault>* faults_;
};

/// One CSV file of the data directory: rows whose fields are read by column name. Whatever is wrong
/// goes to the log, with the line and the column; the value then read is a harmless default.
class DataTable {
  public:
    class Row;

    /// Reads `file` (relative to the directory); the header must hold exactly these columns, in any
    /// order. `builder` takes over the memory that the fields point into.
    DataTable(const std::filesystem::path& directory, std::string file,
              std::initializer_list<std::string_view> columns, FaultLog& log,
              NetworkBuilder& builder);

    /// Calls `use(Row)` for each row that has as many fields as the header.
    template <class Use>
    void for_each(Use use) const;

    [[nodiscard]] const std::string& file() const { return file_; }

  private:
    void read_header(std::initializer_list<std::string_view> columns);
    [[nodiscard]] std::size_t column(std::string_view name) const;

    std::string file_;
    FaultLog* log_;
    CsvTable csv_;
    std::vector<std::string_view> header_;
};

class DataTable::Row {
  public:
    Row(const DataTable& table, CsvTable::Row row) : table_(&table), row_(row) {}

    [[nodiscard]] std::uint32_t line() const { return static_cast<std::uint32_t>(row_.line); }
    [[nodiscard]] std::string_view text(std::string_view column) const;
    /// A text that must not be empty.
    [[nodiscard]] std::string_view required(std::string_view column) const;
    [[nodiscard]] double number(std::string_view column, double min, double max) const;
    [[nodiscard]] std::optional<double> optional_number(std::string_view column, double min,
                                                        double max) const;
    /// The value that belongs to one of the words.
    template <class Value>
    [[nodiscard]] Value choice(
        std::string_view column,
        std::initializer_list<std::pair<std::string_view, Value>> words) const;
    void fault(std::string_view column, Message what) const;

  private:
    const DataTable* table_;
    CsvTable::Row row_;
    mutable std::size_t next_column_ = 0;
};

template <class Use>
void DataTable::for_each(Use use) const {
    if (header_.empty()) return;
    for (std::size_t i = 1; i < csv_.size(); ++i) {
        const auto row = csv_[i];
        if (row.fields.size() == header_.size()) {
            use(Row(*this, row));
        } else {
            log_->add(file_, row.line, "",
                      std::to_string(row.fields.size()) + " fields where the header has " +
                          std::to_string(header_.size()));
        }
    }
}

template <class Value>
Value DataTable::Row::choice(
    std::string_view column,
    std::initializer_list<std::pair<std::string_view, Value>> words) const {
    const auto found = text(column);
    for (const auto& [word, value] : words) {
        if (word == found) return value;
    }
    std::string known;
    for (const auto& [word, value] : words)
        known += (known.empty() ? "" : ", ") + std::string(word);
    fault(column, in_quotes(found) + " is none of: " + known);
    return words.begin()->second;
}

}  // namespace verst
