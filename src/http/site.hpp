#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command/serve_options.hpp"
#include "http/answer_cache.hpp"
#include "http/exchange.hpp"
#include "http/metrics.hpp"
#include "http/pages.hpp"
#include "http/sources.hpp"
#include "http/target.hpp"

namespace verst::http {

/// All that can be asked of a server, and nothing of connections: from a request to its answer.
class Site {
  public:
    /// `hosts`: the names by which it may be called, besides localhost and addresses.
    Site(Sources sources, const command::ServeBounds& bounds, std::vector<std::string> hosts);

    /// A fault of the program is an answer of its own: see `guarded`.
    /// Safe to call from several threads.
    [[nodiscard]] SharedReply answer(const HttpRequest& request, Deadline deadline) const;

    /// The answer, where it takes no time: a sign of life, or what was answered lately; else null.
    /// Never throws.
    [[nodiscard]] SharedReply answer_at_once(const HttpRequest& request) const;

    [[nodiscard]] Metrics& metrics() const { return metrics_; }

  private:
    [[nodiscard]] SharedReply answered(const HttpRequest& request, Deadline deadline) const;
    [[nodiscard]] SharedReply known(const HttpRequest& request) const;
    [[nodiscard]] HttpReply routed(const HttpRequest& request, Deadline deadline) const;
    [[nodiscard]] HttpReply own_reply(const Target& target) const;
    [[nodiscard]] bool is_called_by(std::string_view host) const;

    Sources sources_;
    command::ServeBounds bounds_;
    std::vector<std::string> hosts_;
    std::string openapi_;
    Pages pages_;
    mutable Metrics metrics_;
    mutable AnswerCache lately_;
};

/// The answer that `find` gives; where it throws, which is a fault of the program, an answer of its
/// own (500) that names the fault for the log.
[[nodiscard]] SharedReply guarded(const HttpRequest& request,
                                  const std::function<SharedReply()>& find);

/// A refusal as an answer: its JSON, under the status that its code comes to.
[[nodiscard]] HttpReply refusal_reply(const Refusal& refusal, unsigned status);

/// What is sent in place of an answer that is not found in time.
[[nodiscard]] HttpReply too_slow_reply();

/// What an HTTP client learns of a refusal: 404 where nothing has the name, 422 where there is no
/// way, else 400.
[[nodiscard]] unsigned http_status(RefusalCode code);

}  // namespace verst::http
