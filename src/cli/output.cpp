#include "cli/output.hpp"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/unfinished_file.hpp"
#include "verst/base/text.hpp"

namespace verst::cli {

namespace {

/// Writes the whole text; 0 or errno.
int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            return errno;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// The permissions that a new file gets.
mode_t new_file_mode() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

}  // namespace

Output::Output(std::string path) : path_(std::move(path)) {
    if (path_ == "-") path_.clear();
}

Output::~Output() {
    if (descriptor_ >= 0 && !path_.empty()) ::close(descriptor_);
    if (temporary_.empty()) return;
    ::unlink(temporary_.c_str());
    keep_unfinished_file();
}

tl::unexpected<Refusal> Output::failed(int error) const {
    const std::string where = path_.empty() ? "standard output" : verst::in_quotes(path_);
    return refuse(RefusalCode::output_failed,
                  "cannot write to " + where + ": " + std::strerror(error));
}

Result<void> Output::open() {
    if (path_.empty()) {
        descriptor_ = STDOUT_FILENO;
        return {};
    }
    struct stat status {};
    const bool exists = ::stat(path_.c_str(), &status) == 0;
    if (exists && !S_ISREG(status.st_mode)) {
        // A device or a pipe (/dev/stdout) has no name to give to another file.
        descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor_ < 0) return failed(errno);
        return {};
    }
    if (exists) {
        if (::access(path_.c_str(), W_OK) != 0) return failed(errno);
        // Behind a symbolic link, the file that it leads to is replaced, not the link.
        std::array<char, PATH_MAX> target{};
        if (::realpath(path_.c_str(), target.data()) == nullptr) return failed(errno);
        path_ = target.data();
    }
    temporary_ = path_ + ".XXXXXX";
    descriptor_ = make_unfinished_file(temporary_);
    if (descriptor_ < 0) {
        const int error = errno;
        temporary_.clear();
        return failed(error);
    }
    ::fchmod(descriptor_, exists ? status.st_mode & 07777U : new_file_mode());
    return {};
}

Result<void> Output::write(std::string_view text) {
    if (descriptor_ < 0) {
        if (auto opened = open(); !opened) return opened;
    }
    if (reader_gone_) return {};
    const int error = write_all(descriptor_, text);
    if (error == EPIPE) {
        reader_gone_ = true;
        return {};
    }
    if (error != 0) return failed(error);
    return {};
}

Result<void> Output::close() {
    if (descriptor_ < 0 || path_.empty()) return {};
    const bool closed = ::close(descriptor_) == 0;
    const int error = errno;
    descriptor_ = -1;
    if (!closed) return failed(error);
    if (temporary_.empty()) return {};
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) return failed(errno);
    temporary_.clear();
    keep_unfinished_file();
    return {};
}

bool Output::is_terminal() const { return path_.empty() && ::isatty(STDOUT_FILENO) == 1; }

void write_message(std::string_view text) { static_cast<void>(write_all(STDERR_FILENO, text)); }

}  // namespace verst::cli
