#include "cli/browser.hpp"

#include <array>
#include <csignal>

#include <spawn.h>
#include <unistd.h>

namespace verst::cli {

bool show_in_browser(const std::string& address) {
    // Nobody waits for the program that is started: the system forgets it when it ends.
    std::signal(SIGCHLD, SIG_IGN);
    // xdg-open of freedesktop.org's xdg-utils; open of macOS.
    for (const char* program : {"xdg-open", "open"}) {
        std::string name = program;
        std::string argument = address;
        const std::array<char*, 3> arguments{name.data(), argument.data(), nullptr};
        pid_t started = 0;
        if (::posix_spawnp(&started, program, nullptr, nullptr, arguments.data(), environ) == 0)
            return true;
    }
    return false;
}

}  // namespace verst::cli
