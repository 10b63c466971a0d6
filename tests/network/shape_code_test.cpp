/// Shapes as bytes: docs/image-format.md.

#include "network/shape_code.hpp"

#include <cstdint>
#include <optional>
#include <random>
#include <vector>

#include <doctest/doctest.h>

namespace verst::shape_code_test {

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr Position kazan{55.79, 49.1};

/// The definition in the docs, one number after the other: whether the bytes are bends, none of
/// them beyond a pole.
bool are_bends(Position start, const Bytes& bytes) {
    std::size_t at = 0;
    const auto number = [&]() -> std::optional<std::int64_t> {
        std::uint64_t zigzag = 0;
        for (int groups = 0; groups < 5 && at < bytes.size(); ++groups) {
            zigzag += (std::uint64_t{bytes[at]} & 0x7FU) << (7 * groups);
            if (bytes[at++] >= 0x80) continue;
            const auto half = static_cast<std::int64_t>(zigzag / 2);
            return zigzag % 2 == 0 ? half : -half - 1;
        }
        return std::nullopt;
    };
    double lat = start.lat_deg;
    while (at < bytes.size()) {
        const auto north = number();
        const auto east = number();
        constexpr std::int64_t half_circle = 18'000'000;
        if (!north || !east || std::abs(*north) > half_circle || std::abs(*east) > half_circle)
            return false;
        lat += static_cast<double>(*north) / 1e5;
        if (std::abs(lat) > 90 + 1e-9) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("a shape is read as it was written") {
    const std::vector<Position> bends{{55.8, 49.2}, {55.79999, 49.2}, {70, 179.9}, {70, -179.9}};
    const auto bytes = encode_shape(kazan, bends);
    CHECK(is_shape(kazan, bytes));
    const auto read = decode_shape(kazan, bytes);
    REQUIRE(read.size() == bends.size());
    for (std::size_t i = 0; i < bends.size(); ++i) {
        CHECK(read[i].lat_deg == doctest::Approx(bends[i].lat_deg).epsilon(1e-9));
        CHECK(read[i].lon_deg == doctest::Approx(bends[i].lon_deg).epsilon(1e-9));
    }
}

TEST_CASE("bytes that are no shape are told") {
    CHECK(is_shape(kazan, Bytes{}));
    CHECK(is_shape(kazan, Bytes{1, 2}));
    CHECK_FALSE_MESSAGE(is_shape(kazan, Bytes{1}), "half a bend");
    CHECK_FALSE_MESSAGE(is_shape(kazan, Bytes{1, 2, 3}), "half a bend more");
    CHECK_FALSE_MESSAGE(is_shape(kazan, Bytes{1, 0x82}), "cut within a number");
    CHECK_FALSE_MESSAGE(is_shape(kazan, Bytes{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2}), "too long");
    CHECK(is_shape({89.9, 0}, Bytes{2, 0}));
    CHECK_FALSE_MESSAGE(is_shape({90, 0}, Bytes{2, 0}), "beyond the pole");
    // 8,191 steps of 1e-5 degrees to the north, each: 13 are a degree and more.
    Bytes north;
    for (int i = 0; i < 13; ++i) north.insert(north.end(), {0xFE, 0x7F, 0});
    CHECK(is_shape({88.9, 0}, north));
    CHECK_FALSE(is_shape({89, 0}, north));
}

TEST_CASE("any bytes are told as the definition tells them") {
    std::minstd_rand random(1837);
    const auto below = [&](unsigned n) { return static_cast<unsigned>(random() / 7 % n); };
    std::size_t shapes = 0;
    for (int i = 0; i < 20'000; ++i) {
        Bytes bytes(below(40));
        const unsigned long_numbers = below(3);
        for (std::uint8_t& byte : bytes)
            byte =
                static_cast<std::uint8_t>(below(long_numbers == 0 ? 0x80 : 0x90 + 0x30 * below(3)));
        const Position start{below(2) == 0 ? 89.95 : 10, 20};
        CAPTURE(i);
        const bool expected = are_bends(start, bytes);
        CHECK(is_shape(start, bytes) == expected);
        shapes += expected ? 1U : 0U;
    }
    CHECK(shapes > 2000);
    CHECK(shapes < 18'000);
}

}  // namespace verst::shape_code_test
