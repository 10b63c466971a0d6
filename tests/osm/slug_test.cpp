#include "osm/slug.hpp"

#include <doctest/doctest.h>

namespace verst::slug_test {

TEST_CASE("an id can be read whatever script the name is in") {
    CHECK(slug("Khasan") == "khasan");
    CHECK(slug("Köln Hbf") == "koln-hbf");
    CHECK(slug("Łódź Fabryczna") == "lodz-fabryczna");
    CHECK(slug("Хабаровск I") == "khabarovsk-i");
    CHECK(slug("Щёлково") == "shchelkovo");
    CHECK(slug("Київ-Пасажирський") == "kiiv-pasazhirskii");
    CHECK(slug("Қазақстан") == "kazakstan");
    CHECK(slug("Пост №5 «Заря»") == "post-5-zaria");
    CHECK(slug("О'Хара") == "okhara");
    CHECK(slug("") == "");
    CHECK(slug("???") == "");
    CHECK(slug("서울역") != "");
}

TEST_CASE("an id holds its object of OpenStreetMap, so that it is unique and stays") {
    ImportedNames names;
    names.latin = "Depo";
    CHECK(imported_id(names, "station", {'n', 5}) == "depo-n5");
    CHECK(imported_id({}, "halt", {'w', 7}) == "halt-w7");
    CHECK(imported_id({}, "station", {'n', -12}) == "station-nm12");
}

}  // namespace verst::slug_test
