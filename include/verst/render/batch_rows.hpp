#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "verst/network/network.hpp"
#include "verst/render/render.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/plain_distances.hpp"

namespace verst {

/// A format of a batch (`verst distance -`, `verst check -`): what comes first, and what each
/// answer adds.
template <class Answer>
struct RowFormat {
    std::string_view name;
    std::string head;
    /// `line` says which line of the input is answered. As text a line, its cells apart by tabs,
    /// the last one left out where it is empty; as JSON one object on one line; as CSV a row, or
    /// one for each reading of a claim; as Markdown a row of a table.
    std::string (*row)(const Network& network, const Answer& answer, const TextOptions& options,
                       std::size_t line);
};

/// The same row of text as for the whole answer, made of what tables tell.
void append_text_row(std::string& text, const NamedPoint& from, const NamedPoint& to,
                     const PlainDistance& distance, LengthUnit unit);

/// Of a DistanceAnswer or a CheckAnswer.
template <class Answer>
[[nodiscard]] const std::vector<RowFormat<Answer>>& row_formats();

}  // namespace verst
