#include "verst/base/message.hpp"

#include <cstddef>

namespace verst {

void Message::add_text(std::string_view text) {
    if (text.empty()) return;
    if (!pieces_.empty()) {
        if (auto* last = std::get_if<std::string>(&pieces_.back())) {
            last->append(text);
            return;
        }
    }
    pieces_.emplace_back(std::string(text));
}

void Message::add_message(const Message& more) {
    // Of a copy, so that a message can be added to itself.
    for (const Piece& piece : std::vector<Piece>(more.pieces_))
        std::visit([&](const auto& part) { add(part); }, piece);
}

}  // namespace verst
