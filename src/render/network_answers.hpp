#pragma once

#include <string>

#include "render/json_parts.hpp"
#include "render/report.hpp"
#include "verst/geo/base_map.hpp"
#include "verst/render/geo_file.hpp"
#include "verst/render/render.hpp"
#include "verst/route/detours.hpp"
#include "verst/route/nearest.hpp"

/// What the formats are made of, as in `answers.hpp`: answers about all of a network.
namespace verst {

namespace report {
[[nodiscard]] Report report_of(const Network& network, const NearestAnswer& answer,
                               const TextOptions& options);
[[nodiscard]] Report report_of(const Network& network, const DetoursAnswer& answer,
                               const TextOptions& options);
}  // namespace report

[[nodiscard]] json::Json json_of(const Network& network, const NearestAnswer& answer);
[[nodiscard]] json::Json json_of(const Network& network, const DetoursAnswer& answer);
[[nodiscard]] std::string csv_of(const Network& network, const NearestAnswer& answer);
[[nodiscard]] std::string csv_of(const Network& network, const DetoursAnswer& answer);
[[nodiscard]] GeoFile features_of(const Network& network, const NearestAnswer& answer);
[[nodiscard]] GeoFile features_of(const Network& network, const DetoursAnswer& answer);
[[nodiscard]] std::string svg_of(const Network& network, const BaseMap& base,
                                 const DetoursAnswer& answer, Figure figure,
                                 const TextOptions& options);

}  // namespace verst
