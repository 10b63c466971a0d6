#pragma once

#include <string_view>

#include "verst/base/refusal.hpp"

namespace verst::fuzz {

/// Ends the process, with the reason on stderr, unless the condition holds.
void require(bool condition, std::string_view what);

/// An answer in one of the formats is what its format asks: UTF-8 without control characters (but
/// line feeds, and CRLF in CSV), JSON that parses, XML that is well-formed, text without anything
/// that turns a terminal's text round.
void check_answer(std::string_view format, std::string_view answer);

/// Its message and hints are UTF-8, and there is a message.
void check_refusal(const Refusal& refusal);

/// True for a well-formed XML document: one root, tags closed in order, attributes in quotation
/// marks and once each, references that XML knows. Document types are not read.
[[nodiscard]] bool is_well_formed_xml(std::string_view document);

}  // namespace verst::fuzz
