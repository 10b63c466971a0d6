#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>

#include "http/exchange.hpp"

namespace verst::http {

/// Answers that were given lately. The same question always has the same answer, since all that a
/// server knows is read once: finding it again would only take time. It holds so many bytes, and
/// forgets what was asked longest ago. Safe to call from several threads.
class AnswerCache {
  public:
    explicit AnswerCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// Null where it is not known.
    [[nodiscard]] SharedReply find(const std::string& question);

    /// An answer that is larger than a sixteenth of the cache is not kept.
    void keep(const std::string& question, SharedReply answer);

  private:
    struct Entry {
        std::string question;
        SharedReply answer;
    };

    std::mutex mutex_;
    std::list<Entry> entries_;  ///< the latest first
    std::unordered_map<std::string, std::list<Entry>::iterator> places_;
    std::size_t bytes_ = 0;
    std::size_t most_bytes_;
};

}  // namespace verst::http
