#include "verst/network/image_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/mman.h>
#include <sys/stat.h>

#include "base/descriptor.hpp"
#include "network/image.hpp"
#include "network/image_bytes.hpp"
#include "network/image_check.hpp"
#include "network/image_parts.hpp"
#include "network/image_places.hpp"
#include "network/source_files.hpp"
#include "network/table_readers.hpp"
#include "verst/base/file.hpp"
#include "verst/base/text.hpp"
#include "verst/network/reader.hpp"

namespace verst {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Refusal> no_image(const fs::path& file, const std::string& why,
                                 std::vector<Hint> hints = {}) {
    return refuse(RefusalCode::bad_data, file.string() + ": " + why, std::move(hints));
}

/// The bytes of a file, as long as anybody holds them.
struct MappedFile {
    std::shared_ptr<const std::byte> start;
    std::size_t bytes = 0;
    FileState state;  ///< as it was mapped
};

std::int64_t nanoseconds(const struct timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

FileState state_of(const struct stat& status) {
    return {status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
            nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)};
}

Result<MappedFile> map_file(const fs::path& file) {
    const auto unreadable = [&](const char* why) {
        return refuse(RefusalCode::unreadable_file, file.string() + ": " + why);
    };
    const Descriptor open(open_to_read(file));
    struct stat status {};
    if (open.number() < 0 || ::fstat(open.number(), &status) != 0)
        return unreadable(std::strerror(errno));
    if (!S_ISREG(status.st_mode)) return unreadable("is no file");
    const auto bytes = static_cast<std::size_t>(status.st_size);
    if (bytes < sizeof(ImageHead))
        return no_image(file, "is too short for the image of a network", {how_images_are_made});
    void* const start = ::mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, open.number(), 0);
    if (start == MAP_FAILED) return unreadable(std::strerror(errno));
    const auto unmap = [bytes](const std::byte* at) {
        ::munmap(const_cast<std::byte*>(at), bytes);  // NOLINT(*-const-cast): munmap's signature
    };
    return MappedFile{{static_cast<const std::byte*>(start), unmap}, bytes, state_of(status)};
}

/// All pages at once: every byte is read when an image is checked. (Where the system cannot do so,
/// one after the other.)
void read_ahead(std::span<const std::byte> bytes) {
    auto* const start =
        const_cast<std::byte*>(bytes.data());  // NOLINT(*-const-cast): its signature
    ::madvise(start, bytes.size(), MADV_POPULATE_READ);
}

/// What every version of an image has: whether it can be read at all.
Result<void> check_head(const fs::path& file, const ImageHead& head, std::size_t bytes) {
    if (head.magic != ImageHead::verst_magic)
        return no_image(file, "is no image of a network: it begins otherwise",
                        {how_images_are_made});
    if (head.byte_order != ImageHead::this_byte_order) {
        return no_image(file, "was made on a machine of another byte order", {how_images_are_made});
    }
    if (head.version != ImageHead::this_version) {
        const char* const maker = head.version < ImageHead::this_version ? "an older" : "a newer";
        return no_image(file,
                        "was made by " + std::string(maker) + " verst: image version " +
                            std::to_string(head.version) + ", this verst reads " +
                            std::to_string(ImageHead::this_version),
                        {remedy(head)});
    }
    if (head.bytes != bytes) {
        return no_image(file,
                        std::string(bytes < head.bytes ? "is cut off: " : "is too long: ") +
                            std::to_string(bytes) + " bytes of " + std::to_string(head.bytes),
                        {remedy(head)});
    }
    return {};
}

/// Whether its records are those of this verst, once the head fits.
bool has_our_records(const NetworkImage& image) { return image.record_bytes == image_record_bytes; }

