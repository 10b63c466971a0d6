#include "http/target.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "verst/base/text.hpp"

namespace verst::http {

namespace {

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

/// Text that a parameter of a command can be: a line of UTF-8.
bool is_line(std::string_view text) {
    return is_clean_utf8(text) && std::ranges::none_of(text, [](char c) {
               return static_cast<unsigned char>(c) < 0x20U || c == '\x7f';
           });
}

/// Part of an address, decoded; or why it is none.
Result<std::string> decoded_part(std::string_view text, bool plus_is_space) {
    auto part = decoded(text, plus_is_space);
    if (!part) {
        return refuse(RefusalCode::bad_argument,
                      verst::in_quotes(text) + ": a % is not followed by two hexadecimal digits",
                      {"a percent sign itself is written %25"});
    }
    if (!is_line(*part)) {
        return refuse(RefusalCode::bad_argument,
                      verst::in_quotes(text) + " is not a line of text (UTF-8)");
    }
    return std::move(*part);
}

}  // namespace

Result<Target> parse_target(std::string_view target) {
    if (!target.starts_with('/'))
        return refuse(RefusalCode::bad_argument, "the address of a request begins with /");
    target = target.substr(0, target.find('#'));
    const auto question = target.find('?');
    auto path = decoded_part(target.substr(0, question), false);
    if (!path) return tl::unexpected(std::move(path.error()));
    Target parsed{std::move(*path), {}};
    if (question == std::string_view::npos) return parsed;
    for (const std::string_view pair : split(target.substr(question + 1), '&')) {
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        auto name = decoded_part(pair.substr(0, equals), true);
        if (!name) return tl::unexpected(std::move(name.error()));
        auto value = equals == std::string_view::npos ? Result<std::string>(std::string())
                                                      : decoded_part(pair.substr(equals + 1), true);
        if (!value) return tl::unexpected(std::move(value.error()));
        parsed.parameters.emplace_back(std::move(*name), std::move(*value));
    }
    return parsed;
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
