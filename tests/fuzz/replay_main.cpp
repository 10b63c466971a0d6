// Runs a target with the inputs in files and directories: the seeds, and all that ever broke it.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "fuzz/checks.hpp"
#include "fuzz/target.hpp"
#include "verst/base/file.hpp"

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
    const int descriptor = verst::open_to_read(file);
    verst::fuzz::require(descriptor >= 0, "an input cannot be read: " + file.string());
    std::string bytes(static_cast<std::size_t>(fs::file_size(file)) + 1, '\0');
    const auto got = verst::read_some(descriptor, bytes.data(), bytes.size());
    verst::fuzz::require(got >= 0, "an input cannot be read: " + file.string());
    bytes.resize(static_cast<std::size_t>(got));
    return bytes;
}

std::vector<fs::path> files_in(const fs::path& path) {
    if (!fs::is_directory(path)) return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(path)) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

int main(int argc, char** argv) {
    const std::span arguments(argv, static_cast<std::size_t>(argc));
    const auto* target = argc < 3 ? nullptr : verst::fuzz::find_target(arguments[1]);
    if (target == nullptr) {
        static_cast<void>(
            std::fputs("usage: verst_fuzz_replay TARGET FILE|DIRECTORY...\n", stderr));
        return 2;
    }
    std::size_t count = 0;
    for (const char* argument : arguments.subspan(2)) {
        for (const fs::path& file : files_in(argument)) {
            // Where the process ends, this is the line that says by which input.
            static_cast<void>(std::printf("%s\n", file.c_str()));
            static_cast<void>(std::fflush(stdout));
            target->run(bytes_of(file), verst::fuzz::Effort::all);
            ++count;
        }
    }
    static_cast<void>(std::printf("%zu inputs\n", count));
    return count == 0 ? 1 : 0;
}
