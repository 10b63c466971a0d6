#include "data_table.hpp"

#include <algorithm>

#include "verst/base/file.hpp"
#include "verst/base/text.hpp"

namespace verst {

DataTable::DataTable(const std::filesystem::path& directory, std::string file,
                     std::initializer_list<std::string_view> columns, FaultLog& log,
                     NetworkBuilder& builder)
    : file_(std::move(file)), log_(&log) {
    const auto text = read_text_file(directory / file_);
    if (!text) {
        log.add(file_, 0, "", text.error().message);
        return;
    }
    csv_ = CsvTable::parse(*text);
    builder.keep(csv_.release_text());
    if (csv_.error()) log.add(file_, csv_.error()->line, "", csv_.error()->what);
    read_header(columns);
}

void DataTable::read_header(std::initializer_list<std::string_view> columns) {
    if (csv_.size() == 0) {
        log_->add(file_, 0, "", "is empty: a header row is missing");
        return;
    }
    const auto header = csv_[0];
    bool complete = true;
    for (const auto column : columns) {
        if (std::ranges::find(header.fields, column) != header.fields.end()) continue;
        log_->add(file_, header.line, column, "this column is missing from the header");
        complete = false;
    }
    for (const auto field : header.fields) {
        if (std::ranges::find(columns, field) != columns.end()) continue;
        log_->add(file_, header.line, in_quotes(field), "no such column is known");
        complete = false;
    }
    if (complete) header_.assign(header.fields.begin(), header.fields.end());
}

std::size_t DataTable::column(std::string_view name) const {
    return static_cast<std::size_t>(std::ranges::find(header_, name) - header_.begin());
}

std::string_view DataTable::Row::text(std::string_view column) const {
    // Rows are mostly read in the order of their columns, so the next one is tried first.
    if (next_column_ >= row_.fields.size() || table_->header_[next_column_] != column) {
        next_column_ = table_->column(column);
    }
    return row_.fields[next_column_++];
}

std::string_view DataTable::Row::required(std::string_view column) const {
    const auto found = text(column);
    if (trim(found).empty()) fault(column, "is empty");
    return found;
}

double DataTable::Row::number(std::string_view column, double min, double max) const {
    if (text(column).empty()) {
        fault(column, "is empty where a number is needed");
        return min;
    }
    return optional_number(column, min, max).value_or(min);
}

std::optional<double> DataTable::Row::optional_number(std::string_view column, double min,
                                                      double max) const {
    const auto found = text(column);
    if (found.empty()) return std::nullopt;
    const auto value = parse_number(found);
    if (!value) {
        fault(column, in_quotes(found) + " is not a number");
    } else if (!(*value >= min && *value <= max)) {
        fault(column, std::string(found) + " is out of range");
    } else {
        return value;
    }
    return std::nullopt;
}

void DataTable::Row::fault(std::string_view column, Message what) const {
    table_->log_->add(table_->file_, row_.line, column, std::move(what));
}

}  // namespace verst
