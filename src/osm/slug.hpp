#pragma once

#include <string>
#include <string_view>

#include "verst/osm/imported_network.hpp"

namespace verst {

/// A name as part of an id: lower-case Latin letters, digits and hyphens. Latin letters lose their
/// marks, Cyrillic ones are written as in passports (GOST R 52535.1), all others as ICU has them.
/// Empty if nothing of it can be written.
[[nodiscard]] std::string slug(std::string_view name);

/// "koln-hbf-n2658": a name for people, and the object of OpenStreetMap to keep it unique, and the
/// same when the map is imported again. `word` stands for a place without a name.
[[nodiscard]] std::string imported_id(const ImportedNames& names, std::string_view word, OsmId osm);

}  // namespace verst
