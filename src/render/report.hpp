#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "verst/network/network.hpp"

/// An answer as a document of headings, sentences and tables: written once, read as Markdown and as
/// the text of a page.
namespace verst::report {

/// A text, and the key of its figure in the JSON of the same answer, if it has one.
struct Cell {
    std::string text;
    std::string json = {};     ///< "legs.0.rail_km"
    std::string classes = {};  ///< "holds"; of a page only
    bool foreign = false;      ///< words of others: whatever direction they run, they stay in here
};

struct Column {
    std::string header;
    bool number = false;  ///< aligned right
};

struct Row {
    std::vector<Cell> cells;
    std::size_t leg = 0;  ///< the number of a way that lights up with it on a page; 0 is none
};

struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<Row> rows = {};

    void add_row(std::vector<Cell> cells, std::size_t leg = 0) {
        rows.push_back({std::move(cells), leg});
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
};

using Block = std::variant<Paragraph, List, Table>;

struct Section {
    std::string id;
    std::string heading;
    std::vector<Block> blocks;
};

/// A figure among those that a page opens with.
struct KeyFigure {
    std::string what;
    Cell value;
    std::string more;  ///< a remark below it
};

struct Report {
    std::string kicker;  ///< the small line above the title
    std::string title;
    std::string lead;
    std::vector<KeyFigure> figures;
    std::vector<Block> notes;  ///< before the first section
    std::vector<Section> sections;

    /// Adds a section with what of it is not empty; none where nothing is.
    void add(std::string id, std::string heading, std::vector<Block> blocks);
};

/// As CommonMark with the tables of GitHub, with the network's edition at its foot.
[[nodiscard]] std::string markdown(const Network& network, const Report& report);

}  // namespace verst::report
