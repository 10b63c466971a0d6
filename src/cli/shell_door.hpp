#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "command/command.hpp"
#include "command/common_parameters.hpp"
#include "command/door.hpp"
#include "verst/geo/base_map.hpp"
#include "verst/network/network.hpp"
#include "verst/render/sentence.hpp"

namespace verst::cli {

using command::ExitStatus;

/// The command line as a door: answers go to stdout or a file, messages to stderr; requests may
/// name files, and "-" is stdin.
class ShellDoor final : public command::Door {
  public:
    /// `image` is that of the tables that come with verst, if the program carries it.
    explicit ShellDoor(command::ShellOptions options, std::span<const std::byte> image = {});

    [[nodiscard]] Result<const Network*> network() override;
    [[nodiscard]] Result<const BaseMap*> base_map() override;
    [[nodiscard]] Result<std::filesystem::path> network_directory(
        const std::string& named) override;
    [[nodiscard]] std::string output_file() const override;
    [[nodiscard]] Result<Journey> journey(std::string_view name) override;
    [[nodiscard]] Result<std::unique_ptr<command::LineSource>> input(
        const std::string& name) override;
    [[nodiscard]] command::AnswerSink& sink(std::string_view format) override;
    void warn(std::string_view message) override;
    void report(const WordedRefusal& refusal, std::string_view where) override;
    void progress(std::size_t done, std::size_t total, std::string_view what) override;
    [[nodiscard]] bool colour() override;
    [[nodiscard]] Result<void> serve(const command::ServeOptions& options) override;

    /// Refuses an output file that is there already, before anything is calculated in vain.
    [[nodiscard]] Result<void> check_output() const { return output_.check(); }

    /// Writes what came of a command, to stdout or the output file, and messages to stderr.
    [[nodiscard]] ExitStatus finish(const command::Response& response);

  private:
    command::ShellOptions options_;
    std::span<const std::byte> image_;
    std::optional<Network> network_;
    std::optional<BaseMap> base_map_;
    Output output_;
    std::unique_ptr<Progress> progress_;
};

}  // namespace verst::cli
