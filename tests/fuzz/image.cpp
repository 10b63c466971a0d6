#include "network/image.hpp"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include "command/constraint_options.hpp"
#include "fuzz/checks.hpp"
#include "fuzz/command_run.hpp"
#include "fuzz/target.hpp"
#include "network/image_bytes.hpp"
#include "verst/network/image_file.hpp"
#include "verst/route/kept_tables.hpp"

namespace verst::fuzz {

namespace {

namespace fs = std::filesystem;

/// A file of its own for this process, in memory where the machine has a file system there.
class ImageFile {
  public:
    ImageFile() {
        std::string name =
            (fs::is_directory("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path()) /
            "verst-fuzz.XXXXXX";
        const int descriptor = ::mkstemp(name.data());
        require(descriptor >= 0, "no file can be made");
        path_ = name;
    }
    ImageFile(const ImageFile&) = delete;
    ImageFile& operator=(const ImageFile&) = delete;
    ~ImageFile() {
        std::error_code error;
        fs::remove(path_, error);
    }

    /// In place of what it held: nobody has it open.
    void write(std::string_view bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }
    [[nodiscard]] std::string path() const { return path_.string(); }

  private:
    fs::path path_;
};

const std::string& sound_image() {
    static const std::string image = [] {
        const auto network = compile_tables(mini_directory(), "verst data compile DIR -o FILE");
        require(network.has_value(), "the made-up network is not sound");
        return image_with_tables(*network, command::edition_day(*network));
    }();
    return image;
}

/// Makes the checksums right, so that what is behind them is put to the test.
void seal(NetworkImage& image, std::size_t bytes) {
    ImageContents& contents = image.contents;
    if (contents.network_bytes >= sizeof image && contents.network_bytes <= bytes)
        contents.network_checksum = checksum_of_network(image);
    const std::span file(reinterpret_cast<const std::byte*>(&image), bytes);
    for (ImagePart& part : contents.parts) {
        part.network = contents.network_checksum;
        if (part.at <= bytes && part.bytes <= bytes - part.at)
            part.checksum = checksum_of(file.subspan(part.at, part.bytes));
    }
    image.head.checksum = checksum_of_head(image);
}

/// The sound image with some of its words replaced, as the input says: four bytes are where, of
/// which the first bit asks for one byte only; four are what.
std::string patched(std::string_view input) {
    std::string image = sound_image();
    for (; input.size() >= 8; input.remove_prefix(8)) {
        std::uint32_t at = 0;
        std::uint32_t value = 0;
        std::memcpy(&at, input.data(), sizeof at);
        std::memcpy(&value, input.data() + 4, sizeof value);
        const std::size_t width = (at & 0x80000000U) != 0 ? 1 : sizeof value;
        const std::size_t first = sizeof(ImageHead);
        const std::size_t place = first + (at & 0x7FFFFFFFU) % (image.size() - first - width);
        std::memcpy(image.data() + place, &value, width);
    }
    seal(*reinterpret_cast<NetworkImage*>(image.data()), image.size());
    return image;
}

std::vector<Form> forms_of(const std::string& file) {
    std::vector<Form> forms;
    const auto add = [&](Arguments arguments, std::initializer_list<std::string_view> formats) {
        arguments.insert(arguments.end(), {"--data", file});
        for (const std::string_view format : formats) forms.push_back({arguments, format});
    };
    add({"data"}, {"text", "json", "csv", "markdown"});
    add({"route", "alpha", "omega"},
        {"text", "json", "csv", "markdown", "geojson", "gpx", "kml", "svg", "html"});
    add({"alternatives", "alpha", "omega"}, {"text", "json", "csv", "html"});
    add({"reach", "alpha", "--within", "10h"}, {"text", "json", "svg"});
    // Enough questions for the tables of ways that it keeps.
    for (const char* const by : {"shortest", "practical", "time"})
        add({"matrix", "--all", "--by", by}, {"csv"});
    forms.push_back({{"data", "check", file}, "text"});
    add({"line", "main"}, {"text", "json", "csv"});
    add({"place", "beta"}, {"text", "json"});
    add({"find", "a"}, {"text", "json", "csv", "kml"});
    return forms;
}

}  // namespace

/// "raw", and the bytes of a file; else what to replace in a sound one.
void run_image(std::string_view input, Effort effort) {
    static const ImageFile file;
    static const std::vector<Form> forms = forms_of(file.path());
    constexpr std::string_view raw = "raw";
    file.write(input.starts_with(raw) ? std::string(input.substr(raw.size())) : patched(input));
    run_forms(forms, input, effort);
}

}  // namespace verst::fuzz
