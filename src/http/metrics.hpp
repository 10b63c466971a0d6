#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace verst::http {

/// What a server has done since it was started, in the text format of Prometheus (version 0.0.4).
/// Safe to call from several threads.
class Metrics {
  public:
    /// A request that was answered. `label`: the command, or "page": one of a closed set.
    void count(std::string_view label, unsigned status, std::size_t bytes, double seconds);
    void connection_opened();
    void connection_closed();

    [[nodiscard]] std::string text() const;

  private:
    /// Upper bounds of the histogram of times, seconds.
    static constexpr std::array bounds_s{0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10.0};

    mutable std::mutex mutex_;
    std::map<std::pair<std::string, unsigned>, std::uint64_t> requests_;
    std::array<std::uint64_t, bounds_s.size() + 1> within_{};
    double seconds_ = 0;
    std::uint64_t answered_ = 0;
    std::uint64_t bytes_ = 0;
    std::uint64_t opened_ = 0;
    std::uint64_t open_ = 0;
};

}  // namespace verst::http
