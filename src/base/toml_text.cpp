#include "base/toml_text.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

namespace verst {

namespace {

/// Measures how deeply a TOML text nests, without reading it any further: dots of a key, brackets
/// and braces that are open. On text that is no TOML it may measure too much, never too little up
/// to the place where a parser gives up.
class NestingMeter {
  public:
    explicit NestingMeter(std::string_view text) : text_(text) {}

    /// The line on which the text first lies deeper than that, if any does.
    std::optional<std::size_t> line_deeper_than(std::size_t limit) {
        while (at_ < text_.size()) {
            take();
            if (depth() > limit) return line_;
        }
        return std::nullopt;
    }

  private:
    [[nodiscard]] std::size_t depth() const {
        return std::accumulate(dots_.begin(), dots_.end(), header_ + dots_.size() - 1);
    }

    void take() {
        const char c = text_[at_];
        switch (c) {
            case '"':
            case '\'':
                return skip_string(c);
            case '#':
                at_ = std::min(text_.find('\n', at_), text_.size());
                return;
            case '\n':
                ++line_;
                if (dots_.size() == 1) begin_statement();
                break;
            case '.':
                ++(in_header_ ? header_ : dots_.back());
                break;
            case ',':
                dots_.back() = 0;
                break;
            case '[':
            case '{':
                open();
                break;
            case ']':
            case '}':
                if (dots_.size() > 1) dots_.pop_back();
                break;
            case '=':
                statement_begun_ = true;
                break;
            default:
                statement_begun_ = statement_begun_ || (c != ' ' && c != '\t' && c != '\r');
        }
        ++at_;
    }

    void begin_statement() {
        dots_.back() = 0;
        in_header_ = statement_begun_ = false;
    }

    /// A bracket that begins a statement is that of a header, which holds for what follows it.
    void open() {
        if (in_header_) {
            ++header_;  // the second of [[a]]: a list of tables
        } else if (text_[at_] == '[' && dots_.size() == 1 && !statement_begun_) {
            in_header_ = true;
            header_ = 1;
        } else {
            dots_.push_back(0);
        }
    }

    void skip_string(char quote) {
        statement_begun_ = true;
        const std::string three(3, quote);
        const bool multi_line = text_.substr(at_).starts_with(three);
        at_ += multi_line ? 3U : 1U;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '\n') {
                if (!multi_line) return;  // never closed: the end of the line ends it
                ++line_;
            }
            if (multi_line ? text_.substr(at_).starts_with(three) : c == quote) {
                at_ += multi_line ? 3U : 1U;
                // Up to two more quotation marks may end the text itself.
                while (multi_line && at_ < text_.size() && text_[at_] == quote) ++at_;
                return;
            }
            const bool escape =
                c == '\\' && quote == '"' && at_ + 1 < text_.size() && text_[at_ + 1] != '\n';
            at_ += escape ? 2U : 1U;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t header_ = 0;            ///< depth of the header that holds
    std::vector<std::size_t> dots_{0};  ///< of the key at each level that is open
    bool in_header_ = false;
    bool statement_begun_ = false;
};

}  // namespace

tl::expected<toml::table, TomlFault> read_toml(std::string_view text) {
    if (const auto line = NestingMeter(text).line_deeper_than(deepest_toml)) {
        return tl::unexpected(TomlFault{*line, "keys, lists and tables lie more than " +
                                                   std::to_string(deepest_toml) +
                                                   " deep in each other"});
    }
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        return tl::unexpected(
            TomlFault{error.source().begin.line, std::string(error.description())});
    }
}

}  // namespace verst
