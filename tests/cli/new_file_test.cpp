#include "cli/new_file.hpp"

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace verst::new_file_test {

namespace {

int synchronised_directories = 0;

}  // namespace

/// Stands before that of the C library in this program, and counts.
// The C library's own name for the parameter is a reserved one.
// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name)
extern "C" int fsync(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) ++synchronised_directories;
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

using verst::cli::NewFile;
namespace fs = std::filesystem;

namespace {

/// An empty directory that is removed with everything in it.
class EmptyDirectory {
  public:
    EmptyDirectory() {
        std::string name = (fs::temp_directory_path() / "verst-new-file.XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    EmptyDirectory(const EmptyDirectory&) = delete;
    EmptyDirectory& operator=(const EmptyDirectory&) = delete;
    ~EmptyDirectory() { fs::remove_all(path_); }

    [[nodiscard]] std::string file(const char* name) const { return (path_ / name).string(); }

    [[nodiscard]] std::size_t entries() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
    }

  private:
    fs::path path_;
};

std::string content(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

void write_text(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

void append(const NewFile& file, const std::string& text) {
    REQUIRE(::write(file.descriptor(), text.data(), text.size()) ==
            static_cast<ssize_t>(text.size()));
}

const std::vector ways{NewFile::Until::nameless, NewFile::Until::temporary_name};

}  // namespace

TEST_CASE("a new file is there when it is complete") {
    for (const auto until : ways) {
        const EmptyDirectory directory;
        const std::string path = directory.file("answer");
        NewFile file;
        REQUIRE(file.open(path, 0640, until) == 0);
        append(file, "complete");
        CHECK_FALSE(fs::exists(path));
        CHECK(file.commit(false) == 0);
        CHECK(content(path) == "complete");
        CHECK(fs::status(path).permissions() == fs::perms(0640));
        CHECK(directory.entries() == 1);
    }
}

TEST_CASE("an existing file is replaced only where it may be") {
    for (const auto until : ways) {
        const EmptyDirectory directory;
        const std::string path = directory.file("answer");
        write_text(path, "mine");
        NewFile file;
        REQUIRE(file.open(path, 0644, until) == 0);
        append(file, "yours");
        CHECK(file.commit(false) == EEXIST);
        CHECK(content(path) == "mine");
        CHECK(directory.entries() == 1);

        REQUIRE(file.open(path, 0644, until) == 0);
        append(file, "yours");
        CHECK(content(path) == "mine");
        CHECK(file.commit(true) == 0);
        CHECK(content(path) == "yours");
        CHECK(directory.entries() == 1);
    }
}

TEST_CASE("the name of a new file is on the disk with it: its directory was not synchronised") {
    for (const bool may_replace : {false, true}) {
        for (const auto until : ways) {
            const EmptyDirectory directory;
            NewFile file;
            REQUIRE(file.open(directory.file("answer"), 0644, until) == 0);
            append(file, "complete");
            const int before = synchronised_directories;
            CHECK(file.commit(may_replace) == 0);
            CHECK(synchronised_directories == before + 1);
        }
    }
}

TEST_CASE("a file that is not completed leaves nothing") {
    for (const auto until : ways) {
        const EmptyDirectory directory;
        {
            NewFile file;
            REQUIRE(file.open(directory.file("answer"), 0644, until) == 0);
            append(file, "half");
        }
        CHECK(directory.entries() == 0);
    }
}

TEST_CASE("a process that a signal ends leaves nothing") {
    for (const auto until : ways) {
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
            const EmptyDirectory directory;
            const pid_t child = ::fork();
            REQUIRE(child >= 0);
            if (child == 0) {
                std::signal(signal, SIG_DFL);
                NewFile file;
                if (file.open(directory.file("answer"), 0644, until) != 0) ::_exit(1);
                ::raise(signal);
                ::_exit(2);
            }
            int status = 0;
            REQUIRE(::waitpid(child, &status, 0) == child);
            CHECK(WIFSIGNALED(status));
            CHECK(WTERMSIG(status) == signal);
            CHECK(directory.entries() == 0);
        }
    }
}

TEST_CASE("a directory that does not exist is an error") {
    for (const auto until : ways) {
        const EmptyDirectory directory;
        NewFile file;
        CHECK(file.open(directory.file("nowhere/answer"), 0644, until) == ENOENT);
        CHECK_FALSE(file.is_open());
    }
}

}  // namespace verst::new_file_test
