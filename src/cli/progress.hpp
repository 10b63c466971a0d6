#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace verst::cli {

/// A bar on stderr for work that takes its time: drawn only on a terminal, and only once a second
/// has passed; gone when the work is done.
class Progress {
  public:
    /// `what` is counted: "rows". A bar that is not `wanted` is never drawn.
    Progress(std::size_t total, std::string what, bool wanted);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    void update(std::size_t done);

  private:
    using Clock = std::chrono::steady_clock;

    std::size_t total_;
    std::string what_;
    bool wanted_;
    bool drawn_ = false;
    Clock::time_point next_draw_;
};

}  // namespace verst::cli
