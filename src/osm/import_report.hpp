#pragma once

#include "osm/rail_extract.hpp"
#include "osm/reduction.hpp"
#include "verst/osm/import.hpp"

namespace verst {

/// What is to be said of an import.
[[nodiscard]] ImportReport import_report(const Survey& survey, const ImportedNetwork& network,
                                         const StationObjects& stations);

}  // namespace verst
