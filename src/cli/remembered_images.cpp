#include "cli/remembered_images.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.hpp"
#include "verst/base/file.hpp"
#include "verst/base/version.hpp"
#include "verst/route/kept_graphs.hpp"

namespace verst::cli {

namespace {

namespace fs = std::filesystem;

/// Counted up when an image is checked for more than before: what was found sound by fewer checks
/// is checked again.
constexpr int checks = 1;

std::string first_line() {
    return "verst " + std::string(version()) + " (checks " + std::to_string(checks) +
           ") found these images sound: device, inode, bytes, time of change, time of change of "
           "status\n";
}

/// Far more than this program ever writes.
constexpr std::size_t most_bytes = std::size_t{16} << 10U;

/// What a file begins with; all of it, unless it is none of ours. Nothing of one that belongs to
/// somebody else: who writes there decides what is not checked.
std::string beginning_of(const fs::path& file) {
    const Descriptor open(open_to_read(file));
    struct stat status {};
    if (open.number() < 0 || ::fstat(open.number(), &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_uid != ::geteuid())
        return {};
    std::string text(most_bytes, '\0');
    std::size_t size = 0;
    while (size < text.size()) {
        const auto more = read_some(open.number(), text.data() + size, text.size() - size);
        if (more <= 0) break;
        size += static_cast<std::size_t>(more);
    }
    text.resize(size);
    return text;
}

template <class Number>
bool take(std::string_view& line, Number& number) {
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    if (error != std::errc()) return false;
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    if (line.starts_with(' ')) line.remove_prefix(1);
    return true;
}

std::optional<FileState> state_of(std::string_view line) {
    FileState state;
    const bool is_whole = take(line, state.device) && take(line, state.inode) &&
                          take(line, state.bytes) && take(line, state.changed_ns) &&
                          take(line, state.status_changed_ns) && line.empty();
    return is_whole ? std::optional(state) : std::nullopt;
}

std::string line_of(const FileState& state) {
    return std::to_string(state.device) + ' ' + std::to_string(state.inode) + ' ' +
           std::to_string(state.bytes) + ' ' + std::to_string(state.changed_ns) + ' ' +
           std::to_string(state.status_changed_ns) + '\n';
}

}  // namespace

bool RememberedImages::knows(const FileState& image) {
    const auto known = read();
    return std::ranges::find(known, image) != known.end();
}

void RememberedImages::found_sound(const FileState& image, const Network& network) {
    // The graphs are checked last: that takes longest.
    if (file_.empty() || !is_settled(image, std::chrono::system_clock::now()) || !has_directory() ||
        !has_safe_graphs(network))
        return;
    std::vector<FileState> images{image};
    for (const FileState& other : read()) {
        const bool is_same_file = other.device == image.device && other.inode == image.inode;
        if (!is_same_file && images.size() < most_images) images.push_back(other);
    }
    write(images);
}

bool RememberedImages::is_settled(const FileState& image,
                                  std::chrono::system_clock::time_point now) {
    const auto now_ns =
        std::chrono::duration_cast<std::chrono::nanoseconds>(now.time_since_epoch()).count();
    constexpr std::int64_t two_seconds_ns = 2'000'000'000;
    return std::max(image.changed_ns, image.status_changed_ns) <= now_ns - two_seconds_ns;
}

std::vector<FileState> RememberedImages::read() const {
    std::vector<FileState> images;
    if (file_.empty()) return images;
    const std::string text = beginning_of(file_);
    const std::string first = first_line();
    if (!text.starts_with(first)) return images;
    std::string_view left = std::string_view(text).substr(first.size());
    // A line without an end is none.
    for (std::size_t end = left.find('\n'); end != std::string_view::npos; end = left.find('\n')) {
        if (const auto state = state_of(left.substr(0, end))) images.push_back(*state);
        left.remove_prefix(end + 1);
    }
    return images;
}

bool RememberedImages::has_directory() const {
    std::error_code error;
    const fs::path directory = file_.parent_path();
    // Where there is no home, none is made.
    if (fs::is_directory(directory.parent_path().parent_path(), error)) {
        for (const fs::path& each : {directory.parent_path(), directory}) {
            if (fs::create_directory(each, error))
                fs::permissions(each, fs::perms::owner_all, error);
        }
    }
    return ::access(directory.c_str(), W_OK) == 0;
}

void RememberedImages::write(const std::vector<FileState>& images) const {
    std::string text = first_line();
    for (const FileState& image : images) text += line_of(image);
    // Not by NewFile: it brings a file to the disk, which takes longer than to check an image, and
    // the answer has one.
    std::string temporary = file_.string() + ".XXXXXX";
    const Descriptor open(::mkstemp(temporary.data()));
    if (open.number() < 0) return;
    const auto written = ::write(open.number(), text.data(), text.size());
    if (written != static_cast<ssize_t>(text.size()) ||
        std::rename(temporary.c_str(), file_.c_str()) != 0)
        ::unlink(temporary.c_str());
}

std::filesystem::path file_of_remembered_images() {
    fs::path cache;
    const char* const named = ::secure_getenv("XDG_CACHE_HOME");
    if (named != nullptr) cache = named;
    // "All paths set in these environment variables must be absolute": others are to be ignored.
    if (!cache.is_absolute()) {
        const char* const home = ::secure_getenv("HOME");
        if (home == nullptr || !fs::path(home).is_absolute()) return {};
        cache = fs::path(home) / ".cache";
    }
    return cache / "verst" / "checked-images";
}

}  // namespace verst::cli
