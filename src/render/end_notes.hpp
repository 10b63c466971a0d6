#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"
#include "verst/route/date_report.hpp"
#include "verst/route/matrix.hpp"
#include "verst/route/rail_end.hpp"

namespace verst {

/// What lies between a point and the station that it was snapped to, a sentence each.
[[nodiscard]] std::vector<std::string> snap_notes(const Network& network, const RailEnd& end,
                                                  const TextOptions& options);

/// That a coordinate is taken for a station which is a kilometre away or more; empty for others.
[[nodiscard]] std::vector<std::string> far_snap_notes(const Network& network, const RailEnd& end,
                                                      const TextOptions& options);

/// What the day of the network means for a way: what was closed of the way of any other day, and
/// which lines were perhaps not open yet.
[[nodiscard]] std::vector<std::string> date_notes(const Network& network, const DateReport& dates,
                                                  const TextOptions& options);
/// The same for a line of a batch: one phrase, empty where the day means nothing. "closed on that
/// day: 857 km, the way of other days (Korea-Russia Friendship Bridge: ...)"
[[nodiscard]] std::string date_remark(const Network& network, const DateReport& dates,
                                      const TextOptions& options);

/// "4 more places are within the limit."
[[nodiscard]] std::string more_within_limit(std::size_t places);

/// What the day means for all that can be reached.
[[nodiscard]] std::vector<std::string> date_notes(const Network& network, const ReachDates& dates);

/// What is to be said beside a matrix: how many pairs no way joins and why, and what its day means.
[[nodiscard]] std::vector<std::string> matrix_notes(const Network& network,
                                                    const MatrixRemarks& remarks, LengthUnit unit);

}  // namespace verst
