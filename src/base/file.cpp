#include "verst/base/file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "base/encoding.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

tl::unexpected<Refusal> unreadable(const std::filesystem::path& path, const std::string& why) {
    return refuse(RefusalCode::unreadable_file, path.string() + ": " + why);
}

}  // namespace

Result<std::string> read_text_file(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return unreadable(path, "is a directory, not a file");
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    if (!file) return unreadable(path, std::strerror(errno));

    std::string text;
    const auto size_hint = std::filesystem::file_size(path, error);
    std::size_t chunk =
        !error && size_hint < max_text_file_bytes ? static_cast<std::size_t>(size_hint) + 1 : 65536;
    for (;;) {
        const std::size_t before = text.size();
        text.resize(before + chunk);
        const std::size_t got = std::fread(text.data() + before, 1, chunk, file.get());
        text.resize(before + got);
        if (got < chunk) break;
        if (text.size() > max_text_file_bytes) return unreadable(path, "is larger than 64 MiB");
        chunk = text.size();
    }
    if (std::ferror(file.get()) != 0) return unreadable(path, "could not be read to its end");
    if (!is_clean_utf8(text)) return unreadable(path, why_not_utf8(text));
    return text;
}

}  // namespace verst
