#include "http/target.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "verst/base/text.hpp"

namespace verst::http {

namespace {

/// Of a text that is refused so much is shown.
constexpr std::size_t most_quoted = 200;

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decoded(std::string_view text, bool plus_is_space) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus_is_space) {
            out += ' ';
            continue;
        }
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hex_digit(text[i + 1]);
        const int low = hex_digit(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

/// What a field of a form can hold: lines of UTF-8.
bool are_lines(std::string_view text) {
    return is_clean_utf8(text) && std::ranges::none_of(text, [](char c) {
               const bool ends_line = c == '\n' || c == '\r' || c == '\t';
               return (static_cast<unsigned char>(c) < 0x20U && !ends_line) || c == '\x7f';
           });
}

/// Part of an address, decoded; or why it is none.
Result<std::string> decoded_part(std::string_view text, bool plus_is_space,
                                 bool (*is_text)(std::string_view) = is_line) {
    auto part = decoded(text, plus_is_space);
    if (!part) {
        return refuse(RefusalCode::bad_argument,
                      verst::in_quotes(text.substr(0, most_quoted)) +
                          ": a % is not followed by two hexadecimal digits",
                      {"a percent sign itself is written %25"});
    }
    if (!is_text(*part)) {
        return refuse(RefusalCode::bad_argument,
                      verst::in_quotes(text.substr(0, most_quoted)) + " is not text (UTF-8)");
    }
    return std::move(*part);
}

using Fields = std::vector<std::pair<std::string, std::string>>;

/// "place=A&place=%D0%A5"
Result<Fields> decoded_fields(std::string_view text, bool (*is_text)(std::string_view)) {
    Fields fields;
    for (const std::string_view pair : split(text, '&')) {
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        auto name = decoded_part(pair.substr(0, equals), true);
        if (!name) return tl::unexpected(std::move(name.error()));
        const bool has_value = equals != std::string_view::npos;
        auto value =
            decoded_part(has_value ? pair.substr(equals + 1) : std::string_view(), true, is_text);
        if (!value) return tl::unexpected(std::move(value.error()));
        fields.emplace_back(std::move(*name), std::move(*value));
    }
    return fields;
}

}  // namespace

bool is_line(std::string_view text) {
    return is_clean_utf8(text) && std::ranges::none_of(text, [](char c) {
               return static_cast<unsigned char>(c) < 0x20U || c == '\x7f';
           });
}

Result<Target> parse_target(std::string_view target) {
    if (!target.starts_with('/'))
        return refuse(RefusalCode::bad_argument, "the address of a request begins with /");
    target = target.substr(0, target.find('#'));
    const auto question = target.find('?');
    auto path = decoded_part(target.substr(0, question), false);
    if (!path) return tl::unexpected(std::move(path.error()));
    Target parsed{std::move(*path), {}};
    if (question == std::string_view::npos) return parsed;
    auto parameters = decoded_fields(target.substr(question + 1), is_line);
    if (!parameters) return tl::unexpected(std::move(parameters.error()));
    parsed.parameters = std::move(*parameters);
    return parsed;
}

Result<std::vector<std::pair<std::string, std::string>>> parse_form(std::string_view body) {
    return decoded_fields(body, are_lines);
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kept =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~:,/";
    std::string out;
    for (const char c : text) {
        if (kept.find(c) != std::string_view::npos) {
            out += c;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        }
    }
    return out;
}

}  // namespace verst::http
