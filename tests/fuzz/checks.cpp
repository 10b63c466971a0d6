#include "fuzz/checks.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "verst/base/terminal_text.hpp"
#include "verst/base/text.hpp"
#include "words.hpp"

namespace verst::fuzz {

namespace {

constexpr std::string_view white = " \t\r\n";

bool has_control(std::string_view text, std::string_view allowed) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool c1 =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        const bool c0 = byte < 0x20 && allowed.find(text[i]) == std::string_view::npos;
        if (c0 || c1 || byte == 0x7F) return true;
    }
    return false;
}

/// Every line of a batch is a document.
bool is_json(std::string_view text) {
    if (nlohmann::json::accept(text)) return true;
    const auto lines = split(text, '\n');
    return std::ranges::all_of(
        lines, [](std::string_view line) { return line.empty() || nlohmann::json::accept(line); });
}

class XmlReader {
  public:
    explicit XmlReader(std::string_view text) : rest_(text) {}

    bool read() {
        skip_past("<?xml", "?>");
        skip_white();
        if (rest_.starts_with("<!DOCTYPE")) skip_past("<!DOCTYPE", ">");
        skip_white();
        std::size_t open = 0;
        do {
            if (rest_.starts_with("<!--")) {
                if (!skip_past("<!--", "-->")) return false;
            } else if (rest_.starts_with("<")) {
                if (!tag()) return false;
            } else if (!text()) {
                return false;
            }
            open = open_.size();
        } while (open > 0 && !rest_.empty());
        skip_white();
        return open == 0 && rest_.empty();
    }

  private:
    void skip_white() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(white), rest_.size()));
    }

    bool skip_past(std::string_view begin, std::string_view end) {
        if (!rest_.starts_with(begin)) return false;
        const auto at = rest_.find(end, begin.size());
        if (at == std::string_view::npos) return false;
        rest_.remove_prefix(at + end.size());
        return true;
    }

    std::string_view name() {
        const auto is_name = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   c == ':' || c == '_' || c == '-' || c == '.';
        };
        const auto* const end = std::ranges::find_if_not(rest_, is_name);
        const auto found = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
        rest_.remove_prefix(found.size());
        return found;
    }

    bool tag() {
        rest_.remove_prefix(1);
        if (rest_.starts_with("/")) {
            rest_.remove_prefix(1);
            const auto closed = name();
            skip_white();
            if (open_.empty() || open_.back() != closed || !rest_.starts_with(">")) return false;
            rest_.remove_prefix(1);
            open_.pop_back();
            return true;
        }
        const auto opened = name();
        if (opened.empty()) return false;
        open_.push_back(opened);
        return attributes();
    }

    /// To the end of the tag.
    bool attributes() {
        std::set<std::string_view> names;
        for (;;) {
            skip_white();
            if (rest_.starts_with("/>")) {
                rest_.remove_prefix(2);
                open_.pop_back();
                return true;
            }
            if (rest_.starts_with(">")) {
                rest_.remove_prefix(1);
                return true;
            }
            const auto key = name();
            if (key.empty() || !names.insert(key).second || !rest_.starts_with("=\"")) return false;
            rest_.remove_prefix(2);
            const auto end = rest_.find('"');
            if (end == std::string_view::npos || !is_content(rest_.substr(0, end))) return false;
            rest_.remove_prefix(end + 1);
        }
    }

    bool text() {
        const auto content = rest_.substr(0, rest_.find('<'));
        rest_.remove_prefix(content.size());
        return !open_.empty() && is_content(content);
    }

    static bool is_content(std::string_view content) {
        if (content.find('<') != std::string_view::npos) return false;
        for (auto at = content.find('&'); at != std::string_view::npos; at = content.find('&')) {
            content.remove_prefix(at + 1);
            const auto reference = content.substr(0, content.find(';'));
            if (reference.size() == content.size()) return false;
            const bool known = reference.starts_with('#') || reference == "amp" ||
                               reference == "lt" || reference == "gt" || reference == "quot" ||
                               reference == "apos";
            if (!known) return false;
        }
        return true;
    }

    std::string_view rest_;
    std::vector<std::string_view> open_;
};

}  // namespace

void require(bool condition, std::string_view what) {
    if (condition) return;
    static_cast<void>(
        std::fprintf(stderr, "fuzz: %.*s\n", static_cast<int>(what.size()), what.data()));
    std::abort();
}

void check_answer(std::string_view format, std::string_view answer) {
    const std::string name(format);
    require(is_clean_utf8(answer), name + " is not UTF-8");
    require(!has_control(answer, format == "csv" ? "\t\r\n" : "\t\n"),
            name + " has control characters");
    if (format == "text" || format == "markdown") {
        require(terminal_text(answer) == answer, name + " has what a terminal must not be sent");
    } else if (format == "json" || format == "geojson") {
        require(is_json(answer), name + " does not parse");
        require(terminal_text(answer) == answer, name + " has what a terminal must not be sent");
    } else if (format == "gpx" || format == "kml" || format == "svg") {
        require(answer.empty() || is_well_formed_xml(answer), name + " is not well-formed");
    }
}

void check_refusal(const Refusal& refusal) {
    require(!refusal.message.empty(), "a refusal says nothing");
    require(is_clean_utf8(words(refusal.message)),
            "a refusal is not UTF-8: " + terminal_line(words(refusal.message)));
    for (const std::string& hint : words(refusal.hints))
        require(is_clean_utf8(hint), "a hint is not UTF-8: " + terminal_line(hint));
}

bool is_well_formed_xml(std::string_view document) { return XmlReader(document).read(); }

}  // namespace verst::fuzz
