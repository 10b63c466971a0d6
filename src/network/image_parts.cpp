#include "network/image_parts.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstring>

#include "network/image_bytes.hpp"

namespace verst {
namespace {

std::span<const std::byte> bytes_in(const NetworkImage& image, const ImagePart& part) {
    return {reinterpret_cast<const std::byte*>(&image) + part.at, part.bytes};
}

/// Parts of so many bytes in all are read when an image is opened: that takes no time.
constexpr std::uint64_t few_bytes = std::uint64_t{1} << 20U;

bool is_called(const ImagePart& part, std::string_view name) {
    const std::string_view whole(part.name.data(), part.name.size());
    return !name.empty() && whole.substr(0, whole.find('\0')) == name;
}

const ImagePart* find_part(const NetworkImage& image, std::string_view name) {
    const auto found = std::ranges::find_if(
        image.contents.parts, [&](const ImagePart& part) { return is_called(part, name); });
    return found == image.contents.parts.end() ? nullptr : &*found;
}

bool is_sound(const NetworkImage& image, const ImagePart& part) {
    return checksum_of(bytes_in(image, part)) == part.checksum;
}

}  // namespace

void add_part(std::string& file, std::string_view name,
              const std::function<void(std::string&)>& append) {
    const std::size_t end = file.size();
    ImagePart added{.at = aligned(end, ImagePart::alignment)};
    assert(name.size() <= added.name.size());
    std::ranges::copy(name, added.name.begin());
    file.resize(added.at);
    append(file);
    added.bytes = file.size() - added.at;
    if (added.bytes == 0) {
        file.resize(end);
        return;
    }
    auto& image = *reinterpret_cast<NetworkImage*>(file.data());
    added.checksum = checksum_of(bytes_in(image, added));
    added.network = image.contents.network_checksum;
    const auto free = std::ranges::find(image.contents.parts, 0U, &ImagePart::bytes);
    assert(free != image.contents.parts.end());
    *free = added;
    image.head.bytes = file.size();
    image.head.checksum = checksum_of_head(image);
}

std::optional<std::span<const std::byte>> part_of(const NetworkImage& image,
                                                  std::string_view name) {
    const ImagePart* const part = find_part(image, name);
    if (part == nullptr) return std::span<const std::byte>();
    return is_sound(image, *part) ? std::optional(bytes_in(image, *part)) : std::nullopt;
}

std::optional<std::span<const std::byte>> trusted_part_of(const Network& network,
                                                          std::string_view name) {
    if (network.trust() == ImageTrust::nothing) return part_of(network.image(), name);
    const ImagePart* const part = find_part(network.image(), name);
    return part == nullptr ? std::span<const std::byte>() : bytes_in(network.image(), *part);
}

std::optional<std::string_view> fault_of_parts(const NetworkImage& image) {
    constexpr std::string_view nobodys = "it has a part without bytes, or bytes without a part";
    std::uint64_t end = image.contents.network_bytes;
    for (const ImagePart& part : image.contents.parts) {
        if (part.bytes == 0) {
            if (part.at != 0 || part.name != ImagePart{}.name) return nobodys;
            continue;
        }
        const bool fits = part.at >= end && part.at - end < ImagePart::alignment &&
                          part.at % ImagePart::alignment == 0 && part.at <= image.head.bytes &&
                          part.bytes <= image.head.bytes - part.at;
        if (!fits) return "a part behind its network lies elsewhere";
        if (part.network != image.contents.network_checksum)
            return "a part behind its network is one of another network";
        const std::span gap(reinterpret_cast<const std::byte*>(&image) + end, part.at - end);
        if (!std::ranges::all_of(gap, [](std::byte byte) { return byte == std::byte{0}; }))
            return nobodys;
        end = part.at + part.bytes;
    }
    if (end != image.head.bytes) return nobodys;
    const bool is_small = end - image.contents.network_bytes <= few_bytes;
    for (const ImagePart& part : image.contents.parts) {
        if (is_small && part.bytes > 0 && !is_sound(image, part))
            return "the checksum of a part behind its network does not fit";
    }
    return std::nullopt;
}

}  // namespace verst
