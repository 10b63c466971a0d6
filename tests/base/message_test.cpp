#include "verst/base/message.hpp"

#include <doctest/doctest.h>

namespace verst::message_test {

TEST_CASE("a message keeps its figures apart from its words") {
    const std::string name = "Khasan";
    Message message("from ", name, ": ", in_km(12.5));
    message.add(" by rail");
    message.add(std::string_view());
    message.add(", not counted");
    REQUIRE(message.pieces().size() == 3);
    CHECK(std::get<std::string>(message.pieces()[0]) == "from Khasan: ");
    CHECK(std::get<Quantity>(message.pieces()[1]) == in_km(12.5));
    CHECK(std::get<std::string>(message.pieces()[2]) == " by rail, not counted");
}

TEST_CASE("messages that say the same are equal, however they were put together") {
    CHECK(Message("a", "b") == Message("ab"));
    CHECK(Message("a", Message("b", in_km(1)), "") == Message("ab", in_km(1)));
    CHECK(Message(in_km(1)) != Message(in_h(1)));
    CHECK(Message("").empty());
    Message twice("a", in_km(1), "b");
    twice.add(twice);
    CHECK(twice == Message("a", in_km(1), "ba", in_km(1), "b"));
}

}  // namespace verst::message_test
