#pragma once

#include <string>

#include <sys/types.h>

namespace verst::cli {

/// A file that takes its name only when it is complete. Until then it has none (Linux: O_TMPFILE),
/// so that nothing of it is left behind however the process ends. Where the file system knows no
/// such files it has a temporary name beside the final one, which is removed by the destructor and
/// by SIGINT, SIGTERM and SIGHUP. There can be one of these at a time.
class NewFile {
  public:
    enum class Until { nameless, temporary_name };

    NewFile() = default;
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() { discard(); }

    /// Begins a file that will be called `path`. 0, or errno.
    [[nodiscard]] int open(const std::string& path, mode_t permissions,
                           Until until = Until::nameless);

    [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
    [[nodiscard]] int descriptor() const { return descriptor_; }

    /// Brings what was written to the disk and gives the file its name, at once. A file that has
    /// that name is replaced if it may be; else EEXIST. 0, or errno; the file is gone then.
    [[nodiscard]] int commit(bool may_replace);

  private:
    [[nodiscard]] int open_nameless(const std::string& directory);
    [[nodiscard]] int open_temporary();
    [[nodiscard]] int give_name(bool may_replace);
    [[nodiscard]] int link_to(const char* name) const;
    [[nodiscard]] int link_to_unused_name();
    [[nodiscard]] int rename_to_new_name();
    void discard();

    std::string path_;
    std::string temporary_;  ///< empty while the file has no name
    int descriptor_ = -1;
};

}  // namespace verst::cli
