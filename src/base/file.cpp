#include "verst/base/file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.hpp"
#include "base/encoding.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

tl::unexpected<Refusal> unreadable(const std::filesystem::path& path, const std::string& why) {
    return refuse(RefusalCode::unreadable_file, path.string() + ": " + why);
}

/// Reads until the end, or beyond the limit; 0 or errno.
int read_all(int descriptor, std::size_t expected, std::string& text) {
    std::size_t chunk = expected + 1;  // so that the end is seen at once
    for (;;) {
        const std::size_t before = text.size();
        text.resize(before + chunk);
        const auto got = read_some(descriptor, text.data() + before, chunk);
        text.resize(before + static_cast<std::size_t>(std::max<std::ptrdiff_t>(got, 0)));
        if (got < 0) return errno;
        if (got == 0 || text.size() > max_text_file_bytes) return 0;
        if (static_cast<std::size_t>(got) == chunk) chunk = text.size();
    }
}

}  // namespace

int open_to_read(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0 && errno == ENXIO) errno = EACCES;  // a socket: nothing to be read by name
    return descriptor;
}

std::ptrdiff_t read_some(int descriptor, char* to, std::size_t most) {
    for (;;) {
        const auto got = ::read(descriptor, to, most);
        if (got >= 0) return got;
        if (errno == EAGAIN || errno == EWOULDBLOCK) {
            pollfd wanted{descriptor, POLLIN, 0};
            if (::poll(&wanted, 1, -1) < 0 && errno != EINTR) return -1;
        } else if (errno != EINTR) {
            return -1;
        }
    }
}

Result<std::string> read_text_file(const std::filesystem::path& path) {
    const Descriptor file(open_to_read(path));
    if (file.number() < 0) return unreadable(path, std::strerror(errno));
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return unreadable(path, std::strerror(errno));
    if (S_ISDIR(status.st_mode)) return unreadable(path, "is a directory, not a file");

    constexpr std::size_t of_unknown_size = 65536;
    const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
    std::string text;
    const bool known = S_ISREG(status.st_mode) && size <= max_text_file_bytes;
    const int error = read_all(file.number(), known ? size : of_unknown_size, text);
    if (error != 0)
        return unreadable(path,
                          std::string("could not be read to its end: ") + std::strerror(error));
    if (text.size() > max_text_file_bytes) return unreadable(path, "is larger than 64 MiB");
    if (S_ISFIFO(status.st_mode) && text.empty())
        return unreadable(path, "is a pipe, and nobody writes to it");
    if (!is_clean_utf8(text)) return unreadable(path, why_not_utf8(text));
    return text;
}

}  // namespace verst
