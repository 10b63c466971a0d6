#include "cli/output.hpp"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command/command.hpp"
#include "verst/base/terminal_text.hpp"
#include "verst/base/text.hpp"
#include "verst/render/render.hpp"

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

Output::Output(std::string path, Existing existing) : path_(std::move(path)), existing_(existing) {
    if (path_ == "-") path_.clear();
}

tl::unexpected<Refusal> Output::failed(int error) const {
    const std::string where = path_.empty() ? "standard output" : verst::in_quotes(path_);
    if (error == EEXIST) {
        return refuse(RefusalCode::output_failed, where + " is there already",
                      {"--force replaces it"});
    }
    return refuse(RefusalCode::output_failed,
                  "cannot write to " + where + ": " + std::strerror(error));
}

Result<void> Output::check() const {
    struct stat status {};
    const bool would_be_lost = !path_.empty() && existing_ == Existing::keep &&
                               ::stat(path_.c_str(), &status) == 0 && S_ISREG(status.st_mode);
    if (would_be_lost) return failed(EEXIST);
    return {};
}

Result<void> Output::open() {
    if (!path_.empty()) return open_file();
    device_ = STDOUT_FILENO;
    return {};
}

Result<void> Output::open_file() {
    struct stat status {};
    const bool exists = ::stat(path_.c_str(), &status) == 0;
    if (exists && !S_ISREG(status.st_mode)) {
        // A device or a pipe (/dev/stdout) has no name to give to another file.
        device_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
        if (device_ < 0) return failed(errno);
        return {};
    }
    std::string path = path_;
    if (exists) {
        if (existing_ == Existing::keep) return failed(EEXIST);
        if (::access(path_.c_str(), W_OK) != 0) return failed(errno);
        // Behind a symbolic link, the file that it leads to is replaced, not the link.
        std::array<char, PATH_MAX> target{};
        if (::realpath(path_.c_str(), target.data()) == nullptr) return failed(errno);
        path = target.data();
    }
    const int error = file_.open(path, exists ? status.st_mode & 07777U : new_file_mode());
    if (error != 0) return failed(error);
    return {};
}

int Output::descriptor() const { return file_.is_open() ? file_.descriptor() : device_; }

Result<void> Output::write(std::string_view text) {
    if (format_traits(format_).syntax == Syntax::binary && is_terminal()) {
        return refuse(RefusalCode::output_failed, format_ + " is for programs, not for a terminal",
                      {"-o FILE writes it to a file"});
    }
    if (!opened_) {
        if (auto opened = open(); !opened) return opened;
        opened_ = true;
    }
    if (reader_gone_) return {};
    const auto printable = command::made_printable(text, format_, is_terminal());
    const int error = write_all(descriptor(), printable ? *printable : text);
    if (error == EPIPE) {
        reader_gone_ = true;
        return {};
    }
    if (error != 0) return failed(error);
    return {};
}

Result<void> Output::close() {
    if (!opened_ || path_.empty()) return {};
    const int error = file_.is_open() ? file_.commit(existing_ == Existing::replace)
                                      : (::close(std::exchange(device_, -1)) == 0 ? 0 : errno);
    if (error != 0) return failed(error);
    return {};
}

bool Output::is_terminal() const { return path_.empty() && ::isatty(STDOUT_FILENO) == 1; }

void write_message(std::string_view text) { steer_terminal(terminal_text(text)); }

void steer_terminal(std::string_view text) { static_cast<void>(write_all(STDERR_FILENO, text)); }

}  // namespace verst::cli
