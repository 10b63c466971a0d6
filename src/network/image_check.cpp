#include "network/image_check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include "network/image_bytes.hpp"
#include "network/image_fields.hpp"
#include "network/shape_code.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

/// Longer than any railway, any line and any stay at a border.
constexpr double largest_number = 1e6;

template <class Enum>
constexpr std::uint8_t last_value = 0;
template <>
constexpr std::uint8_t last_value<PlaceKind> = static_cast<std::uint8_t>(PlaceKind::city);
template <>
constexpr std::uint8_t last_value<PostBasis> = static_cast<std::uint8_t>(PostBasis::estimate);
template <>
constexpr std::uint8_t last_value<LengthKind> = static_cast<std::uint8_t>(LengthKind::estimated);
template <>
constexpr std::uint8_t last_value<Traffic> = static_cast<std::uint8_t>(Traffic::freight);
template <>
constexpr std::uint8_t last_value<AccessMode> = static_cast<std::uint8_t>(AccessMode::road);
template <>
constexpr std::uint8_t last_value<ShutFor> = static_cast<std::uint8_t>(ShutFor::passenger);

template <class Record>
concept HasFields = requires(const Record& record) { fields(record, [](auto, const auto&) {}); };

/// Walks through all that an image refers to, from its head on, and stops at the first fault.
class ImageWalk {
  public:
    explicit ImageWalk(const NetworkImage& image)
        : image_(image), bytes_(bytes_of(image)), pool_(image.pool.view()) {}

    /// The pool is where all texts must lie, so it is looked at first.
    std::optional<std::string> run() {
        if (!lies_within(image_.pool, 1, 1)) {
            fault_ = "pool: reaches beyond the file";
        } else if (!is_clean_utf8(pool_)) {
            fault_ = "pool: holds bytes that are no text";
        } else {
            all_fields(image_);
        }
        return fault_.empty() ? std::nullopt : std::optional(std::move(fault_));
    }

  private:
    template <class Record>
    bool all_fields(const Record& record) {
        bool sound = true;
        fields(record, [&](const char* name, const auto& field) {
            if (!sound || check(field)) return;
            sound = false;
            const bool is_end = fault_.starts_with(':');
            fault_ = name + (is_end || fault_.starts_with('[') ? "" : std::string(".")) + fault_;
        });
        return sound;
    }

    bool bad(const char* what) {
        fault_ = std::string(": ") + what;
        return false;
    }

    [[nodiscard]] bool lies_within(const ImageReach& reach, std::size_t item_bytes,
                                   std::size_t alignment) const {
        if (reach.count() == 0) return true;
        const auto at = reinterpret_cast<const std::byte*>(&reach) - bytes_.data();
        const std::ptrdiff_t start = at + reach.distance();
        return start >= 0 && static_cast<std::size_t>(start) % alignment == 0 &&
               static_cast<std::size_t>(start) <= bytes_.size() &&
               reach.count() <= (bytes_.size() - static_cast<std::size_t>(start)) / item_bytes;
    }

    static bool splits_a_letter(const char* at) {
        return (static_cast<unsigned char>(*at) & 0xC0U) == 0x80U;
    }

    bool check(const ImageText& text) {
        if (text.empty()) return true;
        // Two differences and two letters tell of nearly all; the rest is asked what is wrong.
        const std::ptrdiff_t at =
            reinterpret_cast<const char*>(&text) + text.distance() - pool_.data();
        if (at >= 0 && static_cast<std::size_t>(at) < pool_.size() &&
            text.size() < pool_.size() - static_cast<std::size_t>(at) &&
            !splits_a_letter(pool_.data() + at) &&
            !splits_a_letter(pool_.data() + at + text.size()))
            return true;
        return is_sound_at_the_edge(text);
    }

    bool is_sound_at_the_edge(const ImageText& text) {
        if (!lies_within(text, 1, 1)) return bad("reaches beyond the file");
        const char* const begin = text.data();
        const char* const end = begin + text.size();
        const char* const pool_end = pool_.data() + pool_.size();
        if (begin < pool_.data() || end > pool_end) return bad("is no text of the pool");
        if (splits_a_letter(begin) || (end != pool_end && splits_a_letter(end)))
            return bad("begins or ends within a letter");
        return true;
    }

