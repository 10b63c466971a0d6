#pragma once

namespace verst {

/// When a way counts as an alternative worth showing, after Abraham, Delling, Goldberg and Werneck,
/// "Alternative routes in road networks" (ACM JEA 18, 2013), with defaults for railways, whose
/// networks are sparser than roads.
///
/// The lengths are those of the metric, a route's with all its stops, from the first place to the
/// last. The second and third condition are about the parts of each leg: no via place is ever left
/// out to shorten a way. Parts begin and end at stations (of the third condition: at junctions, at
/// which the worst parts always begin and end).
struct Admissibility {
    /// Limited sharing: at most this share of the shortest route's length runs on sections of the
    /// shortest route and of the alternatives shown before. 0 to 1; in the paper 0.8.
    double sharing = 0.9;
    /// Local optimality: every part that is at most this share of its leg's shortest way is itself
    /// the shortest way between its ends, and so is the next longer part. 0 to 1; in the paper
    /// 0.25.
    double locality = 0.2;
    /// Uniformly bounded stretch: no part of a leg is longer than the shortest way between its ends
    /// by more than this factor. At least 1; in the paper 1.25.
    double stretch = 2;
};

}  // namespace verst
