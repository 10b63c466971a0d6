#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/report.hpp"
#include "verst/journey/deduction.hpp"
#include "verst/journey/journey.hpp"
#include "verst/journey/reading.hpp"
#include "verst/network/network.hpp"
#include "verst/network/summary.hpp"
#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"

/// The tables and sentences that the reports of several answers have in common. `key` is where the
/// JSON has them: "totals.", or nothing.
namespace verst::report {

/// A table of labels and what is said of them; `add_fact` leaves out what is empty.
[[nodiscard]] Table facts_table(std::string caption);
void add_fact(Table& facts, std::string label, Cell value);
/// The id of a source, how sure it is (may be empty), its licence and its citation.
void add_source(Table& facts, const Source& source, std::string_view confidence);
/// "1435/1520 mm"
[[nodiscard]] std::string gauge_names(GaugeSet gauges);
/// Kilometres as a line has them written, in kilometres whatever the unit; empty if there are none.
[[nodiscard]] Cell chainage(const std::optional<double>& km, int decimals, std::string key);
/// Where a kilometre post comes from: "printed, ru-wiki-khasan-line"; nothing without a post.
[[nodiscard]] std::string post_basis(const Network& network, const LinePoint& point);
/// Adds a length, and what it rests on.
void add_lengths(Table& facts, const KmByKind& lengths);

/// What a rail length rests on; `rail_sum` adds its detour and the running time.
[[nodiscard]] Table rail_parts(const RailSum& sum, const std::string& key, LengthUnit unit);
[[nodiscard]] Table rail_sum(const RailSum& sum, double detour, const std::string& key,
                             LengthUnit unit);

/// The lines of a route, in the order of the way.
[[nodiscard]] Table lines(const Network& network, const RouteFeatures& features,
                          const std::string& key);

/// Borders, breaks of gauge and reversals, in the order of the way.
[[nodiscard]] Table crossings(const Network& network, const RouteFeatures& features,
                              const std::string& key);

/// Readings of a claim: those at the positions shown.
[[nodiscard]] Table readings(const Network& network, std::span<const Reading> all,
                             const std::vector<std::size_t>& shown, const std::string& key,
                             std::string caption, const TextOptions& options);

/// Adds to the notes which reports cannot all be true, and the proofs; nothing if all fit.
void add_contradictions(Report& report, const Network& network, const Journey& journey,
                        const Deduction& deduction, const TextOptions& options);

}  // namespace verst::report
