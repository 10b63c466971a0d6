#include "osm/track_choice.hpp"

#include <doctest/doctest.h>

namespace verst::track_choice_test {

namespace {

std::optional<TrackChoice> choice_of(std::vector<std::pair<std::string, std::string>> tags,
                                     const TrackSelection& selection = {}) {
    // The kind is a view of the tags.
    static std::vector<Tags> kept;
    kept.reserve(1000);
    kept.emplace_back(std::move(tags));
    return choose_track(kept.back(), selection);
}

bool taken(const std::optional<TrackChoice>& choice) { return choice && !choice->left_out; }

}  // namespace

TEST_CASE("railways and narrow-gauge railways are track; platforms and roads are none") {
    CHECK(taken(choice_of({{"railway", "rail"}})));
    CHECK(taken(choice_of({{"railway", "narrow_gauge"}})));
    CHECK(taken(choice_of({{"railway", "rail"}, {"service", "siding"}})));
    CHECK(taken(choice_of({{"railway", "rail"}, {"service", "crossover"}})));
    CHECK_FALSE(choice_of({{"railway", "platform"}}));
    CHECK_FALSE(choice_of({{"highway", "primary"}}));
    CHECK_FALSE(choice_of({{"route", "ferry"}}));
    CHECK(choice_of({{"railway", "tram"}})->left_out == LeftOut::other_kind);
    CHECK(choice_of({{"railway", "subway"}})->left_out == LeftOut::other_kind);
}

TEST_CASE("what is disused, gone or not yet there is no track, however it is tagged") {
    for (const char* word : {"disused", "abandoned", "razed", "dismantled", "demolished"}) {
        CAPTURE(word);
        CHECK(choice_of({{"railway", word}})->left_out == LeftOut::disused);
        CHECK(choice_of({{std::string(word) + ":railway", "rail"}})->left_out == LeftOut::disused);
        CHECK(choice_of({{"railway", "rail"}, {word, "yes"}})->left_out == LeftOut::disused);
        CHECK(choice_of({{"railway", word}, {word, "narrow_gauge"}})->kind == "narrow_gauge");
    }
    for (const char* word : {"construction", "proposed"}) {
        CAPTURE(word);
        CHECK(choice_of({{"railway", word}, {word, "rail"}})->left_out == LeftOut::construction);
        CHECK(choice_of({{std::string(word) + ":railway", "rail"}})->left_out ==
              LeftOut::construction);
        CHECK(choice_of({{"railway", "rail"}, {word, "yes"}})->left_out == LeftOut::construction);
    }
    CHECK(choice_of({{"railway", "rail"}, {"operational_status", "closed"}})->left_out ==
          LeftOut::disused);
    for (const char* key : {"usage", "service", "lifecycle"})
        CHECK(choice_of({{"railway", "rail"}, {key, "disused"}})->left_out == LeftOut::disused);
    CHECK(choice_of({{"railway", "rail"}, {"service", "siding;disused"}})->left_out ==
          LeftOut::disused);
    CHECK(choice_of({{"railway", "rail"}, {"lifecycle", "construction"}})->left_out ==
          LeftOut::construction);
    CHECK(choice_of({{"railway", "rail"}, {"operational_status", "razed"}})->left_out ==
          LeftOut::disused);
    // A tramway that was lifted lies under a railway that is in use.
    CHECK(taken(choice_of({{"railway", "rail"}, {"abandoned:railway", "tram"}})));
    CHECK_FALSE(choice_of({{"disused:railway", "station"}}));
}

TEST_CASE("yards, spurs, other kinds and disused track are there when they are asked for") {
    const auto all = track_selection({"tram", "yard", "spur", "disused"});
    REQUIRE(all);
    CHECK(choice_of({{"railway", "rail"}, {"service", "yard"}})->left_out == LeftOut::yard);
    CHECK(choice_of({{"railway", "rail"}, {"service", "spur"}})->left_out == LeftOut::spur);
    CHECK(choice_of({{"railway", "rail"}, {"service", "yard;siding"}})->left_out == LeftOut::yard);
    CHECK(taken(choice_of({{"railway", "rail"}, {"service", "yard"}}, *all)));
    CHECK(taken(choice_of({{"railway", "rail"}, {"service", "spur"}}, *all)));
    CHECK(taken(choice_of({{"railway", "tram"}}, *all)));
    CHECK(taken(choice_of({{"railway", "disused"}}, *all)));
    CHECK(taken(choice_of({{"disused:railway", "rail"}}, *all)));
    // Rails that are gone cannot be asked for.
    CHECK_FALSE(taken(choice_of({{"railway", "abandoned"}}, *all)));
    CHECK_FALSE(taken(choice_of({{"railway", "razed"}}, *all)));
    CHECK_FALSE(taken(choice_of({{"railway", "rail"}, {"abandoned", "yes"}}, *all)));
    CHECK_FALSE(taken(choice_of({{"railway", "rail"}, {"operational_status", "abandoned"}}, *all)));
    CHECK_FALSE(taken(choice_of({{"railway", "rail"}, {"razed:railway", "rail"}}, *all)));
    CHECK_FALSE(taken(choice_of({{"railway", "disused"}, {"abandoned", "yes"}}, *all)));
    CHECK_FALSE(taken(choice_of({{"railway", "disused"}, {"razed:railway", "rail"}}, *all)));
    CHECK_FALSE(taken(choice_of({{"disused:railway", "rail"}, {"razed:railway", "rail"}}, *all)));
    CHECK(taken(choice_of({{"railway", "rail"}, {"disused", "yes"}}, *all)));
    CHECK(taken(choice_of({{"railway", "rail"}, {"operational_status", "closed"}}, *all)));

    const auto wrong = track_selection({"hyperloop"});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == RefusalCode::bad_argument);
}

}  // namespace verst::track_choice_test
