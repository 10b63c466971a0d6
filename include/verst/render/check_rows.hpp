#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "verst/network/network.hpp"
#include "verst/render/render.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// A format of a batch of claims (`verst check -`): what comes first, and what each claim adds.
struct CheckRowFormat {
    std::string_view name;
    std::string head;
    /// `line` says which line of the input is answered. As text a line, its fields apart by tabs:
    /// the verdict, "narrow" or "-", the nearest true wording, the claim; as JSON one object on
    /// one line; as CSV a row for each reading; as Markdown a row of a table.
    std::string (*row)(const Network& network, const CheckAnswer& answer,
                       const TextOptions& options, std::size_t line);
};

[[nodiscard]] std::span<const CheckRowFormat> check_row_formats();

}  // namespace verst
