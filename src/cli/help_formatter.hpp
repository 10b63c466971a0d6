#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace verst::cli {

/// Help in the manner of the GNU tools: "Usage: verst distance A B [OPTIONS]". An argument is
/// called by its option text.
class HelpFormatter : public CLI::Formatter {
  public:
    HelpFormatter();
    std::string make_help(const CLI::App* app, std::string name,
                          CLI::AppFormatMode mode) const override;
    std::string make_usage(const CLI::App* app, std::string name) const override;
    std::string make_option(const CLI::Option* option, bool is_positional) const override;
    std::string make_subcommand(const CLI::App* command) const override;
};

}  // namespace verst::cli
