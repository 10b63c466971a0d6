#include "cli/shell_door.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/browser.hpp"
#include "cli/line_reader.hpp"
#include "cli/remembered_images.hpp"
#include "command/serve_options.hpp"
#include "http/serve.hpp"
#include "verst/base/terminal_text.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/network/image_file.hpp"
#include "verst/network/joined_network.hpp"
#include "verst/network/reader.hpp"
#include "verst/render/sentence.hpp"

namespace verst::cli {

namespace {

/// A directory can have thousands of faults; `verst data check` lists them all.
constexpr std::size_t most_hints_shown = 20;

bool colour_wanted() {
    const char* no_colour = std::getenv("NO_COLOR");  // https://no-color.org
    const char* terminal = std::getenv("TERM");
    return (no_colour == nullptr || *no_colour == '\0') && terminal != nullptr &&
           std::string_view(terminal) != "dumb";
}

Result<Network> open_one(const std::string& data, std::span<const std::byte> image,
                         CheckedImages& checked) {
    const auto directory = locate_network(data);
    if (!directory) return tl::unexpected(directory.error());
    // Only of the network that comes with the program: what else looks alike is read.
    if (is_builtin(data)) {
        if (auto carried = carried_network(image, *directory)) return std::move(*carried);
    }
    return open_network(*directory, &checked);
}

/// The network of each path, joined.
Result<Network> open_all(const std::vector<std::string>& data, std::span<const std::byte> image) {
    RememberedImages checked(file_of_remembered_images());
    auto network = open_one(data.empty() ? std::string() : data.front(), image, checked);
    for (std::size_t i = 1; i < data.size() && network; ++i) {
        const auto next = open_one(data[i], image, checked);
        if (!next) return tl::unexpected(next.error());
        network = joined(*network, *next);
    }
    return network;
}

}  // namespace

ShellDoor::ShellDoor(command::ShellOptions options, std::span<const std::byte> image)
    : options_(std::move(options)),
      image_(image),
      output_(options_.output,
              options_.force ? Output::Existing::replace : Output::Existing::keep) {}

Result<const Network*> ShellDoor::network() {
    if (!network_) {
        auto loaded = open_all(options_.data, image_);
        if (!loaded) return tl::unexpected(std::move(loaded.error()));
        network_.emplace(std::move(*loaded));
    }
    return &*network_;
}

Result<const BaseMap*> ShellDoor::base_map() {
    if (!base_map_) {
        const auto loaded = network();
        if (!loaded) return tl::unexpected(loaded.error());
        const auto directory = locate_base_map(**loaded);
        if (!directory) return tl::unexpected(directory.error());
        auto map = read_base_map(*directory);
        if (!map) return tl::unexpected(std::move(map.error()));
        base_map_.emplace(std::move(*map));
    }
    return &*base_map_;
}

Result<std::filesystem::path> ShellDoor::network_directory(const std::string& named) {
    if (!named.empty()) return locate_network(named);
    // Of several the first that is a directory: what lies beside tables is asked for.
    Result<std::filesystem::path> found =
        locate_network(options_.data.empty() ? std::string() : options_.data.front());
    for (const std::string& each : options_.data) {
        std::error_code error;
        auto directory = locate_network(each);
        if (directory && std::filesystem::is_directory(*directory, error)) return directory;
    }
    return found;
}

std::string ShellDoor::output_file() const {
    return options_.output == "-" ? std::string() : options_.output;
}

Result<Journey> ShellDoor::journey(std::string_view name) {
    const auto loaded = network();
    if (!loaded) return tl::unexpected(loaded.error());
    return find_journey(name, **loaded);
}

Result<std::unique_ptr<command::LineSource>> ShellDoor::input(const std::string& name) {
    if (name == "-") return std::make_unique<LineReader>(STDIN_FILENO);
    auto file = std::make_unique<LineReader>(name);
    if (file->error() == 0) return file;
    return refuse(
        RefusalCode::unreadable_file,
        fmt::format("cannot read {}: {}", verst::in_quotes(name), std::strerror(file->error())));
}

command::AnswerSink& ShellDoor::sink(std::string_view format) {
    output_.set_format(format);
    return output_;
}

void ShellDoor::warn(std::string_view message) {
    write_message(fmt::format("verst: warning: {}\n", message));
}

void ShellDoor::report(const WordedRefusal& refusal, std::string_view where) {
    std::string text = "verst: ";
    if (!where.empty()) text.append(where).append(": ");
    text.append(terminal_line(refusal.message)) += '\n';
    for (std::size_t i = 0; i < refusal.hints.size() && i < most_hints_shown; ++i) {
        text.append("  ").append(terminal_line(refusal.hints[i])) += '\n';
    }
    if (refusal.hints.size() > most_hints_shown) {
        text += fmt::format("  ... and {} more\n", refusal.hints.size() - most_hints_shown);
    }
    write_message(text);
}

void ShellDoor::progress(std::size_t done, std::size_t total, std::string_view what) {
    if (progress_ == nullptr) {
        progress_ = std::make_unique<Progress>(total, std::string(what), !output_.is_terminal());
    }
    progress_->update(done);
    if (done >= total) progress_.reset();
}

bool ShellDoor::colour() { return output_.is_terminal() && colour_wanted(); }

Result<void> ShellDoor::serve(const command::ServeOptions& options) {
    const auto loaded = network();
    if (!loaded) return tl::unexpected(loaded.error());
    const http::Sources sources{*loaded, base_map(), network_directory({})};
    http::Voice voice;
    voice.listening = [&](const std::string& address, bool beyond_loopback) -> Result<void> {
        if (beyond_loopback) {
            warn("other machines can reach this address, and nobody is asked who they are");
        }
        if (auto written = sink("text").write(address + '\n'); !written) return written;
        if (options.open && !show_in_browser(address))
            warn("no browser could be started; open " + address + " in yours");
        return {};
    };
    voice.log = [](std::string_view line) { write_message(line); };
    return http::serve(sources, options, voice);
}

ExitStatus ShellDoor::finish(const command::Response& response) {
    progress_.reset();
    if (response.refusal) report(in_unit(*response.refusal, response.unit), {});
    if (response.refusal && (response.text.empty() || response.status == ExitStatus::output_failed))
        return response.status;
    // A refusal is no answer: what lies in the file that was to hold one stays as it is.
    const bool beside_file = !response.file.empty() || (response.refusal && !output_file().empty());
    Output told(beside_file ? "-" : std::string());
    Output& text_output = beside_file ? told : output_;
    Result<void> written;
    if (!response.file.empty()) {
        output_.set_format("image");
        written = output_.write(response.file);
        if (written) written = output_.close();
    }
    text_output.set_format(response.format);
    if (written) written = text_output.write(response.text);
    if (written) written = text_output.close();
    if (written) return response.status;
    report(in_unit(written.error(), response.unit), {});
    return ExitStatus::output_failed;
}

}  // namespace verst::cli
