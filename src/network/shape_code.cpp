#include "network/shape_code.hpp"

#include <cmath>
#include <cstddef>
#include <cstring>
#include <optional>

namespace verst {

namespace {

constexpr double steps_per_degree = 1e5;
constexpr std::int64_t full_circle = 36'000'000;
constexpr std::int64_t quarter_circle = full_circle / 4;

std::int64_t steps(double degrees) {
    return static_cast<std::int64_t>(std::llround(degrees * steps_per_degree));
}

/// The way to another meridian that is not the longer one round the Earth.
std::int64_t shorter_way(std::int64_t difference) {
    if (difference > full_circle / 2) return difference - full_circle;
    if (difference < -full_circle / 2) return difference + full_circle;
    return difference;
}

void put(std::int64_t number, std::vector<std::uint8_t>& bytes) {
    auto zigzag = (static_cast<std::uint64_t>(number) << 1U) ^
                  static_cast<std::uint64_t>(number < 0 ? -1 : 0);
    for (; zigzag >= 0x80; zigzag >>= 7U)
        bytes.push_back(static_cast<std::uint8_t>(zigzag | 0x80U));
    bytes.push_back(static_cast<std::uint8_t>(zigzag));
}

/// Reads bends one by one.
class ShapeReader {
  public:
    ShapeReader(Position start, std::span<const std::uint8_t> bytes)
        : lat_(steps(start.lat_deg)), lon_(steps(start.lon_deg)), bytes_(bytes) {}

    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

    /// Nothing if what comes is no bend.
    std::optional<Position> next() {
        const auto north = number();
        const auto east = number();
        if (!north || !east) return std::nullopt;
        lat_ += *north;
        lon_ = shorter_way(lon_ + *east);
        if (lat_ < -quarter_circle || lat_ > quarter_circle) return std::nullopt;
        return Position{static_cast<double>(lat_) / steps_per_degree,
                        static_cast<double>(lon_) / steps_per_degree};
    }

  private:
    /// Nothing if the bytes end, or the number is longer than any way on the Earth.
    std::optional<std::int64_t> number() {
        std::uint64_t zigzag = 0;
        for (unsigned shift = 0; shift < 35; shift += 7) {
            if (at_end()) return std::nullopt;
            const std::uint8_t byte = bytes_[at_++];
            zigzag |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte >= 0x80) continue;
            const auto half = static_cast<std::int64_t>(zigzag >> 1U);
            const std::int64_t number = (zigzag & 1U) != 0 ? -half - 1 : half;
            if (number < -full_circle / 2 || number > full_circle / 2) return std::nullopt;
            return number;
        }
        return std::nullopt;
    }

    std::int64_t lat_;
    std::int64_t lon_;
    std::span<const std::uint8_t> bytes_;
    std::size_t at_ = 0;
};

/// True for bytes that are numbers of one or two bytes, an even count of them; `bends` becomes half
/// of that. Eight bytes at a time.
bool are_short_numbers(std::span<const std::uint8_t> bytes, std::size_t& bends) {
    bends = 0;
    if (bytes.empty()) return true;
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    std::uint64_t in_a_row = 0;  // bytes that go on, behind one that does
    std::uint64_t before = 0;    // the last byte of the eight before, if it goes on
    std::size_t numbers = 0;
    const auto take = [&](std::uint64_t eight) {
        const std::uint64_t goes_on = eight & high_bits;
        in_a_row |= goes_on & (goes_on << 8U | before);
        before = goes_on >> 56U;
        // The sum of eight bytes that are 0 or 1 comes to stand in the highest of the product.
        numbers += 8 - ((goes_on >> 7U) * 0x0101010101010101 >> 56U);
    };
    std::size_t at = 0;
    for (; bytes.size() - at >= sizeof(std::uint64_t); at += sizeof(std::uint64_t)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        take(eight);
    }
    // The rest, and zeros: numbers that are not there.
    std::uint64_t rest = 0;
    std::memcpy(&rest, bytes.data() + at, bytes.size() - at);
    take(rest);
    numbers -= sizeof(std::uint64_t) - (bytes.size() - at);
    bends = numbers / 2;
    return in_a_row == 0 && numbers % 2 == 0 && bytes.back() < 0x80;
}

}  // namespace

std::vector<std::uint8_t> encode_shape(Position start, std::span<const Position> bends) {
    std::vector<std::uint8_t> bytes;
    std::int64_t lat = steps(start.lat_deg);
    std::int64_t lon = steps(start.lon_deg);
    for (const Position& bend : bends) {
        put(steps(bend.lat_deg) - lat, bytes);
        put(shorter_way(steps(bend.lon_deg) - lon), bytes);
        lat = steps(bend.lat_deg);
        lon = steps(bend.lon_deg);
    }
    return bytes;
}

std::vector<Position> decode_shape(Position start, std::span<const std::uint8_t> bytes) {
    std::vector<Position> bends;
    ShapeReader reader(start, bytes);
    while (!reader.at_end()) {
        const auto bend = reader.next();
        if (!bend) break;
        bends.push_back(*bend);
    }
    return bends;
}

bool is_shape(Position start, std::span<const std::uint8_t> bytes) {
    // Nearly all are of short steps, that cannot lead beyond a pole.
    constexpr double longest_deg = 0x2000 / steps_per_degree;
    std::size_t bends = 0;
    if (are_short_numbers(bytes, bends) &&
        std::abs(start.lat_deg) + longest_deg * static_cast<double>(bends + 1) < 90)
        return true;
    ShapeReader reader(start, bytes);
    while (!reader.at_end()) {
        if (!reader.next()) return false;
    }
    return true;
}

}  // namespace verst
