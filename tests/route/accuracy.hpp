#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verst/network/network.hpp"

namespace verst {

/// A predicted length against a known one.
struct AccuracyRow {
    std::string what;  ///< "makhalino on khasan", or "khasan - rajin"
    std::string line;  ///< line id, or the ids of all lines
    double known_km = 0;
    double predicted_km = 0;
    /// What the error is measured against: an official figure itself; of a post, the stretch
    /// between the posts on either side, which is what was shared out.
    double span_km = 0;
    bool has_track = true;  ///< of a post: the whole stretch was measured along the track
    std::string source;
    std::string confidence;
    std::string explanation;  ///< in words, for an error over 2 %; of a practical way for a miss

    [[nodiscard]] double error_km() const { return predicted_km - known_km; }
    [[nodiscard]] double error_percent() const { return 100 * error_km() / span_km; }
    /// Over 3 % and over 1.5 km.
    [[nodiscard]] bool misses_aim() const;
    /// Within 1 % or 1.5 km, as an answer without any option should be.
    [[nodiscard]] bool hits() const;
};

/// Drops each kilometre post in turn and lets the library's own rule predict how far it is from the
/// post before it, from the track (or the geodesics) and the posts that remain. What the file says
/// of a post that misses the aim is its explanation.
[[nodiscard]] std::vector<AccuracyRow> leave_one_out(const Network& network,
                                                     const std::string& explanations_csv);

/// The independent figures of tests/route/official_km.csv, which no post of the network repeats,
/// against the routes along the lines that they name.
[[nodiscard]] std::vector<AccuracyRow> against_official_figures(const Network& network,
                                                                const std::string& csv_file);

/// All figures of that file against the practical way: what somebody gets who names two places and
/// nothing else.
[[nodiscard]] std::vector<AccuracyRow> practical_against_official_figures(
    const Network& network, const std::string& csv_file);

/// Median, 95th percentile and worst of absolute errors.
struct ErrorSummary {
    std::size_t count = 0;
    double median = 0;
    double p95 = 0;
    double worst = 0;
};
[[nodiscard]] ErrorSummary summarise_km(const std::vector<AccuracyRow>& rows);
[[nodiscard]] ErrorSummary summarise_percent(const std::vector<AccuracyRow>& rows);

/// The tables of docs/accuracy.md.
[[nodiscard]] std::string accuracy_report(const std::vector<AccuracyRow>& posts,
                                          const std::vector<AccuracyRow>& official,
                                          const std::vector<AccuracyRow>& practical);

}  // namespace verst
