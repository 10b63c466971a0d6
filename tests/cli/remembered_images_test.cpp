#include "cli/remembered_images.hpp"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.hpp"
#include "built_in_network.hpp"
#include "route/opened_image.hpp"
#include "verst/route/kept_graphs.hpp"

namespace verst::remembered_images_test {

using cli::RememberedImages;
using namespace verst::test;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

/// A file in a directory that is not there yet, removed in the end.
class CacheFile {
  public:
    CacheFile() {
        std::string name = (fs::temp_directory_path() / "verst-cache.XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        root_ = name;
    }
    CacheFile(const CacheFile&) = delete;
    CacheFile& operator=(const CacheFile&) = delete;
    ~CacheFile() { fs::remove_all(root_); }

    [[nodiscard]] fs::path path() const { return root_ / "cache" / "verst" / "checked-images"; }
    [[nodiscard]] std::string text() const {
        std::ostringstream text;
        text << std::ifstream(path()).rdbuf();
        return text.str();
    }
    void write(const std::string& text) const { std::ofstream(path()) << text; }

  private:
    fs::path root_;
};

/// A file that was changed long ago.
FileState old_image(std::uint64_t inode) { return {8, inode, 4096, 1'000'000'123, 1'000'000'456}; }

/// Sets a variable of the environment, or removes it; as before in the end.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* const old = std::getenv(name); old != nullptr) old_ = old;
        value == nullptr ? ::unsetenv(name) : ::setenv(name, value, 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() { old_ ? ::setenv(name_, old_->c_str(), 1) : ::unsetenv(name_); }

  private:
    const char* name_;
    std::optional<std::string> old_;
};

}  // namespace

TEST_CASE("an image is known as long as nothing of its state changes") {
    const CacheFile file;
    RememberedImages(file.path()).found_sound(old_image(7), built_in_network());
    RememberedImages images(file.path());
    CHECK(images.knows(old_image(7)));
    for (const auto member : {&FileState::device, &FileState::inode, &FileState::bytes}) {
        FileState other = old_image(7);
        ++(other.*member);
        CHECK_FALSE(images.knows(other));
    }
    for (const auto member : {&FileState::changed_ns, &FileState::status_changed_ns}) {
        FileState other = old_image(7);
        --(other.*member);
        CHECK_FALSE(images.knows(other));
    }
    // Only its owner reads what he has been looking at.
    CHECK(fs::status(file.path().parent_path()).permissions() == fs::perms::owner_all);
    // Nothing is left beside it.
    CHECK(std::distance(fs::directory_iterator(file.path().parent_path()),
                        fs::directory_iterator()) == 1);
}

TEST_CASE("the last images are remembered, and each once") {
    const CacheFile file;
    RememberedImages images(file.path());
    for (std::uint64_t i = 0; i <= RememberedImages::most_images; ++i)
        images.found_sound(old_image(i), built_in_network());
    CHECK_FALSE(images.knows(old_image(0)));
    CHECK(images.knows(old_image(1)));
    FileState changed = old_image(1);
    ++changed.changed_ns;
    images.found_sound(changed, built_in_network());
    CHECK(images.knows(changed));
    CHECK_FALSE(images.knows(old_image(1)));
    CHECK(images.knows(old_image(2)));
}

TEST_CASE("what is no such file, or cannot be written, is as if nothing were known") {
    const CacheFile file;
    RememberedImages images(file.path());
    CHECK_FALSE(images.knows(old_image(7)));
    images.found_sound(old_image(7), built_in_network());
    const std::string sound = file.text();
    const std::size_t first_line = sound.find('\n') + 1;
    const auto knows_by = [&](const std::string& text) {
        file.write(text);
        return images.knows(old_image(7));
    };
    CHECK(knows_by(sound));
    CHECK(knows_by(sound.substr(0, first_line) + "x y\n\n-1\n" + sound.substr(first_line)));
    CHECK_FALSE(knows_by(""));
    CHECK_FALSE(knows_by("verst 0.0.0" + sound.substr(sound.find(" (checks"))));
    CHECK_FALSE(knows_by(sound.substr(0, sound.find("(checks")) + "(checks 0)" +
                         sound.substr(sound.find(") found") + 1)));
    for (std::size_t bytes = 0; bytes < sound.size(); ++bytes)
        CHECK_FALSE(knows_by(sound.substr(0, bytes)));
    CHECK_FALSE(knows_by(std::string(100'000, '7')));
    CHECK_FALSE(
        knows_by(sound.substr(0, first_line) + std::string(40, '9') + sound.substr(first_line)));
    // A directory of that name; a place where nobody can write; no place at all.
    fs::remove(file.path());
    fs::create_directory(file.path());
    CHECK_FALSE(images.knows(old_image(7)));
    for (const char* const nowhere : {"/proc/nowhere/verst/checked-images", ""}) {
        RememberedImages none(nowhere);
        none.found_sound(old_image(7), built_in_network());
        CHECK_FALSE(none.knows(old_image(7)));
    }
}

TEST_CASE("a file that was changed just now is not remembered: it may be changed unseen") {
    const auto now = std::chrono::system_clock::now();
    const auto ns = [&](std::chrono::nanoseconds ago) {
        return std::chrono::duration_cast<std::chrono::nanoseconds>((now - ago).time_since_epoch())
            .count();
    };
    CHECK(RememberedImages::is_settled({1, 2, 3, ns(3s), ns(3s)}, now));
    CHECK_FALSE(RememberedImages::is_settled({1, 2, 3, ns(1s), ns(3s)}, now));
    CHECK_FALSE(RememberedImages::is_settled({1, 2, 3, ns(3s), ns(1s)}, now));
    CHECK_FALSE(RememberedImages::is_settled({1, 2, 3, ns(-9s), ns(3s)}, now));
    const CacheFile file;
    RememberedImages images(file.path());
    const FileState fresh{1, 2, 3, ns(0s), ns(0s)};
    images.found_sound(fresh, built_in_network());
    CHECK_FALSE(images.knows(fresh));
}

TEST_CASE(
    "an image is not remembered if its graphs cannot be used safely, nor a list that is no file") {
    std::string bytes = image_with_graphs(built_in_network());
    const ImagePart& shortest = image_in(bytes).contents.parts[1];
    for (std::uint64_t i = shortest.bytes / 2; i < shortest.bytes / 2 + 64; ++i)
        bytes[shortest.at + i] = '\x7f';
    seal(bytes);
    const Opened opened(bytes);
    const CacheFile file;
    RememberedImages images(file.path());
    images.found_sound(old_image(7), opened.network());
    CHECK_FALSE(images.knows(old_image(7)));
    images.found_sound(old_image(7), built_in_network());
    CHECK(images.knows(old_image(7)));
    // Whoever reads from one in which nothing comes waits for ever.
    fs::remove(file.path());
    REQUIRE(::mkfifo(file.path().c_str(), 0600) == 0);
    const Descriptor nothing_comes(::open(file.path().c_str(), O_RDWR));
    CHECK_FALSE(images.knows(old_image(7)));
}

TEST_CASE("images are remembered in the user's cache") {
    const Variable home("HOME", "/home/somebody");
    {
        const Variable cache("XDG_CACHE_HOME", "/var/caches");
        CHECK(cli::file_of_remembered_images() == "/var/caches/verst/checked-images");
    }
    for (const char* const other : {static_cast<const char*>(nullptr), "", "caches"}) {
        const Variable cache("XDG_CACHE_HOME", other);
        CHECK(cli::file_of_remembered_images() == "/home/somebody/.cache/verst/checked-images");
        const Variable no_home("HOME", nullptr);
        CHECK(cli::file_of_remembered_images().empty());
    }
}

}  // namespace verst::remembered_images_test
