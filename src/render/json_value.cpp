#include "render/json_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include <unicode/utf8.h>

namespace verst::json {

namespace {

using Object = Json::Object;
using Member = Json::Member;

auto* member_named(auto& members, std::string_view name) {
    const auto found =
        std::ranges::find(members, name, [](const Member& member) { return member.key.text(); });
    return found == members.end() ? nullptr : &*found;
}

/// Writes into a text that grows by halves, for the pieces are many and small.
class Writer {
  public:
    explicit Writer(bool by_lines) : by_lines_(by_lines) { text_.resize(first_bytes); }

    void operator()(std::monostate /*null*/) { put("null"); }
    void operator()(bool value) { put(value ? "true" : "false"); }

    void operator()(std::int64_t value) {
        char* const begin = room(most_digits);
        advance_to(std::to_chars(begin, begin + most_digits, value).ptr);
    }

    void operator()(double value) {
        if (!std::isfinite(value)) return put("null");
        if (put_millionths(value)) return;
        // As precisely as it is, so that reading it gives the same number.
        const double size = std::abs(value);
        const bool is_plain = value == 0 || (size >= 1e-4 && size < 1e15);
        char* const begin = room(most_digits);
        char* end =
            std::to_chars(begin, begin + most_digits, value,
                          is_plain ? std::chars_format::fixed : std::chars_format::scientific)
                .ptr;
        const bool is_whole = is_plain && std::find(begin, end, '.') == end;
        advance_to(end);
        if (is_whole) put(".0");
    }

    void operator()(const std::string& text) { put_quoted(text); }

    void operator()(const Json::Array& elements) {
        put_list('[', elements, ']',
                 [&](const Json& element) { std::visit(*this, element.value()); });
    }

    void operator()(const Object& members) {
        put_list('{', members, '}', [&](const Member& member) {
            put_quoted(member.key.text());
            put(by_lines_ ? ": " : ":");
            std::visit(*this, member.value.value());
        });
    }

    [[nodiscard]] std::string take() {
        text_.resize(at_);
        return std::move(text_);
    }

  private:
    static constexpr std::size_t first_bytes = 4096;
    static constexpr std::size_t most_digits = 32;

    char* room(std::size_t bytes) {
        if (text_.size() - at_ < bytes) text_.resize(std::max(2 * text_.size(), at_ + bytes));
        return text_.data() + at_;
    }

    void advance_to(const char* end) { at_ = static_cast<std::size_t>(end - text_.data()); }

    void put(std::string_view piece) {
        std::memcpy(room(piece.size()), piece.data(), piece.size());
        at_ += piece.size();
    }

    void put(char c) {
        *room(1) = c;
        ++at_;
    }

    void break_line() {
        if (!by_lines_) return;
        const std::size_t bytes = 1 + 2 * depth_;
        char* const begin = room(bytes);
        std::memset(begin, ' ', bytes);
        *begin = '\n';
        at_ += bytes;
    }

    template <class List, class Put>
    void put_list(char open, const List& list, char close, Put put_one) {
        put(open);
        if (!list.empty()) {
            ++depth_;
            bool is_first = true;
            for (const auto& each : list) {
                if (!is_first) put(',');
                is_first = false;
                break_line();
                put_one(each);
            }
            --depth_;
            break_line();
        }
        put(close);
    }

    /// A number of at most six decimals and fifteen figures, as nearly all are: no shorter one
    /// means the same double. False for any other.
    bool put_millionths(double value) {
        constexpr double most = 1e9;
        constexpr std::uint64_t per_one = 1'000'000;
        const double size = std::abs(value);
        if (!(size < most) || (value == 0 && std::signbit(value))) return false;
        const auto millionths =
            static_cast<std::uint64_t>(size * static_cast<double>(per_one) + 0.5);
        if (static_cast<double>(millionths) / static_cast<double>(per_one) != size) return false;
        // Smaller ones are written with a power of ten.
        if (millionths != 0 && millionths < 100) return false;
        char* out = room(most_digits);
        if (value < 0) *out++ = '-';
        out = std::to_chars(out, out + most_digits - 1, millionths / per_one).ptr;
        *out++ = '.';
        std::uint64_t rest = millionths % per_one;
        std::uint64_t weight = per_one / 10;
        do {
            *out++ = static_cast<char>('0' + rest / weight);
            rest %= weight;
            weight /= 10;
        } while (rest != 0);
        advance_to(out);
        return true;
    }

