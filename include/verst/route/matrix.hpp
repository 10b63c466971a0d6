#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/ids.hpp"
#include "verst/route/date_report.hpp"
#include "verst/route/rail_end.hpp"
#include "verst/route/router.hpp"

namespace verst {

/// What a matrix is about: its rows and columns are the same places in the same order.
struct MatrixHead {
    Metric metric = Metric::practical;
    std::optional<CalendarDay> as_of;  ///< the day that the network was taken at
    std::vector<RailEnd> ends;
};

/// A row of the matrix, from one place to each.
struct MatrixRow {
    /// Kilometres by rail (also along the practical way) or geodesic, hours by time; 0 to itself
    /// (and to what has the same station), nothing where there is no way.
    std::vector<std::optional<double>> figures;
    /// Where the best way may be longer than the shortest (`may_be_longer`): the rail km of the
    /// shortest, where that is another. Else empty.
    std::vector<std::optional<double>> shortest_km;
    /// Under a day that closes anything: whether it is another way on other days. Else empty.
    std::vector<bool> closed_by_day;

    friend bool operator==(const MatrixRow&, const MatrixRow&) = default;
};

/// What is to be said beside the figures of a matrix.
struct MatrixRemarks {
    std::size_t pairs = 0;         ///< of different stations, each way counted
    std::size_t empty = 0;         ///< of these, without a way
    std::optional<Refusal> why;    ///< of the first of them, there is none
    std::size_t closed_pairs = 0;  ///< that had another way, or one at all, on other days
    /// Of the first `most_examined` of the pairs that are touched so, what was closed; of as many
    /// pairs of all, what was perhaps not open.
    DayClosures closed;
    std::vector<LineOpening> doubtful;

    static constexpr std::size_t most_examined = 30;
};

/// Gathers the remarks while the rows go by. Keeps references to what it is given.
class MatrixReader {
  public:
    MatrixReader(const Router& router, std::span<const PlaceIndex> stations)
        : router_(router), stations_(stations) {}

    /// The rows in their order.
    void add(const MatrixRow& row);
    [[nodiscard]] const MatrixRemarks& remarks() const { return remarks_; }

  private:
    void examine(PlaceIndex from, PlaceIndex to, bool closed_by_day);

    const Router& router_;
    std::span<const PlaceIndex> stations_;
    std::size_t rows_ = 0;
    std::size_t examined_ = 0;
    std::size_t examined_closed_ = 0;
    MatrixRemarks remarks_;
};

/// Takes the next row; false: no more are wanted.
using MatrixRowSink = std::function<bool(const MatrixRow& row)>;

/// Makes the rows on `threads` threads (0: as many as the machine has cores), and hands them over
/// in order, on the calling thread. At most a few rows per thread are held in memory. Without
/// `with_shortest` they have no `shortest_km`.
void make_matrix(const Router& router, std::span<const PlaceIndex> stations,
                 const MatrixRowSink& sink, unsigned threads = 0, bool with_shortest = true);

}  // namespace verst
