#include "verst/render/sentence.hpp"

#include <cmath>

#include <fmt/format.h>

#include "render/words/hint_words.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

std::string words(const Quantity& figure, LengthUnit unit) {
    switch (figure.unit) {
        case Quantity::Unit::km:
            return length(figure.value, unit);
        case Quantity::Unit::kmh:
            return speed(figure.value, unit);
        case Quantity::Unit::h:
            return hours(figure.value);
        case Quantity::Unit::deg:
            return fmt::format("{}\u00b0", figure.value);
        case Quantity::Unit::days:
            return count_of(std::llround(figure.value), "day");
        case Quantity::Unit::nights:
            return count_of(std::llround(figure.value), "night");
        case Quantity::Unit::count:
            return whole_number(figure.value);
    }
    return {};
}

}  // namespace

std::string in_unit(const Message& message, LengthUnit unit) {
    std::string sentence;
    for (const Message::Piece& piece : message.pieces()) {
        if (const auto* text = std::get_if<std::string>(&piece))
            sentence += *text;
        else
            sentence += words(std::get<Quantity>(piece), unit);
    }
    return sentence;
}

std::string in_unit(const Hint& hint, LengthUnit unit) { return hint_words(hint, unit); }

WordedRefusal in_unit(const Refusal& refusal, LengthUnit unit) {
    WordedRefusal worded{refusal.code, in_unit(refusal.message, unit)};
    for (const Hint& hint : refusal.hints) worded.hints.push_back(in_unit(hint, unit));
    return worded;
}

}  // namespace verst
