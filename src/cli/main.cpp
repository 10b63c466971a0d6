#include <csignal>
#include <cstddef>
#include <exception>
#include <span>
#include <string>

#include <fcntl.h>
#include <unistd.h>

#include "cli/app.hpp"
#include "cli/output.hpp"

#ifdef VERST_CARRIES_IMAGE
// src/cli/carried_image.S
extern "C" {
extern const std::byte verst_carried_image[];
extern const std::byte verst_carried_image_end[];
}
#endif

namespace {

std::span<const std::byte> carried_image() {
#ifdef VERST_CARRIES_IMAGE
    return {verst_carried_image, verst_carried_image_end};
#else
    return {};
#endif
}

/// Where a standard stream is closed, the next file to be opened would take its place, and be
/// written to. /dev/null, opened for the wrong direction, keeps the place and refuses the writes.
void keep_standard_streams() {
    for (int descriptor = 0; descriptor < 3; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) != -1) continue;
        static_cast<void>(::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
}

}  // namespace

int main(int argc, char** argv) {
    keep_standard_streams();
    // A reader that has gone is seen as EPIPE: class Output.
    std::signal(SIGPIPE, SIG_IGN);
    // A file that may not grow further is seen as EFBIG.
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        return static_cast<int>(verst::cli::run(argc, argv, carried_image()));
    } catch (const std::exception& error) {
        verst::cli::write_message(std::string("verst: a fault of the program: ") + error.what() +
                                  '\n');
        return static_cast<int>(verst::cli::ExitStatus::program_fault);
    }
}
