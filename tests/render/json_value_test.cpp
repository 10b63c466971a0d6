#include "render/json_value.hpp"

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

using verst::json::Json;

std::string as_others_write_it(const nlohmann::ordered_json& json, int indent) {
    return json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

/// The shortest text that means the number. The other library has now and then one that is longer:
/// 60.972410000000004 for 60.97241.
void check_number(double value) {
    const std::string ours = in_one_line(Json(value));
    const std::string theirs = as_others_write_it(nlohmann::ordered_json(value), -1);
    if (ours == theirs) return;
    CHECK(ours.size() < theirs.size());
    CHECK(nlohmann::json::parse(ours).get<double>() == value);
}

}  // namespace

TEST_CASE("numbers of JSON are written as nlohmann's library writes them") {
    for (const double value : {0.0,
                               -0.0,
                               1.0,
                               -1.0,
                               0.1,
                               0.001,
                               0.0001,
                               0.00012,
                               0.00001,
                               1e-6,
                               123456.789,
                               9288.2,
                               999999999.999999,
                               1e9,
                               123456789012.5,
                               1e14,
                               999999999999999.0,
                               1e15,
                               1e16,
                               1.5e300,
                               5e-324,
                               1.0 / 3,
                               2.0 / 3e5})
        check_number(value);
    check_number(std::numeric_limits<double>::infinity());
    check_number(std::numeric_limits<double>::quiet_NaN());
    CHECK(in_one_line(Json(60.97241)) == "60.97241");
    std::mt19937_64 random(12);
    std::uniform_real_distribution<double> of_size(-2e4, 2e4);
    for (int i = 0; i < 20'000; ++i) {
        const double value = of_size(random);
        check_number(std::round(value * 1000) / 1000);
        check_number(std::round(value * 1e6) / 1e6);
        check_number(value);
    }
}

TEST_CASE("texts of JSON are written as nlohmann's library writes them") {
    std::vector<std::string> texts{"",           "Khasan",       "a \"b\" \\ c/d",
                                   "Хасан 하산", "\u2026\u0085", "cut \xd0",
                                   "\xff\xfe",   "a\xe2\x82z",   "\xed\xa0\x80"};
    // (The digits of others are capitals here, and small there.)
    for (const char c : {'\b', '\t', '\n', '\f', '\r', '\x01', '\x12'})
        texts.push_back(std::string("x") + c + "y");
    texts.emplace_back("\x7f");
    for (const std::string& text : texts) {
        CHECK(in_one_line(Json(text)) == as_others_write_it(nlohmann::ordered_json(text), -1));
    }
}

TEST_CASE("values of JSON that lie in each other are written as nlohmann's library writes them") {
    const std::vector<std::string> names{"a", "b"};
    Json ours{{"none", nullptr}, {"yes", true}, {"names", names}, {"no", Json::array()}};
    ours["deep"]["er"].push_back({{"size", std::size_t{3}}, {"less", -3}, {"km", 12.5}});
    ours["deep"]["er"].push_back(Json::object());
    ours["yes"] = false;
    ours["pair"] = Json::array({1.5, "x"});
    nlohmann::ordered_json theirs{{"none", nullptr},
                                  {"yes", true},
                                  {"names", names},
                                  {"no", nlohmann::ordered_json::array()}};
    theirs["deep"]["er"].push_back({{"size", std::size_t{3}}, {"less", -3}, {"km", 12.5}});
    theirs["deep"]["er"].push_back(nlohmann::ordered_json::object());
    theirs["yes"] = false;
    theirs["pair"] = nlohmann::ordered_json::array({1.5, "x"});
    CHECK(by_lines(ours) == as_others_write_it(theirs, 2));
    CHECK(in_one_line(ours) == as_others_write_it(theirs, -1));
}

TEST_CASE("members of a value of JSON are found, taken out and taken over") {
    Json object{{"a", 1}, {"b", 2}};
    object.update({{"b", 3}, {"c", 4}});
    object.erase("a");
    CHECK(in_one_line(object) == R"({"b":3,"c":4})");
    CHECK(in_one_line(object.at("b")) == "3");
    CHECK(object.at("a").empty());
    CHECK(object.elements().empty());
}
