#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verst {

/// The tags of an object of OpenStreetMap, in the order of their keys. Objects have a handful:
/// a row is searched faster than a map.
class Tags {
  public:
    Tags() = default;
    explicit Tags(std::vector<std::pair<std::string, std::string>> tags);

    /// The value of a key; empty if the object has no such tag.
    [[nodiscard]] std::string_view operator[](std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key, std::string_view value) const {
        return (*this)[key] == value;
    }

    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& all() const {
        return tags_;
    }
    [[nodiscard]] bool empty() const { return tags_.empty(); }

    friend auto operator<=>(const Tags&, const Tags&) = default;

  private:
    std::vector<std::pair<std::string, std::string>> tags_;
};

}  // namespace verst
