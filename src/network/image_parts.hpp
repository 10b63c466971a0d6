#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "network/image.hpp"

namespace verst {

/// What lies in a file behind its network. It can be made again from that: rooms above keep there
/// what takes them long to work out. Large parts are not read when an image is opened, but by
/// whoever asks.

/// Adds a part to the bytes of a file that holds an image with fewer than
/// `ImageContents::most_parts`: what `append` puts behind them, where a multiple of
/// `ImagePart::alignment` begins. Nothing is no part. The name is at most as long as
/// `ImagePart::name`.
void add_part(std::string& file, std::string_view name,
              const std::function<void(std::string&)>& append);

/// The bytes of a part, which begin at a multiple of `ImagePart::alignment`. Empty if the image has
/// none of this name; nothing if it is damaged.
[[nodiscard]] std::optional<std::span<const std::byte>> part_of(const NetworkImage& image,
                                                                std::string_view name);

/// The same of a part that `ImageTrust` speaks of: of a network that is known to be sound its bytes
/// are not looked at.
[[nodiscard]] std::optional<std::span<const std::byte>> trusted_part_of(const Network& network,
                                                                        std::string_view name);

/// What is wrong with the parts of an image in a file of `head.bytes`: where they lie, whose they
/// are, and the bytes of small ones. Nothing if nothing is.
[[nodiscard]] std::optional<std::string_view> fault_of_parts(const NetworkImage& image);

}  // namespace verst
