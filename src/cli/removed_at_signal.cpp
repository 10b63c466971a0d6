#include "cli/removed_at_signal.hpp"

#include <array>
#include <climits>

#include <unistd.h>

namespace verst::cli {

namespace {

constexpr std::array ending_signals{SIGINT, SIGTERM, SIGHUP};

/// What the handler may touch: memory that is never given back, and a flag.
std::array<char, PATH_MAX> path_to_remove{};
volatile std::sig_atomic_t is_set = 0;

extern "C" void remove_and_end(int signal) {
    if (is_set != 0) ::unlink(path_to_remove.data());
    // SA_RESETHAND has restored the default, which ends the process once the handler returns.
    ::raise(signal);
}

sigset_t signals() {
    sigset_t set{};
    ::sigemptyset(&set);
    for (const int signal : ending_signals) ::sigaddset(&set, signal);
    return set;
}

void install_handler() {
    struct sigaction ours {};
    ours.sa_handler = remove_and_end;
    ours.sa_mask = signals();
    ours.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : ending_signals) {
        struct sigaction now {};
        if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_DFL)
            ::sigaction(signal, &ours, nullptr);
    }
}

}  // namespace

void RemovedAtSignal::set(const std::string& path) {
    // A path that is longer could not have been opened.
    if (path.size() >= path_to_remove.size()) return;
    is_set = 0;
    path.copy(path_to_remove.data(), path.size());
    path_to_remove.at(path.size()) = '\0';
    is_set = 1;
    install_handler();
}

void RemovedAtSignal::clear() { is_set = 0; }

RemovedAtSignal::Hold::Hold() {
    const sigset_t ours = signals();
    ::pthread_sigmask(SIG_BLOCK, &ours, &before_);
}

RemovedAtSignal::Hold::~Hold() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace verst::cli