/// The reason if the bytes are no sound image; only of the head, if the rest is trusted.
Result<std::shared_ptr<const NetworkImage>> check_image(const fs::path& file,
                                                        const MappedFile& mapped,
                                                        ImageTrust trust) {
    const auto& head = *reinterpret_cast<const ImageHead*>(mapped.start.get());
    if (auto checked = check_head(file, head, mapped.bytes); !checked)
        return tl::unexpected(std::move(checked.error()));
    const auto damaged = [&](const std::string& what) {
        return no_image(file, "is damaged: " + what, {remedy(head)});
    };
    const std::span<const std::byte> bytes(mapped.start.get(), mapped.bytes);
    if (bytes.size() < sizeof(NetworkImage)) return damaged("its tables are missing");
    const auto& image = *reinterpret_cast<const NetworkImage*>(bytes.data());
    if (image.contents.network_bytes < sizeof image || image.contents.network_bytes > bytes.size())
        return damaged("its network is larger than the file");
    const std::shared_ptr<const NetworkImage> sound(mapped.start, &image);
    if (trust == ImageTrust::known_sound && has_our_records(image)) return sound;
    read_ahead(bytes_of(image));
    if (checksum_of_head(image) != head.checksum ||
        checksum_of_network(image) != image.contents.network_checksum)
        return damaged("its checksum does not fit");
    if (!has_our_records(image)) {
        return no_image(file, "was made for another kind of machine", {remedy(head)});
    }
    if (const auto fault = fault_of_parts(image)) return damaged(std::string(*fault));
    if (const auto fault = fault_of(image)) return damaged(*fault);
    return sound;
}

/// The image that belongs to the tables of a directory; nothing if there is none, or it is not of
/// these tables. One that is damaged is as good as none.
std::optional<Network> fresh_image(const fs::path& directory, const fs::path& file,
                                   CheckedImages* checked) {
    std::error_code error;
    if (!fs::exists(file, error)) return std::nullopt;
    auto network = open_image(file, directory.string(), checked);
    if (!network || !are_those_of(network->image(), stamps_of(directory))) return std::nullopt;
    return std::move(*network);
}

}  // namespace

Result<Network> open_image(const fs::path& file, std::string directory, CheckedImages* checked) {
    const auto mapped = map_file(file);
    if (!mapped) return tl::unexpected(mapped.error());
    const ImageTrust trust = checked != nullptr && checked->knows(mapped->state)
                                 ? ImageTrust::known_sound
                                 : ImageTrust::nothing;
    auto image = check_image(file, *mapped, trust);
    if (!image) return tl::unexpected(std::move(image.error()));
    if (directory.empty()) directory = file.has_parent_path() ? file.parent_path().string() : ".";
    Network network(std::move(*image), std::move(directory), trust);
    if (checked != nullptr && trust == ImageTrust::nothing)
        checked->found_sound(mapped->state, network);
    return network;
}

std::string image_bytes(const Network& network) {
    const auto bytes = bytes_of(network.image());
    std::string file(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    auto& image = *reinterpret_cast<NetworkImage*>(file.data());
    image.contents.parts = {};
    image.head.bytes = file.size();
    image.head.checksum = checksum_of_head(image);
    return file;
}

std::optional<Network> carried_network(std::span<const std::byte> bytes,
                                       const fs::path& directory) {
    if (bytes.size() < sizeof(NetworkImage)) return std::nullopt;
    const auto& image = *reinterpret_cast<const NetworkImage*>(bytes.data());
    if (!check_head({}, image.head, bytes.size()) || !has_our_records(image) ||
        !are_those_of(image, stamps_of(directory))) {
        return std::nullopt;
    }
    // Nobody has to hold what is part of the program.
    return Network(std::shared_ptr<const NetworkImage>(std::shared_ptr<void>(), &image),
                   directory.string(), ImageTrust::known_sound);
}

Result<Network> compile_tables(const fs::path& directory, const std::string& command) {
    // Before they are read: what changes meanwhile makes the image stale.
    const auto stamps = stamps_of(directory);
    return load_tables(directory, [&](NetworkBuilder& builder) {
        builder.command = command;
        for (const FileStamp& stamp : stamps)
            builder.files.push_back({stamp.name, stamp.bytes, stamp.changed_ns});
    });
}

Result<Network> open_network(const fs::path& path, CheckedImages* checked) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
        if (fs::exists(path, error)) return open_image(path, {}, checked);
        return load_network(path);  // which says what is wrong
    }
    for (const fs::path& file : images_of(path)) {
        if (auto network = fresh_image(path, file, checked)) return std::move(*network);
    }
    return load_network(path);
}

}  // namespace verst
