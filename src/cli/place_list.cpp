#include "cli/place_list.hpp"

#include <cerrno>
#include <cstring>
#include <memory>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/line_reader.hpp"
#include "verst/base/file.hpp"
#include "verst/base/text.hpp"
#include "verst/render/figures.hpp"

namespace verst::cli {

namespace {

/// Blank ones among them.
constexpr std::size_t most_lines = 1'000'000;

/// Closes what it opened; standard input stays open.
class InputFile {
  public:
    explicit InputFile(const std::string& path)
        : descriptor_(path == "-" ? STDIN_FILENO : open_to_read(path)) {}
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;
    ~InputFile() {
        if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
    }

    [[nodiscard]] int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
};

tl::unexpected<Refusal> unreadable(const std::string& file, int error) {
    return refuse(
        RefusalCode::unreadable_file,
        fmt::format("cannot read {}: {}", file == "-" ? "standard input" : verst::in_quotes(file),
                    std::strerror(error)));
}

}  // namespace

Result<std::vector<ListedPlace>> read_place_list(const std::string& file) {
    const InputFile input(file);
    if (input.descriptor() < 0) return unreadable(file, errno);
    LineReader reader(input.descriptor());
    std::vector<ListedPlace> places;
    while (const auto line = reader.next()) {
        const auto text = trim(line->text);
        if (line->number > most_lines) {
            return refuse(RefusalCode::bad_argument,
                          fmt::format("the list has more than {} lines", whole_number(most_lines)));
        }
        if (line->too_long) {
            return refuse(RefusalCode::bad_argument,
                          fmt::format("line {} is longer than {} bytes: no list of places",
                                      line->number, whole_number(LineReader::max_line_bytes)),
                          {"one place on each line: a name, an id, a code or LAT,LON"});
        }
        if (text.empty()) continue;
        if (places.size() == most_listed_places) {
            return refuse(RefusalCode::bad_argument,
                          fmt::format("line {}: more than {} places, a matrix of more than {} "
                                      "million figures",
                                      line->number, whole_number(most_listed_places),
                                      most_listed_places * most_listed_places / 1'000'000),
                          {"verst distance - answers pairs of places, however many"});
        }
        places.push_back({std::string(text), line->number});
    }
    if (reader.error() != 0) return unreadable(file, reader.error());
    if (places.empty()) {
        return refuse(RefusalCode::bad_argument, "the list has no places",
                      {"one place on each line: a name, an id, a code or LAT,LON"});
    }
    return places;
}

}  // namespace verst::cli