    template <class Record>
    bool check(const ImageSpan<Record>& span) {
        if (span.empty()) return true;
        if (!lies_within(span, sizeof(Record), alignof(Record)))
            return bad("reaches beyond the file");
        // Every record lies in one span only: so a walk takes no longer than the file is.
        walked_bytes_ += span.size() * sizeof(Record);
        if (walked_bytes_ > bytes_.size()) return bad("shares records with others");
        if constexpr (!std::is_same_v<Record, std::uint8_t>) {
            for (std::size_t i = 0; i < span.size(); ++i) {
                if (check(span[i])) continue;
                const bool is_end = fault_.starts_with(':') || fault_.starts_with('[');
                fault_ = "[" + std::to_string(i) + "]" + (is_end ? "" : ".") + fault_;
                return false;
            }
        }
        return true;
    }

    template <HasFields Record>
    bool check(const Record& record) {
        return all_fields(record);
    }

    bool check(PlaceIndex index) { return in_range(index, image_.places.size()); }
    bool check(LineIndex index) { return in_range(index, image_.lines.size()); }
    bool check(SectionIndex index) { return in_range(index, image_.sections.size()); }
    bool check(SourceIndex index) { return in_range(index, image_.sources.size()); }
    /// An index of borders, of junctions or of names: checked apart.
    bool check(std::uint32_t /*index*/) { return true; }

    template <class Index>
    bool in_range(Index index, std::size_t count) {
        return index.value() < count || bad("there is no record of that number");
    }

    template <class Value>
    bool check(const Maybe<Value>& value) {
        return !value.has_value() || check(*value);
    }
    bool check(CalendarDay day) {
        // The years 1 to 9999.
        const auto days = day.time_since_epoch().count();
        return (days > -719'163 && days < 2'932'897) || bad("is no day");
    }

    bool check(double number) {
        return (std::isfinite(number) && std::abs(number) <= largest_number) ||
               bad("is out of range");
    }
    bool check(const Position& position) { return is_valid(position) || bad("is no position"); }

    template <class Enum>
        requires std::is_enum_v<Enum>
    bool check(const Enum& value) {
        return static_cast<std::uint8_t>(value) <= last_value<Enum> || bad("is none of its values");
    }
    bool check(const bool& value) {
        std::uint8_t byte = 0;
        std::memcpy(&byte, &value, 1);
        return byte <= 1 || bad("is neither true nor false");
    }

    bool check(const GaugeSet& gauges) {
        const auto raw = gauges.raw();
        // Nearly all are one gauge.
        std::uint64_t behind_two = 0;
        std::memcpy(&behind_two, &raw[2], sizeof behind_two);
        if (behind_two == 0 && raw[1] == 0)
            return raw[0] == 0 || GaugeSet::is_gauge(raw[0]) || bad("is no set of gauges");
        const auto end = std::ranges::find(raw, 0);
        const bool sound = std::all_of(raw.begin(), end, &GaugeSet::is_gauge) &&
                           std::all_of(end, raw.end(), [](auto gauge) { return gauge == 0; }) &&
                           std::adjacent_find(raw.begin(), end, std::greater_equal<>()) == end;
        return sound || bad("is no set of gauges");
    }

    const NetworkImage& image_;
    std::span<const std::byte> bytes_;
    std::string_view pool_;
    std::size_t walked_bytes_ = 0;
    std::string fault_;
};

/// True if the order names every record once, by rising keys.
template <class Order, class Key>
bool is_order(const Order& order, std::size_t count, bool unique, Key key) {
    if (order.size() != count) return false;
    for (std::size_t i = 1; i < count; ++i) {
        if (unique ? !(key(order[i - 1]) < key(order[i])) : key(order[i]) < key(order[i - 1]))
            return false;
    }
    return true;
}

/// How the parts of an image fit each other, once each is sound.
class ImageFit {
  public:
    explicit ImageFit(const NetworkImage& image) : image_(image) {}

    std::optional<std::string> run() const {
        if (image_.sources.empty()) return "sources: there is none";
        if (!orders_fit()) return "the order of ids or places does not fit";
        if (!names_fit()) return "the order of names or codes does not fit";
        for (std::size_t i = 0; i < image_.sections.size(); ++i) {
            if (!section_fits(image_.sections[i])) return named("sections", i);
        }
        for (std::size_t i = 0; i < image_.lines.size(); ++i) {
            if (!line_fits(LineIndex(i))) return named("lines", i);
        }
        std::size_t ends = 0;
        for (std::size_t i = 0; i < image_.places.size(); ++i) {
            if (!place_fits(PlaceIndex(i))) return named("places", i);
            ends += image_.places[i].sections.size();
        }
        if (ends != 2 * image_.sections.size()) return "places: a section has lost an end";
        for (std::size_t i = 0; i < image_.junctions.size(); ++i) {
            const auto sides = image_.junctions[i].sides.size();
            if (sides < 1 || sides > Junction::most_sides) return named("junctions", i);
        }
        for (std::size_t i = 0; i < image_.shutdowns.size(); ++i) {
            const Shutdown& shutdown = image_.shutdowns[i];
            if (shutdown.line.has_value() == shutdown.border.has_value())
                return named("shutdowns", i);
        }
        return std::nullopt;
    }

