#include "network/image_writer.hpp"

#include <cstring>
#include <new>

#include "network/image_bytes.hpp"

namespace verst {

bool ImageWriter::begin() {
    if (reserved_ > most_bytes) return false;
    block_ = std::make_unique<std::byte[]>(reserved_);
    new (block_.get()) NetworkImage;
    return true;
}

void ImageWriter::set(ImageText& field, std::string_view text) {
    if (text.empty()) return;
    const auto [found, is_new] = in_pool_.try_emplace(text, pool_.size());
    if (is_new) pool_ += text;
    refer(field, reserved_ + found->second, text.size());
}

void ImageWriter::refer(ImageReach& field, std::size_t to, std::size_t count) {
    const auto from = static_cast<std::size_t>(reinterpret_cast<std::byte*>(&field) - block_.get());
    // Nothing lies at the field itself.
    const std::size_t target = count == 0 ? from : to;
    field.refer_to(static_cast<std::int32_t>(static_cast<std::ptrdiff_t>(target) -
                                             static_cast<std::ptrdiff_t>(from)),
                   static_cast<std::uint32_t>(count));
}

std::shared_ptr<const NetworkImage> ImageWriter::finish() && {
    const std::size_t bytes = reserved_ + pool_.size();
    if (bytes > most_bytes) return nullptr;
    refer(image().pool, reserved_, pool_.size());
    image().head.bytes = bytes;
    image().contents.network_bytes = bytes;
    image().record_bytes = image_record_bytes;
    std::shared_ptr<std::byte[]> whole(new std::byte[bytes]);
    std::memcpy(whole.get(), block_.get(), reserved_);
    std::memcpy(whole.get() + reserved_, pool_.data(), pool_.size());
    auto* const image = reinterpret_cast<NetworkImage*>(whole.get());
    image->contents.network_checksum = checksum_of_network(*image);
    image->head.checksum = checksum_of_head(*image);
    return {whole, image};
}

}  // namespace verst
