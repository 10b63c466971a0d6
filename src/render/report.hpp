#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "verst/geo/length_unit.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

/// An answer as a document: its title, key figures, and sections of sentences and tables. It is
/// written once per answer; the formats for readers (text, Markdown, page) are made of it by one
/// writer each.
namespace verst::report {

/// A figure. The writers choose its unit and round it.
struct Quantity {
    enum class Kind : std::uint8_t {
        length,         ///< km, as exact as it is worth: "5.2 km", "1,523 km"
        whole_length,   ///< km: "855 km"
        signed_length,  ///< km: "+967 km"
        tenths,         ///< km with one decimal and without its unit, which the header names
        hours,          ///< h, as exact as it is worth: "45 min", "33 h"
        ratio,          ///< two decimals: "1.54"
    };
    double value = 0;
    Kind kind = Kind::length;
};

using Value = std::variant<std::string, Quantity>;

/// In words, in a unit: "5.2 km".
[[nodiscard]] std::string words(const Value& value, LengthUnit unit);

/// A figure or a text, and where the JSON of the same answer has it.
struct Cell {
    Value value;
    std::string json = {};     ///< "legs.0.rail_km"
    std::string classes = {};  ///< "holds"; of a page only
    bool foreign = false;      ///< words of others: whatever direction they run, they stay in here
};

// Cells of a figure.
[[nodiscard]] Cell km(double value, std::string json = {});
[[nodiscard]] Cell whole_km(double value, std::string json = {});
[[nodiscard]] Cell signed_km(double value, std::string json = {});
[[nodiscard]] Cell tenths_of_km(double value, std::string json = {});
[[nodiscard]] Cell in_hours(double value, std::string json = {});
[[nodiscard]] Cell ratio(double value, std::string json = {});
/// Words of others: a title, a quotation, a name that a user gave.
[[nodiscard]] Cell foreign(std::string text, std::string json = {});

/// What a terminal of 80 columns does with a column.
enum class Fit : std::uint8_t {
    wraps,     ///< its cells are wrapped where the table is too wide
    whole,     ///< never: an id is there to be copied
    optional,  ///< it is left out where the table is too wide; with --full it follows below
    cut,       ///< one line each, cut where the table is too wide; with --full they are wrapped
};

/// Whether a section, a row or a column is part of the summary.
enum class Detail : std::uint8_t { summary, full };

struct Column {
    std::string header;
    bool number = false;  ///< aligned right
    Fit fit = Fit::wraps;
    Detail detail = Detail::summary;
};

struct Row {
    std::vector<Cell> cells;
    std::size_t leg = 0;    ///< the number of a way that lights up with it on a page; 0 is none
    std::size_t level = 0;  ///< how deep it belongs to the rows above: its first cell is indented
    Detail detail = Detail::summary;
};

/// All of its rows are shown.
inline constexpr std::size_t all_rows = std::numeric_limits<std::size_t>::max();

struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<Row> rows = {};
    /// The rows say themselves what they are: a terminal does without the headers.
    bool plain = false;
    std::size_t brief = all_rows;  ///< so many of its rows are a summary

    void add_row(std::vector<Cell> cells, std::size_t leg = 0, std::size_t level = 0) {
        rows.push_back({std::move(cells), leg, level, Detail::summary});
    }
};

/// A sentence or more.
struct Paragraph {
    std::string text;
    bool foreign = false;
};

/// Sentences that belong together: a list.
struct List {
    std::vector<std::string> items;
    std::string heading = {};      ///< a line above it
    std::string classes = "note";  ///< of a page only
};

/// A verdict, what it is of, and why: "On the full record: fails. ...".
struct Ruling {
    std::string of;       ///< may be empty
    std::string verdict;  ///< "depends, narrowly"
    std::string classes;  ///< "depends"
    std::string why;      ///< sentences; may be empty
};

/// Where a picture of the answer stands, by its name; the writers of text leave it out.
struct Figure {
    std::string name;
};

using Block = std::variant<Paragraph, List, Table, Ruling, Figure>;

/// Words that are quoted, and what is said of them.
struct Quotation {
    std::string id;
    std::string words;
    std::string source;
    std::vector<Block> blocks;
};

struct Section {
    std::string id;
    std::string heading;
    std::vector<Block> blocks;
    Detail detail = Detail::summary;
    std::vector<Quotation> quotations = {};
    std::vector<Block> after = {};  ///< what stands after the quotations
    bool plain_text = false;        ///< as text it goes without its heading
};

/// A figure among those that an answer opens with.
struct KeyFigure {
    std::string what;
    Cell value;
    std::string more = {};  ///< a remark beside it
};

struct Report {
    std::string kicker;  ///< the small line above the title of a page
    std::string title;
    std::string lead;
    std::vector<KeyFigure> figures;
    std::vector<Block> notes;  ///< before the figures: what they must be read with
    std::vector<Section> sections;
    std::string foot = {};    ///< who is to be named; of a table for pipes text does without
    bool plain_text = false;  ///< a table for pipes: as text it goes without its title

    /// Adds a section with what of it is not empty; none where nothing is.
    void add(std::string id, std::string heading, std::vector<Block> blocks,
             Detail detail = Detail::summary);
    void add(Section section);
    /// The same of a section that as text goes without its heading.
    void add_plain(std::string id, std::string heading, std::vector<Block> blocks);
};

/// Of a table that can be without rows, of a paragraph without words.
[[nodiscard]] bool is_empty(const Block& block);

/// Legs and ways that have numbers: for writers without colours the numbers stand in a column of
/// their own, under the first header.
[[nodiscard]] bool has_numbers(const Table& table);
[[nodiscard]] Table with_numbers(const Table& table);

/// For a terminal of 80 columns. Without `options.full`: the summary, and a line that says what
/// else there is.
[[nodiscard]] std::string text(const Report& report, const TextOptions& options);

/// As CommonMark with the tables of GitHub, with the edition of the network, if there is one, at
/// its foot.
[[nodiscard]] std::string markdown(const Network* network, const Report& report,
                                   const TextOptions& options);

}  // namespace verst::report