    static bool is_plain(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

    void put_quoted(std::string_view text) {
        put('"');
        while (!text.empty()) {
            const auto* const stop = std::ranges::find_if_not(text, is_plain);
            const auto plain = static_cast<std::size_t>(stop - text.begin());
            put(text.substr(0, plain));
            text.remove_prefix(plain);
            if (!text.empty()) text.remove_prefix(put_character(text));
        }
        put('"');
    }

    /// The first character of a text, as it stands within quotes; returns its length.
    std::size_t put_character(std::string_view text) {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
        const auto length = static_cast<std::int64_t>(text.size());
        std::int64_t at = 0;
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        const auto taken = static_cast<std::size_t>(at);
        if (c < 0) {
            put("\ufffd");
        } else if (c == '"' || c == '\\') {
            put('\\');
            put(text.front());
        } else if (c < ' ') {
            put_escaped(static_cast<unsigned char>(c));
        } else {
            put(text.substr(0, taken));
        }
        return taken;
    }

    void put_escaped(unsigned char control) {
        constexpr std::string_view named = "\b\t\n\f\r";
        constexpr std::string_view names = "btnfr";
        constexpr std::string_view digits = "0123456789abcdef";
        const auto known = named.find(static_cast<char>(control));
        if (known != std::string_view::npos) {
            put('\\');
            return put(names[known]);
        }
        put("\\u00");
        put(digits[control / 16U]);
        put(digits[control % 16U]);
    }

    bool by_lines_;
    std::string text_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
};

std::string written(const Json& json, bool by_lines) {
    Writer writer(by_lines);
    std::visit(writer, json.value());
    return writer.take();
}

}  // namespace

Json::Json(std::initializer_list<Given> members) : value_(Object()) {
    auto& object = std::get<Object>(value_);
    object.reserve(members.size());
    for (const Given& given : members) object.push_back({given.key, std::move(given.value)});
}

Json& Json::operator[](Key key) {
    constexpr std::size_t first_members = 8;
    if (std::holds_alternative<std::monostate>(value_)) {
        value_ = Object();
        std::get<Object>(value_).reserve(first_members);
    }
    auto& object = std::get<Object>(value_);
    if (Member* known = member_named(object, key.text())) return known->value;
    object.push_back({key, {}});
    return object.back().value;
}

const Json& Json::at(std::string_view key) const {
    static const Json null;
    const auto* object = std::get_if<Object>(&value_);
    const Member* known = object != nullptr ? member_named(*object, key) : nullptr;
    return known != nullptr ? known->value : null;
}

void Json::erase(std::string_view key) {
    std::erase_if(std::get<Object>(value_),
                  [&](const Member& member) { return member.key.text() == key; });
}

void Json::update(Json other) {
    for (Member& member : std::get<Object>(other.value_))
        (*this)[member.key] = std::move(member.value);
}

void Json::push_back(Json element) {
    if (std::holds_alternative<std::monostate>(value_)) value_ = Array();
    std::get<Array>(value_).push_back(std::move(element));
}

std::span<const Json> Json::elements() const {
    const auto* array = std::get_if<Array>(&value_);
    return array != nullptr ? std::span<const Json>(*array) : std::span<const Json>();
}

bool Json::empty() const {
    if (const auto* array = std::get_if<Array>(&value_)) return array->empty();
    if (const auto* object = std::get_if<Object>(&value_)) return object->empty();
    return std::holds_alternative<std::monostate>(value_);
}

std::string by_lines(const Json& json) { return written(json, true); }

std::string in_one_line(const Json& json) { return written(json, false); }

}  // namespace verst::json
