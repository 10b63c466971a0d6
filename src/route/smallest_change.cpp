#include "route/smallest_change.hpp"

#include <cstddef>
#include <utility>

#include "verst/route/features.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/router.hpp"

namespace verst {
namespace {

/// More sets of items than this are not tried one by one.
constexpr std::size_t most_trials = 2000;

double length(const RouteIndex& index, const Route& route) {
    const RailSum sum = measure(index.network(), route.steps);
    switch (index.metric()) {
        case Metric::rail:
            return sum.rail_km;
        case Metric::geodesic:
            return sum.chord_km;
        case Metric::time:
        case Metric::practical:
            break;
    }
    return sum.running_h + features(index.network(), route.steps).stop_h.middle();
}

std::optional<Route> way_under(const KeptApart& apart, const std::vector<ConstraintItem>& items) {
    return Router(apart.index, united(items)).find(apart.stations);
}

std::vector<ConstraintItem> without(const std::vector<ConstraintItem>& items, std::size_t i) {
    std::vector<ConstraintItem> rest = items;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
    return rest;
}

/// Tries every way to lift so many items.
class SetsOfSize {
  public:
    SetsOfSize(const KeptApart& apart, const std::vector<ConstraintItem>& items, std::size_t size)
        : apart_(apart), items_(items), lifted_(items.size()) {
        choose(0, size);
    }

    [[nodiscard]] std::optional<Change> best() && { return std::move(best_); }

  private:
    void choose(std::size_t first, std::size_t left) {
        if (left == 0) return try_out();
        for (std::size_t i = first; i + left <= items_.size(); ++i) {
            lifted_[i] = true;
            choose(i + 1, left - 1);
            lifted_[i] = false;
        }
    }

    void try_out() {
        if (++trials_ > most_trials) return;
        std::vector<ConstraintItem> kept;
        Change change;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            (lifted_[i] ? change.lifted : kept).push_back(items_[i]);
        }
        auto route = way_under(apart_, kept);
        if (!route) return;
        const double found = length(apart_.index, *route);
        if (best_ && best_length_ <= found) return;
        best_length_ = found;
        change.route = std::move(*route);
        best_ = std::move(change);
    }

    const KeptApart& apart_;
    const std::vector<ConstraintItem>& items_;
    std::vector<bool> lifted_;
    std::size_t trials_ = 0;
    std::optional<Change> best_;
    double best_length_ = 0;
};

}  // namespace

std::vector<ConstraintItem> blocking_items(const KeptApart& apart,
                                           std::vector<ConstraintItem> items) {
    for (std::size_t i = items.size(); i-- > 0;) {
        auto fewer = without(items, i);
        if (!way_under(apart, fewer)) items = std::move(fewer);
    }
    return items;
}

std::optional<Change> smallest_change(const KeptApart& apart,
                                      const std::vector<ConstraintItem>& items) {
    std::size_t sets = 1;
    for (std::size_t size = 1; size <= items.size(); ++size) {
        sets = sets * (items.size() - size + 1) / size;
        if (sets > most_trials) break;
        if (auto change = SetsOfSize(apart, items, size).best()) return change;
    }
    // Too many to try them all: lift everything, and put back what does not matter.
    std::vector<ConstraintItem> kept;
    Change change;
    for (const ConstraintItem& item : items) {
        kept.push_back(item);
        if (way_under(apart, kept)) continue;
        kept.pop_back();
        change.lifted.push_back(item);
    }
    auto route = way_under(apart, kept);
    if (!route) return std::nullopt;
    change.route = std::move(*route);
    return change;
}

}  // namespace verst
