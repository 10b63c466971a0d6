#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verst/render/table.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// How the blocks of an answer are set.
enum class Setting : unsigned char {
    terminal,  ///< plain text of a terminal's width
    markdown,  ///< CommonMark with the tables of GitHub
};

/// An answer in blocks, an empty line between them: the same titles, tables and sentences as text
/// and as Markdown. Empty blocks are left out.
class BlockWriter {
  public:
    BlockWriter(Setting setting, const TextOptions& options)
        : setting_(setting), options_(options) {}

    /// The title of the whole, and a line under it.
    void title(std::string_view text, std::string_view under);
    void add(const Table& table);
    /// Items under a heading.
    void list(std::string_view heading, const std::vector<std::string>& items);
    /// A sentence that belongs to the block before it.
    void attach(std::string_view sentence);

    [[nodiscard]] std::string take();

  private:
    [[nodiscard]] bool is_markdown() const { return setting_ == Setting::markdown; }

    Setting setting_;
    const TextOptions& options_;
    std::vector<std::string> blocks_;
};

}  // namespace verst
