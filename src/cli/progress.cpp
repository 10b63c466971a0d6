#include "cli/progress.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/output.hpp"
#include "verst/render/figures.hpp"

namespace verst::cli {

namespace {

constexpr std::chrono::seconds quiet_time{1};
constexpr std::chrono::milliseconds time_between{100};
constexpr std::size_t bar_width = 40;

}  // namespace

Progress::Progress(std::size_t total, std::string what, bool wanted)
    : total_(total),
      what_(std::move(what)),
      wanted_(wanted && total > 0 && ::isatty(STDERR_FILENO) == 1),
      next_draw_(Clock::now() + quiet_time) {}

Progress::~Progress() {
    if (drawn_) steer_terminal("\r\033[K");
}

void Progress::update(std::size_t done) {
    if (!wanted_) return;
    done = std::min(done, total_);
    const auto now = Clock::now();
    if (now < next_draw_) return;
    next_draw_ = now + time_between;
    drawn_ = true;
    const std::size_t full = done * bar_width / total_;
    steer_terminal(fmt::format("\r[{}{}] {:3} %  {} of {} {}", std::string(full, '#'),
                               std::string(bar_width - full, ' '), done * 100 / total_,
                               whole_number(static_cast<double>(done)),
                               whole_number(static_cast<double>(total_)), what_));
}

}  // namespace verst::cli
