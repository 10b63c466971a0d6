#include "cli/new_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/removed_at_signal.hpp"

namespace verst::cli {

namespace {

/// A descriptor's name in /proc, by which a file without a name can be linked.
std::string name_in_proc(int descriptor) { return "/proc/self/fd/" + std::to_string(descriptor); }

std::string directory_of(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

int zero_or_errno(int returned) { return returned < 0 ? errno : 0; }

/// Brings the names in a directory to the disk. 0, or errno where the disk failed.
int synchronise_directory(const std::string& directory) {
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return 0;  // one that may be written to but not read
    const int error = zero_or_errno(::fsync(descriptor));
    ::close(descriptor);
    // Any other error is a file system's that does not synchronise directories.
    return error == EIO ? error : 0;
}

}  // namespace

int NewFile::open(const std::string& path, mode_t permissions, Until until) {
    discard();
    path_ = path;
    int error = ENOTSUP;
    if (until == Until::nameless) error = open_nameless(directory_of(path));
    // What a kernel or file system says that knows no nameless files: see open(2).
    if (error == EOPNOTSUPP || error == ENOTSUP || error == EISDIR || error == EINVAL)
        error = open_temporary();
    if (error == 0 && ::fchmod(descriptor_, permissions) != 0) error = errno;
    if (error != 0) discard();
    return error;
}

int NewFile::open_nameless(const std::string& directory) {
#ifdef O_TMPFILE
    descriptor_ = ::open(directory.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor_ < 0) return errno;
    if (::access(name_in_proc(descriptor_).c_str(), F_OK) == 0) return 0;
    discard();  // without /proc it could never be given a name
#else
    static_cast<void>(directory);
#endif
    return EOPNOTSUPP;
}

int NewFile::open_temporary() {
    std::string name = path_ + ".XXXXXX";
    const RemovedAtSignal::Hold no_signal_between;
    descriptor_ = ::mkstemp(name.data());
    if (descriptor_ < 0) return errno;
    temporary_ = std::move(name);
    RemovedAtSignal::set(temporary_);
    return 0;
}

int NewFile::link_to(const char* name) const {
    if (!temporary_.empty()) return zero_or_errno(::link(temporary_.c_str(), name));
    return zero_or_errno(
        ::linkat(AT_FDCWD, name_in_proc(descriptor_).c_str(), AT_FDCWD, name, AT_SYMLINK_FOLLOW));
}

int NewFile::commit(bool may_replace) {
    int error = zero_or_errno(::fsync(descriptor_));
    // Files that cannot be synchronised are none that could be lost.
    if (error == EINVAL || error == EROFS) error = 0;
    if (error == 0) error = give_name(may_replace);
    if (error == 0) error = zero_or_errno(::close(std::exchange(descriptor_, -1)));
    if (error == 0) error = synchronise_directory(directory_of(path_));
    discard();
    return error;
}

int NewFile::give_name(bool may_replace) {
    const RemovedAtSignal::Hold no_signal_between;
    if (!may_replace) {
        const int error = link_to(path_.c_str());
        // FAT knows no links, and then no two names of one file either.
        return error == EPERM && !temporary_.empty() ? rename_to_new_name() : error;
    }
    if (temporary_.empty()) {
        // A link never replaces a file, a rename does.
        const int error = link_to_unused_name();
        if (error != 0) return error;
    }
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) return errno;
    RemovedAtSignal::clear();
    temporary_.clear();
    return 0;
}

int NewFile::rename_to_new_name() {
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) != 0)
        return errno;
    RemovedAtSignal::clear();
    temporary_.clear();
    return 0;
#else
    return EPERM;
#endif
}

int NewFile::link_to_unused_name() {
    static constexpr int most_attempts = 100;
    int error = EEXIST;
    for (int i = 0; i < most_attempts && error == EEXIST; ++i) {
        std::string name = path_ + '.' + std::to_string(::getpid()) + '-' + std::to_string(i);
        error = link_to(name.c_str());
        if (error != 0) continue;
        temporary_ = std::move(name);
        RemovedAtSignal::set(temporary_);
    }
    return error;
}

void NewFile::discard() {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
    if (temporary_.empty()) return;
    const RemovedAtSignal::Hold no_signal_between;
    ::unlink(temporary_.c_str());
    RemovedAtSignal::clear();
    temporary_.clear();
}

}  // namespace verst::cli
