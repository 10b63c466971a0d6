#include "command/value.hpp"

#include <cmath>

#include <fmt/format.h>

#include "network/nearest_words.hpp"
#include "verst/base/text.hpp"
#include "verst/render/figures.hpp"
#include "verst/time/report_time.hpp"

namespace verst::command {

namespace {

std::string bound_text(double value) {
    return value >= 1000 && value == std::floor(value) ? whole_number(value)
                                                       : fmt::format("{}", value);
}

tl::unexpected<Refusal> bad_value(std::string_view name, std::string_view text,
                                  std::string_view what, std::vector<Hint> hints = {}) {
    return refuse(RefusalCode::bad_argument,
                  fmt::format("{}: {} {}", name, verst::in_quotes(text), what), std::move(hints));
}

/// The number, if it is one between the bounds of its kind.
Result<double> read_number(std::string_view name, std::string_view text, const ValueKind& kind) {
    const auto value = parse_number(text);
    if (!value) {
        return bad_value(name, text, fmt::format("is not a number from {}", bounds_text(kind)));
    }
    // Written so that NaN is refused as well.
    if (!(*value >= kind.least && *value <= kind.most))
        return bad_value(name, text, fmt::format("is out of bounds: {}", bounds_text(kind)));
    return *value;
}

}  // namespace

std::string bounds_text(const ValueKind& kind) {
    std::string text = fmt::format("{} to {}", bound_text(kind.least), bound_text(kind.most));
    return kind.unit.empty() ? text : text + ' ' + kind.unit;
}

Result<bool> Flag::read(std::string_view name, std::string_view text) const {
    if (text.empty() || text == "true" || text == "1") return true;
    if (text == "false" || text == "0") return false;
    return bad_value(name, text, "is not true or false");
}

Result<double> Number::read(std::string_view name, std::string_view text) const {
    return read_number(name, text, kind());
}

Result<std::size_t> WholeNumber::read(std::string_view name, std::string_view text) const {
    const auto value = read_number(name, text, kind());
    if (!value) return tl::unexpected(value.error());
    if (*value != std::floor(*value)) return bad_value(name, text, "is not a whole number");
    return static_cast<std::size_t>(*value);
}

Result<CalendarDay> Day::read(std::string_view name, std::string_view text) const {
    const std::vector<Hint> hints{"write a day, as in 2023-09-12"};
    const auto time = parse_report_time(text, Zone());
    if (!time) {
        return refuse(time.error().code, Message(name, ": ", time.error().message), hints);
    }
    if (time->precision != Precision::day || time->about || !time->window.earliest) {
        return refuse(RefusalCode::bad_time,
                      fmt::format("{}: {} is not a day", name, verst::in_quotes(text)), hints);
    }
    return day_of(*time->window.earliest, Zone());
}

Refusal no_choice(std::string_view name, std::string_view text,
                  const std::vector<std::string>& choices) {
    std::vector<Hint> hints;
    const auto near = nearest_words(text, {choices.begin(), choices.end()});
    if (!near.empty()) hints.emplace_back(fmt::format("did you mean {}?", near.front()));
    return {RefusalCode::bad_argument,
            fmt::format("{}: {} is not one of {}", name, verst::in_quotes(text),
                        fmt::join(choices, ", ")),
            std::move(hints)};
}

}  // namespace verst::command
