#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "verst/network/ids.hpp"
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
    /// Along the practical way: the rail km of the shortest, where that is another. Else empty.
    std::vector<std::optional<double>> shortest_km;

    friend bool operator==(const MatrixRow&, const MatrixRow&) = default;
};

/// Takes the next row; false: no more are wanted.
using MatrixRowSink = std::function<bool(const MatrixRow& row)>;

/// Makes the rows, one sweep each, on `threads` threads (0: as many as the machine has cores), and
/// hands them over in order, on the calling thread. At most a few rows per thread are held in
/// memory.
void make_matrix(const Router& router, std::span<const PlaceIndex> stations,
                 const MatrixRowSink& sink, unsigned threads = 0);

}  // namespace verst
