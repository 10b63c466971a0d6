#include "osm/pbf_blocks.hpp"

#include <array>
#include <cstddef>
#include <fstream>
#include <optional>
#include <string>

#include <protozero/exception.hpp>
#include <protozero/pbf_reader.hpp>

namespace verst {

namespace {

constexpr std::uint64_t length_bytes = 4;
/// "The length of the BlobHeader should be less than 32 KiB and must be less than 64 KiB."
constexpr std::uint64_t most_header_bytes = 65'536;

/// How many bytes follow this header up to the next block; nothing if it does not say.
std::optional<std::uint64_t> bytes_behind(const std::string& blob_header) {
    constexpr protozero::pbf_tag_type datasize = 3;
    try {
        protozero::pbf_reader fields(blob_header);
        if (!fields.next(datasize, protozero::pbf_wire_type::varint)) return std::nullopt;
        const std::int32_t bytes = fields.get_int32();
        return bytes < 0 ? std::nullopt : std::optional<std::uint64_t>(bytes);
    } catch (const protozero::exception&) {
        return std::nullopt;
    }
}

}  // namespace

std::uint64_t bytes_of_cut_length(const std::filesystem::path& pbf) {
    std::error_code error;
    std::uint64_t left = std::filesystem::file_size(pbf, error);
    if (error) return 0;
    std::ifstream file(pbf, std::ios::binary);
    std::string header;
    while (left >= length_bytes) {
        std::array<unsigned char, length_bytes> length{};
        file.read(reinterpret_cast<char*>(length.data()), length_bytes);
        std::uint64_t header_bytes = 0;
        for (const unsigned char byte : length) header_bytes = header_bytes << 8U | byte;
        left -= length_bytes;
        if (header_bytes > most_header_bytes || header_bytes > left) return 0;
        header.resize(header_bytes);
        if (!file.read(header.data(), static_cast<std::streamsize>(header_bytes))) return 0;
        left -= header_bytes;
        const auto blob_bytes = bytes_behind(header);
        if (!blob_bytes || *blob_bytes > left) return 0;
        left -= *blob_bytes;
        file.seekg(static_cast<std::streamoff>(*blob_bytes), std::ios::cur);
    }
    return left;
}

}  // namespace verst
