#include "verst/time/instant.hpp"

#include <algorithm>

namespace verst {

namespace {

/// Of two lower bounds the later, of two upper bounds the earlier; a bound that is not known
/// yields.
template <class Choose>
std::optional<Instant> tighter(const std::optional<Instant>& a, const std::optional<Instant>& b,
                               Choose choose) {
    if (!a) return b;
    if (!b) return a;
    return choose(*a, *b);
}

}  // namespace

std::optional<Window> intersection(const Window& a, const Window& b) {
    const auto later = [](Instant x, Instant y) { return std::max(x, y); };
    const auto sooner = [](Instant x, Instant y) { return std::min(x, y); };
    const Window both{tighter(a.earliest, b.earliest, later), tighter(a.latest, b.latest, sooner)};
    if (both.earliest && both.latest && *both.earliest > *both.latest) return std::nullopt;
    return both;
}

}  // namespace verst
