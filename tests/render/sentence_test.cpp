#include "verst/render/sentence.hpp"

#include <doctest/doctest.h>

namespace verst::sentence_test {

TEST_CASE("a message is said in the reader's unit, names are left alone") {
    const Message message("\"43 km\" is ", in_km(1672), " from the nearest station, ", in_km(3.44),
                          " by road");
    CHECK(in_unit(message, LengthUnit::km) ==
          "\"43 km\" is 1,672 km from the nearest station, 3.4 km by road");
    CHECK(in_unit(message, LengthUnit::mi) ==
          "\"43 km\" is 1,039 mi from the nearest station, 2.1 mi by road");
    CHECK(in_unit(Message("a km"), LengthUnit::mi) == "a km");
}

TEST_CASE("the figures of a message are rounded as all figures") {
    const auto said = [](Quantity figure) { return in_unit(Message(figure), LengthUnit::mi); };
    CHECK(said(in_kmh(1000)) == "621 mph");
    CHECK(said(in_h(0.5)) == "30 min");
    CHECK(said(in_h(23.2)) == "23 h");
    CHECK(said(Quantity{22.5, Quantity::Unit::deg}) == "22.5\u00b0");
    CHECK(said(counted(12345)) == "12,345");
}

TEST_CASE("a refusal is worded whole: message and hints") {
    const Refusal refusal{RefusalCode::no_route,
                          Message("too far: ", in_km(1000)),
                          {"a name", Message("at most ", in_km(50))}};
    const WordedRefusal worded = in_unit(refusal, LengthUnit::versts);
    CHECK(worded.code == RefusalCode::no_route);
    CHECK(worded.message == "too far: 937 versts");
    CHECK(worded.hints == std::vector<std::string>{"a name", "at most 47 versts"});
}

}  // namespace verst::sentence_test
