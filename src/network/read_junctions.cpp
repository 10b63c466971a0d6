#include <unordered_set>

#include "table_readers.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

/// One row: which neighbours of the place lie beyond each of its ends.
class JunctionRow {
  public:
    JunctionRow(const ReadContext& context, const DataTable::Row& row)
        : context_(context), row_(row) {}

    std::vector<std::vector<PlaceIndex>> sides() {
        for (const std::string_view column : {"side_a", "side_b", "side_c"}) add_side(column);
        return std::move(sides_);
    }

  private:
    void add_side(std::string_view column) {
        std::vector<PlaceIndex> side;
        for (const auto id : split(row_.text(column), ' ')) {
            if (!id.empty()) add_neighbour(column, id, side);
        }
        if (trim(row_.text(column)).empty()) {
            if (column == "side_a") row_.fault(column, "is empty");
            blank_before_ = blank_before_ || column == "side_b";
            return;
        }
        if (blank_before_) row_.fault("side_b", "is empty though there is a side_c");
        sides_.push_back(std::move(side));
    }

    void add_neighbour(std::string_view column, std::string_view id,
                       std::vector<PlaceIndex>& side) {
        const auto found = context_.places.find(id);
        if (found == context_.places.end()) {
            row_.fault(column, "unknown place " + in_quotes(id));
        } else if (!seen_.insert(found->second).second) {
            row_.fault(column, std::string(id) + " is named twice");
        } else {
            side.push_back(found->second);
        }
    }

    const ReadContext& context_;
    const DataTable::Row& row_;
    std::vector<std::vector<PlaceIndex>> sides_;
    std::unordered_set<PlaceIndex> seen_;
    bool blank_before_ = false;
};

}  // namespace

void read_junctions(ReadContext& context) {
    if (!context.has_file("junctions.csv")) return;
    const DataTable table(context.directory, "junctions.csv",
                          {"place", "side_a", "side_b", "side_c", "confidence", "source", "note"},
                          context.log, context.builder);
    auto& junctions = context.builder.junctions;
    std::unordered_set<PlaceIndex> known;
    table.for_each([&](const DataTable::Row& row) {
        const auto place = context.place(row, "place");
        draft::Junction junction;
        junction.sides = JunctionRow(context, row).sides();
        junction.confidence = read_confidence(row);
        junction.source = context.source(row, "source");
        junction.note = row.text("note");
        junction.file_line = row.line();
        if (!place) return;
        if (!known.insert(*place).second) {
            row.fault("place", in_quotes(row.text("place")) + " has a row already");
            return;
        }
        junction.place = *place;
        junctions.push_back(std::move(junction));
    });
}

}  // namespace verst
