#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "command/line_source.hpp"
#include "verst/base/refusal.hpp"
#include "verst/geo/base_map.hpp"
#include "verst/journey/journey.hpp"
#include "verst/network/network.hpp"
#include "verst/render/sentence.hpp"

namespace verst::command {

struct ServeOptions;

/// Where the text of an answer goes that is too long to be held, or is wanted while it is made.
class AnswerSink {
  public:
    virtual ~AnswerSink() = default;
    AnswerSink() = default;
    AnswerSink(const AnswerSink&) = delete;
    AnswerSink& operator=(const AnswerSink&) = delete;

    [[nodiscard]] virtual Result<void> write(std::string_view text) = 0;

    /// True once nobody reads any longer: what follows may be left undone.
    [[nodiscard]] virtual bool reader_gone() const = 0;
};

/// What hands requests to commands, and what it hands to a command that runs: the command line is
/// one, a server another. A command knows nothing else of where it was called from.
class Door {
  public:
    virtual ~Door() = default;
    Door() = default;
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;

    /// The network, read when it is first asked for.
    [[nodiscard]] virtual Result<const Network*> network() = 0;

    /// What maps of it are drawn on.
    [[nodiscard]] virtual Result<const BaseMap*> base_map() = 0;

    /// The network's directory, read or not: the one that is named, or if none is, the one in use.
    [[nodiscard]] virtual Result<std::filesystem::path> network_directory(
        const std::string& named) = 0;

    /// A journey of the catalogue, or what else the door lets a name stand for.
    [[nodiscard]] virtual Result<Journey> journey(std::string_view name) = 0;

    /// Where the answer is to be written, if it is a file; what names it.
    [[nodiscard]] virtual std::string output_file() const { return {}; }

    /// The lines that come with a request: "-", or the name of a file where the door reads files.
    [[nodiscard]] virtual Result<std::unique_ptr<LineSource>> input(const std::string& name) = 0;

    /// Where a command writes that does not hold its answer, in a format.
    [[nodiscard]] virtual AnswerSink& sink(std::string_view format) = 0;

    /// Something that the reader must know and the answer does not say.
    virtual void warn(std::string_view message) = 0;

    /// A part of what was asked cannot be answered, and the rest is; `where`: "line 3", or nothing.
    virtual void report(const WordedRefusal& refusal, std::string_view where) = 0;

    /// So much is done of work that takes its time: "120 of 2,500 rows".
    virtual void progress(std::size_t done, std::size_t total, std::string_view what) = 0;

    /// True if headings may be bold.
    [[nodiscard]] virtual bool colour() = 0;

    /// Answers requests of others until it is told to stop. A door that cannot do that refuses.
    [[nodiscard]] virtual Result<void> serve(const ServeOptions& options) = 0;
};

}  // namespace verst::command
