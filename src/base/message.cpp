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

Message listed(const std::vector<Message>& items, std::string_view last_word) {
    Message list;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0 && i + 1 == items.size())
            list.add(Message(" ", last_word, " "));
        else if (i > 0)
            list.add(", ");
        list.add(items[i]);
    }
    return list;
}

}  // namespace verst
