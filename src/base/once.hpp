#pragma once

#include <atomic>
#include <mutex>

namespace verst {

/// Does something once, whichever thread comes first; the others wait for it. Where it throws, the
/// next one tries again. In place of `std::call_once`, which ends the program then if it was linked
/// with a copy of libgcc of its own: the C library cannot unwind its frames through that.
class Once {
  public:
    template <class Make>
    void call(Make make) {
        if (is_done_.load(std::memory_order_acquire)) return;
        const std::lock_guard lock(mutex_);
        if (is_done_.load(std::memory_order_relaxed)) return;
        make();
        is_done_.store(true, std::memory_order_release);
    }

  private:
    std::mutex mutex_;
    std::atomic<bool> is_done_{false};
};

}  // namespace verst
