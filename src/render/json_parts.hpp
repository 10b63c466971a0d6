#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/json_value.hpp"
#include "verst/base/refusal.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/network/network.hpp"
#include "verst/network/point_report.hpp"
#include "verst/route/date_report.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/rail_end.hpp"
#include "verst/route/shortest_way.hpp"
#include "verst/time/instant.hpp"
#include "verst/time/zone.hpp"

/// The pieces that the JSON of several answers is made of. Keys keep the order in which they are
/// written; what is not known is null.
namespace verst::json {

/// A number rounded to three decimals; null where it is not finite.
[[nodiscard]] Json number(double value);

template <class T>
[[nodiscard]] Json number(const std::optional<T>& value) {
    return value ? number(*value) : Json();
}
template <class T>
[[nodiscard]] Json number(const Maybe<T>& value) {
    return value ? number(*value) : Json();
}

/// Null where the text is empty.
[[nodiscard]] Json text(std::string_view value);

/// A message of the rooms below, its lengths in km; null where it is empty.
[[nodiscard]] Json sentence(const Message& message);

/// {"min","max"}
[[nodiscard]] Json range(const Range& range);

/// {"id","name","country","lat","lon"}
[[nodiscard]] Json place(const Network& network, PlaceIndex index);
[[nodiscard]] Json place(const Network& network, std::optional<PlaceIndex> index);

/// The place; where there is a position off the network, {"id":null,"name":null,"country":null,
/// "lat","lon"}.
[[nodiscard]] Json place(const Network& network, PlaceIndex index,
                         const std::optional<Position>& off_network);

/// A place; of a coordinate {"id":null,"name":null,"country":null,"lat","lon"}.
[[nodiscard]] Json point(const Network& network, const NamedPoint& point);

/// Where a point lies on the railway: {"lat","lon","offset_km","between","lines"}, lines with their
/// "post_km".
[[nodiscard]] Json track(const Network& network, const std::optional<PointReport>& report);

/// {"code","message","hints"}, and `add_suggestions`
[[nodiscard]] Json refusal(const Refusal& refusal);

/// Adds `suggestions`: the hints that are more than words, each with its "kind", if there are any.
void add_suggestions(Json& object, const std::vector<Hint>& hints);

/// Adds file, line, field and what.
void add_fault(Json& object, const DataFault& fault);

/// Adds `credit`: who is to be named with an answer of the network, if anybody is.
void add_credit(Json& object, const Network& network);

/// "2023-09-13T13:00+09:00"
[[nodiscard]] Json moment(Instant instant, const Zone& zone);
[[nodiscard]] Json moment(const std::optional<Instant>& instant, const Zone& zone);

/// {"min","max"}, both moments or null.
[[nodiscard]] Json window(const Window& window, const Zone& zone);

/// Adds geodesic_km, azimuth_deg, compass, north_km and east_km.
void add_straight_line(Json& object, const StraightLine& straight);

/// Adds rail_km, chord_km, published_km, track_km, estimated_km, weak_km, uncertainty_km and
/// running_h.
void add_rail_sum(Json& object, const RailSum& sum);

/// Adds lines, borders, gauge_breaks and stop_h.
void add_features(Json& object, const Network& network, const RouteFeatures& features);

/// {"rail_km","by"}, null where the answer is the shortest way itself.
[[nodiscard]] Json shortest(const Network& network, const std::optional<ShortestWay>& way);

/// [{"country","rail_km"}]
[[nodiscard]] Json countries(std::span<const CountryKm> countries);

/// {"site","station","mode","km","uncertainty_km"}
/// [{"what":"border"|"abroad"|"sea"|"lake","country","km"}], see `SnapObstacle`
[[nodiscard]] Json obstacles(const RailEnd& end);
/// What the day means for a way: {"any_day_rail_km","unopened","shut","doubtful"};
/// `null` if nothing.
[[nodiscard]] Json dates(const Network& network, const DateReport& dates);
[[nodiscard]] Json dates(const Network& network, const ReachDates& dates);
[[nodiscard]] Json openings(const Network& network, const std::vector<LineOpening>& openings);
[[nodiscard]] Json access(const Network& network, const AccessLink& link);

/// {"id","licence","citation"}
[[nodiscard]] Json source(const Network& network, SourceIndex index);

/// Adds post_km, post_basis, post_source, track_km, track_estimated and offset_km.
void add_chainage(Json& object, const Network& network, const LinePoint& point);

/// The whole document as text, indented, with a newline at its end. Bytes that are not UTF-8 are
/// replaced.
[[nodiscard]] std::string document(const Json& json);

/// The same on one line.
[[nodiscard]] std::string one_line(const Json& json);

}  // namespace verst::json
