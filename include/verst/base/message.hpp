#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace verst {

/// A figure of a message or of an answer, in the unit that the library counts in. The room of
/// rendering rounds it and says it in the reader's unit.
struct Quantity {
    enum class Unit : std::uint8_t { km, kmh, h, deg, days, nights, count };
    double value = 0;
    Unit unit = Unit::count;

    friend auto operator<=>(const Quantity&, const Quantity&) = default;
};

[[nodiscard]] constexpr Quantity in_km(double km) { return {km, Quantity::Unit::km}; }
[[nodiscard]] constexpr Quantity in_kmh(double kmh) { return {kmh, Quantity::Unit::kmh}; }
[[nodiscard]] constexpr Quantity in_h(double hours) { return {hours, Quantity::Unit::h}; }
[[nodiscard]] constexpr Quantity counted(std::size_t count) {
    return {static_cast<double>(count), Quantity::Unit::count};
}

class Message;

/// What a message is made of: a text, a figure, another message.
template <class Part>
concept MessagePart = std::convertible_to<const Part&, std::string_view> ||
                      std::same_as<Part, Quantity> || std::same_as<Part, Message>;

/// What the library has to say to people, where their unit of length is not known: words and names
/// as they are, and figures that keep their unit. `in_unit` (render/sentence.hpp) makes a sentence
/// of it. A figure with a unit never stands among the words.
class Message {
  public:
    using Piece = std::variant<std::string, Quantity>;

    Message() = default;

    /// Of parts in their order: `Message("no station within ", in_km(50), " of ", name)`.
    template <MessagePart... Parts>
        requires(sizeof...(Parts) > 0)
    // NOLINTNEXTLINE(google-explicit-constructor): a text is a message
    explicit(sizeof...(Parts) != 1) Message(const Parts&... parts) {
        (add(parts), ...);
    }

    template <MessagePart Part>
    void add(const Part& part) {
        if constexpr (std::same_as<Part, Quantity>)
            pieces_.emplace_back(part);
        else if constexpr (std::same_as<Part, Message>)
            add_message(part);
        else
            add_text(part);
    }

    [[nodiscard]] bool empty() const { return pieces_.empty(); }
    /// No two texts in a row, and none empty.
    [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }

    friend auto operator<=>(const Message&, const Message&) = default;

  private:
    void add_text(std::string_view text);
    void add_message(const Message& more);

    std::vector<Piece> pieces_;
};

}  // namespace verst
