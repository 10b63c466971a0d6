#pragma once

#include <csignal>
#include <string>

namespace verst::cli {

/// The one file that is removed when SIGINT, SIGTERM or SIGHUP ends the process. A signal that the
/// process ignores (nohup) stays ignored; any other ends the process as it always does.
class RemovedAtSignal {
  public:
    static void set(const std::string& path);
    static void clear();

    /// None of the signals comes while it lives: the file and its name change together.
    class Hold {
      public:
        Hold();
        Hold(const Hold&) = delete;
        Hold& operator=(const Hold&) = delete;
        ~Hold();

      private:
        sigset_t before_{};
    };
};

}  // namespace verst::cli
