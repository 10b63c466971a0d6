#pragma once

#include "render/markup.hpp"
#include "render/report.hpp"

namespace verst::page {

using report::Cell;

/// A table with a caption, scopes, and on a telephone each row as a card of its own: the headers
/// then stand before the cells. The first cell is the header of its row. A row of a leg lights up
/// with it. Nothing where it has no rows.
void write_table(markup::Writer& out, const report::Table& table, LengthUnit unit);

/// The content of a cell, where it is no cell of a table.
void write_text(markup::Writer& out, const Cell& cell, LengthUnit unit);

}  // namespace verst::page
