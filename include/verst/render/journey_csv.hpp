#pragma once

#include <span>
#include <string>

#include "verst/journey/answer.hpp"
#include "verst/journey/journey_file.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// The legs of a journey, one on each row: docs/formats.md has the columns.
[[nodiscard]] std::string journey_legs_csv(const Network& network, const JourneyAnswer& answer);

/// The sections of its legs in the order of travel; a leg without a route has none.
[[nodiscard]] std::string journey_sections_csv(const Network& network, const JourneyAnswer& answer);

/// Its claims: a row for each reading on the state of the record at the time; a claim that has no
/// reading has one row.
[[nodiscard]] std::string journey_claims_csv(const JourneyAnswer& answer);

/// `verst journey --list`
[[nodiscard]] std::string journey_list_csv(std::span<const JourneyEntry> entries);

}  // namespace verst
