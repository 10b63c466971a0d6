#pragma once

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// Two networks as one. Places are one where they have
///
/// - one id, and lie within 5 km (the same object of OpenStreetMap in two extracts);
/// - one code of a railway or of Wikidata, and lie within 10 km: stations and halts;
/// - one pair of countries, and lie within 3 km: border points;
/// - or lie within 100 m: stations and halts that have no different codes; within 20 m: any.
///
/// The first network's names and position stay; the second's names become further names. A section
/// that both have counts once. Where a line of tables (of either) and measured track of the other
/// join the same two places, and are within 3 % and a kilometre as long as each other, they are one
/// railway: the line runs over that track from then on, and the tables' published kilometres are
/// shared out over it, and over the tracks beside it.
///
/// Ids that only one of two different things may have get "-2" in the second network. Credits and
/// sources are those of both. Refuses what does not fit into an image.
[[nodiscard]] Result<Network> joined(const Network& first, const Network& second);

}  // namespace verst
