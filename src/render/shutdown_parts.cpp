#include "render/shutdown_parts.hpp"

#include <variant>

#include <fmt/format.h>

#include "render/json_parts.hpp"

namespace verst {

namespace {

std::string_view name_of(const Network& network, const Shutdown& shutdown) {
    if (const auto& line = shutdown.line) return network[*line].name;
    return network[*shutdown.border].name;
}

std::string sentence(const Network& network, const Shutdown& shutdown) {
    std::string text = sourced_clause(network, shutdown);
    if (!shutdown.note.empty()) text += fmt::format(". {}", shutdown.note);
    return text;
}

}  // namespace

std::string shutdown_clause(const Network& network, const Shutdown& shutdown) {
    const std::string_view name = name_of(network, shutdown);
    const char* whom = shutdown.shut_for == ShutFor::passenger ? " to passenger trains" : "";
    std::string text;
    if (shutdown.from_text.empty() && shutdown.until_text.empty()) {
        text = fmt::format("{}: not open{}", name, whom);
    } else if (shutdown.from_text.empty()) {
        text = fmt::format("{}: not open{} before {}", name, whom, shutdown.until_text);
    } else if (shutdown.until_text.empty()) {
        text = fmt::format("{}: shut{} since {}", name, whom, shutdown.from_text);
    } else {
        text = fmt::format("{}: shut{} from {} to {}", name, whom, shutdown.from_text,
                           shutdown.until_text);
    }
    return text;
}

std::string sourced_clause(const Network& network, const Shutdown& shutdown) {
    return fmt::format("{} ({}, {})", shutdown_clause(network, shutdown), shutdown.confidence,
                       network[shutdown.source].id);
}

std::vector<std::string> shutdown_items(const Network& network,
                                        std::span<const Shutdown* const> shutdowns) {
    std::vector<std::string> items;
    for (const Shutdown* shutdown : shutdowns) items.push_back(sentence(network, *shutdown));
    return items;
}

json::Json shutdowns_json(const Network& network, std::span<const Shutdown* const> shutdowns) {
    json::Json list = json::Json::array();
    for (const Shutdown* shutdown : shutdowns) {
        const auto& line = shutdown->line;
        const auto& crossing = shutdown->border;
        list.push_back(
            {{"line", line ? json::Json(network[*line].id) : json::Json()},
             {"crossing", crossing ? json::Json(network[*crossing].id) : json::Json()},
             {"shut_for", shutdown->shut_for == ShutFor::passenger ? "passenger" : "all"},
             {"from", json::text(shutdown->from_text)},
             {"until", json::text(shutdown->until_text)},
             {"confidence", json::text(shutdown->confidence)},
             {"source", network[shutdown->source].id},
             {"note", json::text(shutdown->note)}});
    }
    return list;
}

}  // namespace verst
