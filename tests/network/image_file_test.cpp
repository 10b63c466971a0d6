// Images of networks as files: docs/image-format.md.

#include "verst/network/image_file.hpp"

#include <chrono>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "built_in_network.hpp"
#include "network/image.hpp"
#include "network/image_bytes.hpp"
#include "network/image_check.hpp"
#include "small_directory.hpp"
#include "verst/network/network_builder.hpp"
#include "words.hpp"

namespace verst::image_file_test {

namespace {

namespace fs = std::filesystem;

using Bytes = std::vector<char>;

Bytes bytes_of_network(const Network& network) {
    const std::string bytes = image_bytes(network);
    return {bytes.begin(), bytes.end()};
}

Bytes small_image() {
    static const Bytes bytes = [] {
        const SmallDirectory small("image-source");
        return bytes_of_network(
            compile_tables(small.path(), "verst data compile DIR -o FILE").value());
    }();
    return bytes;
}

/// A file that holds an image, spoilt by the test.
class ImageFile {
  public:
    explicit ImageFile(const Bytes& bytes) {
        std::ofstream(path_, std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    ImageFile(const ImageFile&) = delete;
    ImageFile& operator=(const ImageFile&) = delete;
    ~ImageFile() { fs::remove(path_); }
    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    fs::path path_ = fs::temp_directory_path() / "verst-test-image.verst";
};

/// What a file of these bytes is answered, without its name: "is cut off: 1 bytes of 2".
Refusal refusal_of(const Bytes& bytes) {
    const ImageFile file(bytes);
    auto opened = open_image(file.path());
    REQUIRE(!opened.has_value());
    opened.error().message = words(opened.error().message).substr(file.path().string().size() + 2);
    return opened.error();
}

void put(Bytes& bytes, std::size_t at, std::uint32_t value) {
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

/// Makes the checksums those of the bytes as they are.
void seal(Bytes& bytes) {
    auto& image = *reinterpret_cast<NetworkImage*>(bytes.data());
    if (image.contents.network_bytes >= sizeof image &&
        image.contents.network_bytes <= bytes.size())
        image.contents.network_checksum = checksum_of_network(image);
    image.head.checksum = checksum_of_head(image);
}

/// Moves the time of a file's last change.
void touch(const fs::path& file, std::chrono::seconds by) {
    fs::last_write_time(file, fs::last_write_time(file) + by);
}

std::string name_of_alpha(const fs::path& path) {
    const auto network = open_network(path);
    REQUIRE(network.has_value());
    return std::string((*network)[network->find_place("alpha").value()].name);
}

/// Knows one state of a file, and takes down what it is told.
class OneImage final : public CheckedImages {
  public:
    [[nodiscard]] bool knows(const FileState& file) override {
        ++asked;
        return known == file;
    }
    void found_sound(const FileState& file, const Network& network) override {
        CHECK(network.trust() == ImageTrust::nothing);
        found.push_back(file);
    }

    std::optional<FileState> known;
    std::vector<FileState> found;
    int asked = 0;
};

}  // namespace

TEST_CASE("a file that was checked is checked again when it has changed") {
    OneImage checked;
    const ImageFile file(small_image());
    CHECK(open_image(file.path(), {}, &checked).has_value());
    REQUIRE(checked.found.size() == 1);
    CHECK(checked.found.front().bytes == small_image().size());
    checked.known = checked.found.front();
    const auto known = open_network(file.path(), &checked);
    REQUIRE(known.has_value());
    CHECK(known->trust() == ImageTrust::known_sound);
    CHECK(checked.found.size() == 1);
    CHECK(checked.asked == 2);
    touch(file.path(), std::chrono::seconds(1));
    const auto changed = open_image(file.path(), {}, &checked);
    REQUIRE(changed.has_value());
    CHECK(changed->trust() == ImageTrust::nothing);
    CHECK(checked.found.size() == 2);
    CHECK(checked.found.back() != checked.found.front());
}

TEST_CASE("of a file that is known to be sound only the head is checked") {
    const auto open_as_known = [](const Bytes& bytes) {
        const ImageFile file(bytes);
        OneImage checked;
        // Its state, told by a check or not.
        struct stat status {};
        REQUIRE(::stat(file.path().c_str(), &status) == 0);
        const auto ns = [](const timespec& time) {
            return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
        };
        checked.known = FileState{status.st_dev, status.st_ino, bytes.size(), ns(status.st_mtim),
                                  ns(status.st_ctim)};
        return open_image(file.path(), {}, &checked).has_value();
    };
    CHECK(open_as_known(small_image()));
    Bytes bent = small_image();
    bent.back() ^= 1;
    CHECK(open_as_known(bent));
    Bytes cut = small_image();
    cut.pop_back();
    CHECK_FALSE(open_as_known(cut));
    Bytes older = small_image();
    put(older, offsetof(ImageHead, version), 1);
    CHECK_FALSE(open_as_known(older));
    Bytes of_others = small_image();
    put(of_others, offsetof(NetworkImage, record_bytes), 1);
    CHECK_FALSE(open_as_known(of_others));
}

TEST_CASE("a damaged file is not called sound") {
    Bytes bent = small_image();
    bent.back() ^= 1;
    const ImageFile file(bent);
    OneImage checked;
    CHECK_FALSE(open_image(file.path(), {}, &checked).has_value());
    CHECK(checked.found.empty());
}

TEST_CASE("an image of a file is the network that was written") {
    const ImageFile file(small_image());
    const auto opened = open_image(file.path());
    REQUIRE(opened.has_value());
    CHECK(opened->name() == "small");
    CHECK(opened->directory() == file.path().parent_path());
    const auto beta = opened->find_place("beta");
    REQUIRE(beta.has_value());
    CHECK((*opened)[*beta].name_native == "Бета");
    CHECK(opened->sections().size() == 3);
    CHECK(opened->crossing_at(opened->find_place("gamma").value()) != nullptr);
}

TEST_CASE("the built-in network's image is sound, and the same twice") {
    CHECK(fault_of(built_in_network().image()) == std::nullopt);
    const fs::path tables = built_in_network().directory();
    CHECK(bytes_of_network(compile_tables(tables, "x").value()) ==
          bytes_of_network(compile_tables(tables, "x").value()));
}

TEST_CASE("what is no image is refused with what it is") {
    CHECK(words(refusal_of({}).message) == "is too short for the image of a network");
    CHECK(refusal_of(Bytes(5000, 'x')).message == "is no image of a network: it begins otherwise");
    CHECK(words(refusal_of(Bytes(5000, 'x')).hints) ==
          std::vector<std::string>{"verst import and verst data compile make one; tables are a "
                                   "directory, like stations/"});
    const auto missing = open_image("/nowhere/at.verst");
    REQUIRE(!missing.has_value());
    CHECK(missing.error().code == RefusalCode::unreadable_file);
    CHECK(open_image(fs::temp_directory_path()).error().code == RefusalCode::unreadable_file);
}

TEST_CASE("an image of another version or machine is refused with the command that makes it anew") {
    Bytes older = small_image();
    put(older, offsetof(ImageHead, version), 0);
    const Refusal refusal = refusal_of(older);
    CHECK(words(refusal.message) ==
          "was made by an older verst: image version 0, this verst reads " +
              std::to_string(ImageHead::this_version));
    CHECK(words(refusal.hints) ==
          std::vector<std::string>{"make it anew: verst data compile DIR -o FILE"});
    Bytes newer = small_image();
    put(newer, offsetof(ImageHead, version), 1000);
    CHECK(words(refusal_of(newer).message)
              .starts_with("was made by a newer verst: image version 1000"));
    Bytes swapped = small_image();
    put(swapped, offsetof(ImageHead, byte_order), 0x04030201);
    CHECK(words(refusal_of(swapped).message) == "was made on a machine of another byte order");
    Bytes other = small_image();
    put(other, offsetof(NetworkImage, record_bytes), 1);
    seal(other);
    CHECK(words(refusal_of(other).message) == "was made for another kind of machine");
}

TEST_CASE("an image that was cut is refused at any length") {
    const Bytes whole = small_image();
    for (std::size_t size = 0; size < whole.size(); size += 97) {
        const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
        const std::string message = words(refusal_of(cut).message);
        CHECK((message == "is too short for the image of a network" ||
               message.starts_with("is cut off: ")));
    }
    Bytes longer = whole;
    longer.push_back(0);
    CHECK(words(refusal_of(longer).message).starts_with("is too long: "));
}

TEST_CASE("an image with any one bit bent is refused") {
    const Bytes whole = small_image();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        Bytes bent = whole;
        bent[at] = static_cast<char>(bent[at] ^ (1 << (at % 8)));
        (void)refusal_of(bent);
    }
}

TEST_CASE("an image with a right checksum and wrong references is refused, or is sound") {
    const Bytes whole = small_image();
    std::size_t refused = 0;
    for (std::size_t at = sizeof(ImageHead); at + 4 <= whole.size(); at += 4) {
        for (const std::uint32_t value : {0U, 1U, 0x7FFFFFFFU, 0x80000000U, 0xFFFFFFFFU}) {
            Bytes forged = whole;
            put(forged, at, value);
            seal(forged);
            const ImageFile file(forged);
            const auto opened = open_image(file.path());
            if (!opened) {
                ++refused;
                continue;
            }
            for (std::size_t i = 0; i < opened->sections().size(); ++i)
                (void)opened->shape_of(SectionIndex(i));
        }
    }
    CHECK(refused > 1000);
}

TEST_CASE("the image beside tables is used while no table has changed") {
    const SmallDirectory small("image-beside");
    const fs::path table = small.path() / "places/facts.csv";
    touch(table, std::chrono::seconds(-100));
    {
        const auto network = compile_tables(small.path(), "x");
        REQUIRE(network.has_value());
        const Bytes bytes = bytes_of_network(*network);
        small.write(image_beside_tables, std::string(bytes.begin(), bytes.end()));
    }
    CHECK(open_network(small.path())->directory() == small.path());

    // A table of the same size and time is taken for the same: so it is seen that the image is
    // used.
    const auto then = fs::last_write_time(table);
    const auto rename_alpha = [&](const std::string& name) {
        small.write(
            "places/facts.csv",
            SmallDirectory::places_header + "alpha,station," + name +
                ",,,RU,50,30,100,,Europe/Moscow,,test,\n"
                "beta,station,Beta,Бета,en:Betha,RU,50,30.12,100,,Europe/Moscow,esr:1,test,\n"
                "gamma,border,Gamma,,,RU,50,30.36,100,,Europe/Moscow,,test,\n"
                "delta,station,Delta,,,CN,50,30.48,100,,Asia/Shanghai,,test,\n"
                "works,site,Works,,,RU,50.05,30,500,2,Europe/Moscow,,test,\n");
        fs::last_write_time(table, then);
    };
    rename_alpha("Omega");
    CHECK(name_of_alpha(small.path()) == "Alpha");
    touch(table, std::chrono::seconds(1));
    CHECK_MESSAGE(name_of_alpha(small.path()) == "Omega", "an edit takes effect at once");
    rename_alpha("Omegas");
    CHECK_MESSAGE(name_of_alpha(small.path()) == "Omegas", "and so does another size");
    rename_alpha("Alpha");
    CHECK(name_of_alpha(small.path()) == "Alpha");
    small.write("junctions.csv",
                "place,side_a,side_b,side_c,confidence,source,note\n"
                "beta,alpha,gamma,,A,test,\n");
    CHECK_MESSAGE(open_network(small.path())->junctions().size() == 1, "and a table that is new");
    small.remove("junctions.csv");
    small.write(image_beside_tables, "no image");
    CHECK_MESSAGE(name_of_alpha(small.path()) == "Alpha", "a spoilt image is as good as none");
}

TEST_CASE("the image that a program carries is used while no table has changed") {
    const SmallDirectory small("image-carried");
    const auto carried_of = [&](const Bytes& bytes) {
        return carried_network({reinterpret_cast<const std::byte*>(bytes.data()), bytes.size()},
                               small.path());
    };
    const Bytes image = bytes_of_network(compile_tables(small.path(), "x").value());
    {
        const auto network = carried_of(image);
        REQUIRE(network.has_value());
        CHECK(network->directory() == small.path());
        CHECK(network->find_place("alpha").has_value());
        CHECK_MESSAGE(&network->image() == reinterpret_cast<const NetworkImage*>(image.data()),
                      "where it lies");
    }
    CHECK_MESSAGE(!carried_of({}), "a program that carries none");
    CHECK_MESSAGE(!carried_of(Bytes(image.begin(), image.end() - 1)), "cut off");
    Bytes older = image;
    put(older, offsetof(ImageHead, version), 0);
    CHECK_MESSAGE(!carried_of(older), "of another version");
    Bytes other = image;
    put(other, offsetof(NetworkImage, record_bytes), 1);
    CHECK_MESSAGE(!carried_of(other), "of other records");

    const fs::path table = small.path() / "places/facts.csv";
    touch(table, std::chrono::seconds(1));
    CHECK_MESSAGE(!carried_of(image), "an edit takes effect at once");
    touch(table, std::chrono::seconds(-1));
    CHECK(carried_of(image));
    small.write("junctions.csv", "place,side_a,side_b,side_c,confidence,source,note\n");
    CHECK_MESSAGE(!carried_of(image), "and so does a table that is new");
    CHECK_MESSAGE(!carried_network({}, "/nowhere"), "no tables at all");
}

}  // namespace verst::image_file_test
