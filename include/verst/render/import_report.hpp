#pragma once

#include <string>

#include "verst/osm/import.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// What an import did, for a reader. With `options.full` all components and examples.
[[nodiscard]] std::string import_text(const Import& import, const TextOptions& options);

/// The same as one object: docs/import.md has its keys.
[[nodiscard]] std::string import_json(const Import& import);

}  // namespace verst
