#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command/door.hpp"
#include "http/exchange.hpp"
#include "http/sources.hpp"
#include "verst/render/sentence.hpp"

namespace verst::http {

/// What the body of a request is to its command.
struct Posted {
    std::optional<std::string> lines;    ///< a list
    std::optional<std::string> journey;  ///< a journey file, in TOML
};

/// What a journey file that came as a body is called.
inline constexpr std::string_view posted_journey_name = "journey.toml";

/// HTTP as a door: one for each request. Everything that is read is in `Sources`, in the body of
/// the request or in the catalogue of journeys: no name in a request is ever that of a file.
class HttpDoor final : public command::Door, private command::AnswerSink {
  public:
    HttpDoor(const Sources& sources, const Posted& posted, Deadline deadline)
        : sources_(sources), posted_(posted), deadline_(deadline) {}

    [[nodiscard]] Result<const Network*> network() override { return sources_.network; }
    [[nodiscard]] Result<const BaseMap*> base_map() override { return sources_.base_map; }
    [[nodiscard]] Result<std::filesystem::path> network_directory(
        const std::string& named) override;
    [[nodiscard]] Result<Journey> journey(std::string_view name) override;
    [[nodiscard]] Result<std::unique_ptr<command::LineSource>> input(
        const std::string& name) override;
    [[nodiscard]] command::AnswerSink& sink(std::string_view format) override;
    void warn(std::string_view message) override { warnings_.emplace_back(message); }
    void report(const WordedRefusal& refusal, std::string_view where) override;
    void progress(std::size_t /*done*/, std::size_t /*total*/, std::string_view /*what*/) override {
    }
    [[nodiscard]] bool colour() override { return false; }
    [[nodiscard]] Result<void> serve(const command::ServeOptions& options) override;

    /// A part of the request that was refused, and where it stood.
    struct Reported {
        WordedRefusal refusal;
        std::string where;  ///< "line 3", or nothing
    };

    /// What was written to the sink.
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }
    [[nodiscard]] const std::vector<Reported>& reported() const { return reported_; }

    /// True if nothing was read but what stays as it is while the server runs.
    [[nodiscard]] bool is_lasting() const { return is_lasting_; }

  private:
    [[nodiscard]] Result<void> write(std::string_view text) override;
    [[nodiscard]] bool reader_gone() const override { return deadline_.is_over(); }

    const Sources& sources_;
    const Posted& posted_;
    Deadline deadline_;
    std::string text_;
    std::vector<std::string> warnings_;
    std::vector<Reported> reported_;
    bool is_lasting_ = true;
};

}  // namespace verst::http
