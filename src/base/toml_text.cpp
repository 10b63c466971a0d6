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

/// "2024-05-06T13:00" at the beginning of the text, and no seconds after it: the length of that.
/// Else 0.
std::size_t minute_without_seconds(std::string_view text) {
    constexpr std::string_view pattern = "0000-00-00T00:00";
    if (text.size() < pattern.size()) return 0;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = text[i];
        const bool fits = pattern[i] == '0'   ? c >= '0' && c <= '9'
                          : pattern[i] == 'T' ? c == 'T' || c == 't' || c == ' '
                                              : c == pattern[i];
        if (!fits) return 0;
    }
    const char next = text.size() > pattern.size() ? text[pattern.size()] : '\n';
    constexpr std::string_view goes_on = ":.0123456789/~";
    return goes_on.find(next) == std::string_view::npos ? pattern.size() : 0;
}

/// Writes the seconds of moments that stand without them. TOML 1.1 lets them be left out; toml++
/// reads TOML 1.0. Only what follows a = is looked at, so that texts and comments stay as they are.
std::string with_seconds(std::string_view text) {
    std::string out;
    std::size_t written = 0;
    std::size_t at = 0;
    const auto skip_to = [&](std::string_view end, std::size_t from) {
        const auto found = text.find(end, from);
        at = found == std::string_view::npos ? text.size() : found + end.size();
    };
    while (at < text.size()) {
        const char c = text[at];
        if (c == '#') {
            skip_to("\n", at);
        } else if (text.substr(at).starts_with(R"(""")") || text.substr(at).starts_with("'''")) {
            skip_to(text.substr(at, 3), at + 3);
        } else if (c == '"' || c == '\'') {
            ++at;
            while (at < text.size() && text[at] != c && text[at] != '\n')
                at += c == '"' && text[at] == '\\' ? 2U : 1U;
            ++at;
        } else if (c == '=') {
            at = std::min(text.find_first_not_of(" \t", at + 1), text.size());
            if (const std::size_t length = minute_without_seconds(text.substr(at)); length > 0) {
                at += length;
                out += text.substr(written, at - written);
                out += ":00";
                written = at;
            }
        } else {
            ++at;
        }
    }
    return out += text.substr(std::min(written, text.size()));
}

/// The line on which the first end of a line is that of old Macintosh files, CR alone; 0 if none.
std::size_t line_of_bare_cr(std::string_view text) {
    for (auto at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1)) {
        if (at + 1 < text.size() && text[at + 1] == '\n') continue;
        return static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n')) + 1;
    }
    return 0;
}

}  // namespace

std::optional<std::size_t> toml_line_deeper_than(std::string_view text, std::size_t depth) {
    return NestingMeter(text).line_deeper_than(depth);
}

tl::expected<toml::table, TomlFault> read_toml(std::string_view text) {
    if (const auto line = toml_line_deeper_than(text, deepest_toml)) {
        return tl::unexpected(TomlFault{*line, "keys, lists and tables lie more than " +
                                                   std::to_string(deepest_toml) +
                                                   " deep in each other"});
    }
    try {
        return toml::parse(with_seconds(text));
    } catch (const toml::parse_error& error) {
        // Where lines end so, the parser's line and words are of no help.
        if (const std::size_t line = line_of_bare_cr(text); line > 0) {
            return tl::unexpected(
                TomlFault{line,
                          "lines end with a carriage return alone (CR), as on old Macintosh "
                          "computers: save the file with line ends of Unix (LF) or Windows "
                          "(CR LF)"});
        }
        return tl::unexpected(
            TomlFault{error.source().begin.line, std::string(error.description())});
    }
}

}  // namespace verst
