#include "http/gzip.hpp"

#include <limits>

#include <zlib.h>

namespace verst::http {

namespace {

/// Tables of figures and drawings: beyond this level time is spent for a hundredth of the size.
constexpr int level = 5;
/// The largest window, and the header of gzip in place of zlib's.
constexpr int window_bits = 15 + 16;
constexpr int memory_level = 8;

}  // namespace

std::optional<std::string> gzip(std::string_view text) {
    if (text.size() > std::numeric_limits<uInt>::max()) return std::nullopt;
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, window_bits, memory_level, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        return std::nullopt;
    std::string out(text.size(), '\0');
    // zlib's own types: it reads the input and does not change it.
    stream.next_in = reinterpret_cast<z_const Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int ended = deflate(&stream, Z_FINISH);
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    if (ended != Z_STREAM_END) return std::nullopt;
    return out;
}

}  // namespace verst::http
