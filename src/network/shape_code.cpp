#include "network/shape_code.hpp"

#include <cmath>
#include <cstddef>
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
    ShapeReader reader(start, bytes);
    while (!reader.at_end()) {
        if (!reader.next()) return false;
    }
    return true;
}

}  // namespace verst
