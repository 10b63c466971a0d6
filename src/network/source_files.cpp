#include "network/source_files.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "base/descriptor.hpp"

namespace verst {

namespace {

constexpr std::int64_t ns_per_s = 1'000'000'000;

struct CloseDirectory {
    void operator()(DIR* directory) const { ::closedir(directory); }
};

/// Adds the files of one directory whose names `is_table` knows. Names are looked up within the
/// open directory: that is half the time of this.
template <class IsTable>
void add_files(const std::filesystem::path& directory, const std::string& prefix, IsTable is_table,
               std::vector<FileStamp>& stamps) {
    const std::unique_ptr<DIR, CloseDirectory> open(::opendir((directory / prefix).c_str()));
    if (open == nullptr) return;
    while (const dirent* entry = ::readdir(open.get())) {
        const std::string_view name = entry->d_name;
        struct stat status {};
        if (!is_table(name) || ::fstatat(::dirfd(open.get()), entry->d_name, &status, 0) != 0 ||
            !S_ISREG(status.st_mode)) {
            continue;
        }
        stamps.push_back({prefix + std::string(name), static_cast<std::uint64_t>(status.st_size),
                          status.st_mtim.tv_sec * ns_per_s + status.st_mtim.tv_nsec});
    }
}

bool is_csv(std::string_view name) { return name.ends_with(".csv"); }

bool same_time(std::int64_t now_ns, std::int64_t then_ns) {
    const bool is_whole_second = now_ns % ns_per_s == 0;
    return now_ns == then_ns || (is_whole_second && now_ns / ns_per_s == then_ns / ns_per_s);
}

}  // namespace

std::vector<FileStamp> stamps_of(const std::filesystem::path& directory) {
    std::vector<FileStamp> stamps;
    add_files(
        directory, "", [](std::string_view name) { return is_csv(name) || name == "edition.toml"; },
        stamps);
    add_files(directory, "lines/", is_csv, stamps);
    add_files(directory, "places/", is_csv, stamps);
    std::ranges::sort(stamps, {}, &FileStamp::name);
    return stamps;
}

bool are_those_of(const NetworkImage& image, const std::vector<FileStamp>& files) {
    return !files.empty() &&
           std::ranges::equal(image.files, files, [](const SourceFile& then, const FileStamp& now) {
               return then.name == std::string_view(now.name) && then.bytes == now.bytes &&
                      same_time(now.changed_ns, then.changed_ns);
           });
}

}  // namespace verst
