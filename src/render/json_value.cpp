#include "render/json_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

namespace verst::json {

namespace {

using Object = Json::Object;
using Member = Json::Member;

auto* member_named(auto& members, std::string_view name) {
    const auto found =
        std::ranges::find(members, name, [](const Member& member) { return member.key.text(); });
    return found == members.end() ? nullptr : &*found;
}

/// Hands a value to a writer of RapidJSON.
template <class To>
class Writer {
  public:
    explicit Writer(To& to) : to_(to) {}

    void operator()(std::monostate /*null*/) { to_.Null(); }
    void operator()(bool value) { to_.Bool(value); }
    void operator()(std::int64_t value) { to_.Int64(value); }

    /// As precisely as it is and no longer, so that reading it gives the same number; RapidJSON has
    /// now and then more figures than that.
    void operator()(double value) {
        if (!std::isfinite(value)) {
            to_.Null();
            return;
        }
        const double size = std::abs(value);
        const bool is_plain = value == 0 || (size >= 1e-4 && size < 1e15);
        std::array<char, 32> text{};
        char* end =
            std::to_chars(text.begin(), text.end(), value,
                          is_plain ? std::chars_format::fixed : std::chars_format::scientific)
                .ptr;
        if (is_plain && std::find(text.begin(), end, '.') == end) {
            *end++ = '.';
            *end++ = '0';
        }
        to_.RawValue(text.begin(), static_cast<std::size_t>(end - text.begin()),
                     rapidjson::kNumberType);
    }

    void operator()(const std::string& text) {
        if (is_utf8(text)) {
            to_.String(text.data(), length(text));
        } else {
            const std::string mended = with_bad_bytes_replaced(text);
            to_.String(mended.data(), length(mended));
        }
    }

    void operator()(const Json::Array& elements) {
        to_.StartArray();
        for (const Json& element : elements) std::visit(*this, element.value());
        to_.EndArray();
    }

    void operator()(const Object& members) {
        to_.StartObject();
        for (const Member& member : members) {
            to_.Key(member.key.text().data(), length(member.key.text()));
            std::visit(*this, member.value.value());
        }
        to_.EndObject();
    }

  private:
    static rapidjson::SizeType length(std::string_view text) {
        return static_cast<rapidjson::SizeType>(text.size());
    }

    static bool is_utf8(std::string_view text) {
        if (std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; }))
            return true;
        UErrorCode status = U_ZERO_ERROR;
        u_strFromUTF8(nullptr, 0, nullptr, text.data(), static_cast<std::int32_t>(text.size()),
                      &status);
        return status != U_INVALID_CHAR_FOUND;
    }

    static std::string with_bad_bytes_replaced(std::string_view text) {
        std::string replaced;
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})
            .toUTF8String(replaced);
        return replaced;
    }

    To& to_;
};

template <class To>
std::string written(const Json& json) {
    rapidjson::StringBuffer text;
    To to(text);
    if constexpr (requires { to.SetIndent(' ', 2); }) to.SetIndent(' ', 2);
    std::visit(Writer(to), json.value());
    return {text.GetString(), text.GetSize()};
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

std::string by_lines(const Json& json) {
    return written<rapidjson::PrettyWriter<rapidjson::StringBuffer>>(json);
}

std::string in_one_line(const Json& json) {
    return written<rapidjson::Writer<rapidjson::StringBuffer>>(json);
}

}  // namespace verst::json
