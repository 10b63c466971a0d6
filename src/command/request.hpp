#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verst::command {

/// What is asked of a command: values by the names of its parameters, as written, several of a name
/// in their order. It is the same whether a command line or an address asks.
class Request {
  public:
    void add(std::string name, std::string value) {
        values_.emplace_back(std::move(name), std::move(value));
    }

    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& values() const {
        return values_;
    }
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;

    /// The last value of a name; `otherwise` if there is none.
    [[nodiscard]] std::string_view last(std::string_view name,
                                        std::string_view otherwise = {}) const;

  private:
    std::vector<std::pair<std::string, std::string>> values_;
};

}  // namespace verst::command