  private:
    static std::string named(const char* table, std::size_t i) {
        return std::string(table) + "[" + std::to_string(i) + "]: does not fit the others";
    }

    [[nodiscard]] bool orders_fit() const {
        const auto in_range = [](const ImageSpan<std::uint32_t>& order, std::size_t count) {
            return std::ranges::all_of(order, [&](std::uint32_t i) { return i < count; });
        };
        if (!in_range(image_.borders_by_place, image_.borders.size()) ||
            !in_range(image_.junctions_by_place, image_.junctions.size())) {
            return false;
        }
        return is_order(image_.places_by_id, image_.places.size(), true,
                        [&](PlaceIndex i) { return image_.places[i.value()].id.view(); }) &&
               is_order(image_.lines_by_id, image_.lines.size(), true,
                        [&](LineIndex i) { return image_.lines[i.value()].id.view(); }) &&
               is_order(image_.borders_by_place, image_.borders.size(), false,
                        [&](std::uint32_t i) { return image_.borders[i].place; }) &&
               is_order(image_.junctions_by_place, image_.junctions.size(), false,
                        [&](std::uint32_t i) { return image_.junctions[i].place; });
    }

    [[nodiscard]] bool names_fit() const {
        const auto key = [](const auto& name) { return name.key.view(); };
        for (const auto* reduced : {&image_.as_russian, &image_.as_korean}) {
            const auto is_there = [&](const ReducedName& each) {
                return each.name < image_.names.size();
            };
            if (!std::ranges::all_of(*reduced, is_there) ||
                !std::ranges::is_sorted(*reduced, {}, key)) {
                return false;
            }
        }
        return std::ranges::is_sorted(image_.names, {}, key) &&
               std::ranges::is_sorted(image_.codes, {},
                                      [](const PlaceCode& code) { return code.code.view(); });
    }

    [[nodiscard]] bool section_fits(const Section& section) const {
        if (section.a == section.b || section.on_lines.empty()) return false;
        if (!(section.length.rail_km >= 0) || !(section.geodesic_km >= 0)) return false;
        for (const std::uint8_t side : {section.side_at_a, section.side_at_b}) {
            if (side >= Junction::most_sides && side != Section::any_side) return false;
        }
        for (const SectionOnLine& on_line : section.on_lines) {
            const Line& line = image_.lines[on_line.line.value()];
            if (on_line.in_row() && on_line.first_point >= line.sections.size()) return false;
        }
        const Position start = image_.places[section.a.value()].position;
        return is_shape(start, {section.shape.data(), section.shape.size()});
    }

    [[nodiscard]] bool line_fits(LineIndex index) const {
        const Line& line = image_.lines[index.value()];
        const std::size_t points = line.points.size();
        if (points == 1 || line.sections.size() + (points == 0 ? 0 : 1) != points) return false;
        for (std::size_t i = 0; i < line.sections.size(); ++i) {
            const Section& section = image_.sections[line.sections[i].value()];
            const PlaceIndex from = line.points[i].place;
            const PlaceIndex to = line.points[i + 1].place;
            const bool joins =
                (section.a == from && section.b == to) || (section.a == to && section.b == from);
            const bool is_there =
                std::ranges::any_of(section.on_lines, [&](const SectionOnLine& each) {
                    return each.line == index && each.first_point == i;
                });
            if (!joins || !is_there) return false;
        }
        return true;
    }

    [[nodiscard]] bool place_fits(PlaceIndex index) const {
        const auto& sections = image_.places[index.value()].sections;
        for (std::size_t i = 0; i < sections.size(); ++i) {
            const Section& section = image_.sections[sections[i].value()];
            if (section.a != index && section.b != index) return false;
            if (i > 0 && !(sections[i - 1] < sections[i])) return false;
        }
        return true;
    }

    const NetworkImage& image_;
};

}  // namespace

std::string remedy(const ImageHead& head) {
    const auto end = std::ranges::find(head.command, '\0');
    const std::string_view command(head.command.data(),
                                   static_cast<std::size_t>(end - head.command.begin()));
    if (command.empty() || !is_clean_utf8(command)) return how_images_are_made;
    return "make it anew: " + std::string(command);
}

std::optional<std::string> fault_of(const NetworkImage& image) {
    if (auto fault = ImageWalk(image).run()) return fault;
    return ImageFit(image).run();
}

}  // namespace verst
