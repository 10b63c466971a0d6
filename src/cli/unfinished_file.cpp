#include "cli/unfinished_file.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>

#include <unistd.h>

namespace verst::cli {

namespace {

constexpr std::array ending_signals{SIGINT, SIGTERM, SIGHUP};

// A signal handler can be handed nothing: what it removes is told here.
std::array<char, PATH_MAX> unfinished{};
std::atomic<bool> is_unfinished{false};
static_assert(std::atomic<bool>::is_always_lock_free);

/// Calls nothing but what signal-safety(7) allows. The signal is raised again with its default
/// action: so the program ends as if nobody had listened.
void remove_and_end(int signal) {
    if (is_unfinished) ::unlink(unfinished.data());
    static_cast<void>(std::signal(signal, SIG_DFL));
    static_cast<void>(::raise(signal));
}

/// A signal that is ignored (as under nohup) stays so.
void listen() {
    for (const int signal : ending_signals) {
        struct sigaction action {};
        if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
        action = {};
        action.sa_handler = remove_and_end;
        static_cast<void>(::sigaction(signal, &action, nullptr));
    }
}

}  // namespace

int make_unfinished_file(std::string& name) {
    if (name.size() >= unfinished.size()) {
        errno = ENAMETOOLONG;
        return -1;
    }
    // A signal between the file's making and the note of its name has to wait.
    sigset_t blocked;
    sigset_t before;
    ::sigemptyset(&blocked);
    for (const int signal : ending_signals) ::sigaddset(&blocked, signal);
    ::pthread_sigmask(SIG_BLOCK, &blocked, &before);
    const int descriptor = ::mkstemp(name.data());
    const int error = errno;
    if (descriptor >= 0) {
        name.copy(unfinished.data(), name.size());
        unfinished.at(name.size()) = '\0';
        is_unfinished = true;
        listen();
    }
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = error;
    return descriptor;
}

void keep_unfinished_file() { is_unfinished = false; }

}  // namespace verst::cli
