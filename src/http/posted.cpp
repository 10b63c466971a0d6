#include "http/posted.hpp"

#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>

#include "http/target.hpp"
#include "verst/base/text.hpp"

namespace verst::http {

namespace {

/// A list, of lists: nothing that is asked for lies deeper.
constexpr std::size_t most_list_depth = 2;

Refusal no_list(std::string why) {
    return {RefusalCode::bad_argument,
            "the body is no list of places: " + std::move(why),
            {R"(a list of places is ["Khasan", "Vostochny"], of pairs [["Khasan", "Vostochny"]])",
             "or, as text, one to a line, the two of a pair with a tab between them"}};
}

/// A name as a part of a line.
bool is_part(const nlohmann::json& value) {
    return value.is_string() && is_line(value.get_ref<const std::string&>());
}

}  // namespace

TextLines::TextLines(std::string_view text, Deadline deadline) : text_(text), deadline_(deadline) {
    if (text_.starts_with(command::byte_order_mark))
        text_.remove_prefix(command::byte_order_mark.size());
}

std::optional<command::InputLine> TextLines::next() {
    if (text_.empty() || deadline_.is_over()) return std::nullopt;
    const auto end = std::min(text_.find('\n'), text_.size());
    std::string_view line = text_.substr(0, end);
    text_.remove_prefix(std::min(end + 1, text_.size()));
    const bool too_long = line.size() > command::max_line_bytes;
    if (too_long) line = line.substr(0, command::max_line_bytes);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return command::InputLine{++line_, line, too_long};
}

Result<std::string> lines_of_json(std::string_view json, std::size_t most_depth) {
    bool too_deep = false;
    const auto limit = static_cast<int>(std::min(most_depth, most_list_depth));
    const auto keep = [&](int depth, nlohmann::json::parse_event_t event,
                          nlohmann::json& /*part*/) {
        using Event = nlohmann::json::parse_event_t;
        const bool opens = event == Event::array_start || event == Event::object_start;
        if (opens && depth >= limit) too_deep = true;
        return !too_deep;
    };
    const auto list = nlohmann::json::parse(json, keep, false);
    if (too_deep) return tl::unexpected(no_list("its lists lie too deep in each other"));
    if (list.is_discarded()) return tl::unexpected(no_list("it is not JSON"));
    if (!list.is_array()) return tl::unexpected(no_list("it is JSON, but not a list"));
    std::string lines;
    for (const auto& item : list) {
        const auto parts = item.is_array() ? item : nlohmann::json::array({item});
        if (parts.empty() || !std::ranges::all_of(parts, is_part))
            return tl::unexpected(no_list("what it lists are not names"));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i > 0) lines += '\t';
            lines += parts[i].get_ref<const std::string&>();
        }
        lines += '\n';
    }
    return lines;
}

std::size_t count_lines(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        split(text, '\n'), [](std::string_view line) { return !trim(line).empty(); }));
}

}  // namespace verst::http
