#include "fuzz/command_run.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

#include "cli/app.hpp"
#include "fuzz/checks.hpp"
#include "source_tree.hpp"

/// Of the sanitizers, where there are any: their reports go there, not into what is checked.
extern "C" __attribute__((weak)) void __sanitizer_set_report_fd(std::intptr_t descriptor);

namespace verst::fuzz {

namespace {

/// How many forms an input goes through while speed counts.
constexpr std::size_t forms_of_one_input = 2;

/// The standard streams of this process are others while it lives.
class Redirected {
  public:
    Redirected(int in, int out, int error) {
        const std::array instead{in, out, error};
        for (std::size_t i = 0; i < instead.size(); ++i) {
            saved_.at(i) = ::dup(static_cast<int>(i));
            require(::dup2(instead.at(i), static_cast<int>(i)) >= 0, "dup2");
        }
        if (__sanitizer_set_report_fd != nullptr) __sanitizer_set_report_fd(saved_[2]);
    }
    Redirected(const Redirected&) = delete;
    Redirected& operator=(const Redirected&) = delete;
    ~Redirected() {
        if (__sanitizer_set_report_fd != nullptr) __sanitizer_set_report_fd(STDERR_FILENO);
        for (std::size_t i = 0; i < saved_.size(); ++i) {
            ::dup2(saved_.at(i), static_cast<int>(i));
            ::close(saved_.at(i));
        }
    }

  private:
    std::array<int, 3> saved_{};
};

/// FNV-1a: spreads inputs evenly over the forms, the same one always to the same.
std::size_t hash_of(std::string_view input) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : input) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    }
    return static_cast<std::size_t>(hash >> 16U);
}

}  // namespace

MemoryFile::MemoryFile() : descriptor_(::memfd_create("fuzz", 0)) {
    require(descriptor_ >= 0, "no file in memory can be made");
}

MemoryFile::~MemoryFile() { ::close(descriptor_); }

void MemoryFile::set(std::string_view content) {
    require(::ftruncate(descriptor_, 0) == 0 &&
                ::pwrite(descriptor_, content.data(), content.size(), 0) ==
                    static_cast<ssize_t>(content.size()),
            "a file in memory cannot be written");
    ::lseek(descriptor_, 0, SEEK_SET);
}

std::string MemoryFile::content() const {
    std::string text(static_cast<std::size_t>(::lseek(descriptor_, 0, SEEK_END)), '\0');
    require(::pread(descriptor_, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()),
            "a file in memory cannot be read");
    return text;
}

std::string MemoryFile::path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

void run_command(Arguments arguments, std::string_view format, std::string_view input) {
    static MemoryFile in;
    static MemoryFile out;
    static MemoryFile error;
    in.set(input);
    out.set({});
    error.set({});
    arguments.insert(arguments.begin(), "verst");
    if (format != "text") arguments.insert(arguments.end(), {"--format", std::string(format)});
    std::vector<const char*> words;
    for (const std::string& argument : arguments) words.push_back(argument.c_str());
    int status = 0;
    {
        const Redirected streams(in.descriptor(), out.descriptor(), error.descriptor());
        status = static_cast<int>(cli::run(static_cast<int>(words.size()), words.data()));
    }
    require(status >= 0 && status <= 3, "the exit status is " + std::to_string(status));
    check_answer("text", error.content());
    const bool is_table = std::ranges::find(arguments, "matrix") != arguments.end();
    check_answer(is_table && format == "text" ? "csv" : format, out.content());
}

void run_forms(std::span<const Form> forms, std::string_view input, Effort effort,
               std::string_view standard_input) {
    const bool all = effort == Effort::all;
    const std::size_t count = all ? forms.size() : forms_of_one_input;
    const std::size_t first = all ? 0 : hash_of(input);
    for (std::size_t i = 0; i < count; ++i) {
        const Form& form = forms[(first + i) % forms.size()];
        run_command(form.arguments, form.format, standard_input);
    }
}

const std::string& mini_directory() {
    static const std::string directory = in_source_tree("tests/cli/mini");
    return directory;
}

}  // namespace verst::fuzz
