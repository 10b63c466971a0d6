#include "render/block_writer.hpp"

#include <doctest/doctest.h>

namespace verst::block_writer_test {

namespace {

std::string written(Setting setting) {
    const TextOptions options;
    BlockWriter out(setting, options);
    out.title("Khasan & on", "line:khasan");
    Table table({{"Place", Align::left}, {"km", Align::right}});
    table.add_row({"Khasan", "0"});
    table.add_rule();
    table.add_row({"A|B"});
    out.add(table);
    out.attach("A sentence about it.");
    out.add(Table({{"Empty", Align::left}}));
    out.list("Dates", {"shut since 2020"});
    out.list("Nothing", {});
    return out.take();
}

}  // namespace

TEST_CASE("blocks for a terminal") {
    CHECK(written(Setting::terminal) ==
          "Khasan & on\nline:khasan\n\n"
          "Place   km\nKhasan   0\n------  --\nA|B\nA sentence about it.\n\n"
          "Dates\n- shut since 2020\n");
}

TEST_CASE("the same blocks as Markdown") {
    CHECK(written(Setting::markdown) ==
          "# Khasan \\& on\n\nline:khasan\n\n"
          "| Place | km |\n| --- | ---: |\n| Khasan | 0 |\n| A\\|B |  |\n\n"
          "A sentence about it.\n\n## Dates\n\n- shut since 2020\n");
}

}  // namespace verst::block_writer_test
