#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace verst::json {

/// The name of a member: it is not copied, so it is a literal, or is said to outlive the value.
class Key {
  public:
    // A literal is what keys nearly always are.
    // NOLINTNEXTLINE(google-explicit-constructor, cppcoreguidelines-avoid-c-arrays)
    template <std::size_t size>
    consteval Key(const char (&literal)[size]) : text_(literal, size - 1) {}

    [[nodiscard]] static Key outliving(std::string_view text) { return Key(text); }

    [[nodiscard]] std::string_view text() const { return text_; }

  private:
    explicit Key(std::string_view text) : text_(text) {}

    std::string_view text_;
};

/// A value of JSON that is made to be written. Members keep the order in which they are added.
///
/// An answer is some ten thousand of these, made once and written once by RapidJSON. They cost a
/// small part of what nlohmann's cost, whose keys are strings of their own, and are written alike.
class Json {
  public:
    struct Member;
    /// As written between braces: {{"id", id}, {"name", name}}
    struct Given;
    using Array = std::vector<Json>;
    using Object = std::vector<Member>;

    /// null
    Json();
    Json(const Json&);
    Json(Json&&) noexcept;
    Json& operator=(const Json&);
    Json& operator=(Json&&) noexcept;
    ~Json();
    // What is a value of JSON is meant to become one without a word.
    // NOLINTBEGIN(google-explicit-constructor)
    Json(std::nullptr_t);
    Json(std::same_as<bool> auto value) : value_(value) {}
    Json(std::integral auto value)
        requires(!std::same_as<decltype(value), bool>)
        : value_(std::in_place_type<std::int64_t>, value) {}
    Json(double value);
    Json(std::string value);
    template <std::convertible_to<std::string_view> Text>
    Json(const Text& value);
    Json(std::initializer_list<Given> members);
    template <std::ranges::input_range Range>
        requires(!std::convertible_to<Range, std::string_view> &&
                 std::constructible_from<Json, std::ranges::range_reference_t<Range>>)
    Json(const Range& range)
        : value_(std::in_place_type<Array>, std::ranges::begin(range), std::ranges::end(range)) {}
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] static Json array();
    [[nodiscard]] static Json array(std::initializer_list<Json> elements);
    [[nodiscard]] static Json object();

    /// The member, made null if there is none; null becomes an object.
    [[nodiscard]] Json& operator[](Key key);
    /// The member, or null.
    [[nodiscard]] const Json& at(std::string_view key) const;
    void erase(std::string_view key);
    /// Takes over the members of another object, in place of those that have the same names.
    void update(Json other);

    /// Null becomes an array.
    void push_back(Json element);
    /// None, if it is no array.
    [[nodiscard]] std::span<const Json> elements() const;
    /// True for null, and where there is neither element nor member.
    [[nodiscard]] bool empty() const;

    [[nodiscard]] bool is_array() const { return std::holds_alternative<Array>(value_); }
    [[nodiscard]] bool is_object() const { return std::holds_alternative<Object>(value_); }

    using Value =
        std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object>;
    [[nodiscard]] const Value& value() const { return value_; }

  private:
    explicit Json(Array elements);
    explicit Json(Object members);

    Value value_;
};

struct Json::Member {
    Key key;
    Json value;
};

struct Json::Given {
    Key key;
    mutable Json value;  ///< moved out of the list, whose elements are constant
};

// Only here is known what a value may consist of.
inline Json::Json() = default;
inline Json::Json(const Json&) = default;
inline Json::Json(Json&&) noexcept = default;
inline Json& Json::operator=(const Json&) = default;
inline Json& Json::operator=(Json&&) noexcept = default;
inline Json::~Json() = default;
inline Json::Json(std::nullptr_t) {}
inline Json::Json(double value) : value_(value) {}
inline Json::Json(std::string value) : value_(std::move(value)) {}
template <std::convertible_to<std::string_view> Text>
Json::Json(const Text& value) : value_(std::in_place_type<std::string>, std::string_view(value)) {}
inline Json::Json(Array elements) : value_(std::move(elements)) {}
inline Json::Json(Object members) : value_(std::move(members)) {}
inline Json Json::array() { return Json(Array()); }
inline Json Json::array(std::initializer_list<Json> elements) { return Json(Array(elements)); }
inline Json Json::object() { return Json(Object()); }

/// The text, without an end of line: by lines, two spaces deeper at each level; or on one line.
/// Bytes that are not UTF-8 are replaced, numbers that are not finite are null.
[[nodiscard]] std::string by_lines(const Json& json);
[[nodiscard]] std::string in_one_line(const Json& json);

}  // namespace verst::json
