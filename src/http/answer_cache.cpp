#include "http/answer_cache.hpp"

#include <utility>

namespace verst::http {

namespace {

/// An entry takes about so much besides its texts.
constexpr std::size_t entry_bytes = 1024;

std::size_t size_of(const std::string& question, const HttpReply& answer) {
    return 2 * question.size() + answer.body.size() + entry_bytes;
}

}  // namespace

SharedReply AnswerCache::find(const std::string& question) {
    const std::lock_guard lock(mutex_);
    const auto found = places_.find(question);
    if (found == places_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->answer;
}

void AnswerCache::keep(const std::string& question, SharedReply answer) {
    const std::size_t size = size_of(question, *answer);
    if (size > most_bytes_ / 16) return;
    const std::lock_guard lock(mutex_);
    if (places_.contains(question)) return;
    entries_.push_front({question, std::move(answer)});
    places_[question] = entries_.begin();
    bytes_ += size;
    while (bytes_ > most_bytes_) {
        const Entry& oldest = entries_.back();
        bytes_ -= size_of(oldest.question, *oldest.answer);
        places_.erase(oldest.question);
        entries_.pop_back();
    }
}

}  // namespace verst::http
