#include "route/shut/shut_loss.hpp"

#include <algorithm>
#include <utility>

namespace verst {

namespace {

/// Without what turning on open track counts for: that is no length.
Cost length_of(Cost cost) {
    constexpr Cost turning = 1'000'000'000'000;
    return cost % turning;
}

}  // namespace

void ShutLoss::note_most(Cost more_than, PlaceIndex from, PlaceIndex to) {
    const bool is_more = more_than > most || (more_than == most && more_than > 0 &&
                                              std::pair(from, to) < std::pair(most_from, most_to));
    if (!is_more) return;
    most = more_than;
    most_from = from;
    most_to = to;
}

void ShutLoss::add(PlaceIndex from, PlaceIndex to, Cost before, Cost after) {
    if (before == unreachable || after == before) return;
    if (after == unreachable) {
        ++cut;
        return;
    }
    const Cost longer = length_of(after) - length_of(before);
    if (longer <= 0) return;
    ++lengthened;
    more += longer;
    note_most(longer, from, to);
}

void ShutLoss::add(const ShutLoss& other) {
    lengthened += other.lengthened;
    more += other.more;
    cut += other.cut;
    note_most(other.most, other.most_from, other.most_to);
}

ShutLosses::ShutLosses(const Stretches& stretches, const Network& network)
    : by_stretch(stretches.all().size()),
      by_section(network.sections().size()),
      before(network.places().size()),
      after(network.places().size()) {}

void ShutLosses::add(const ShutLosses& other) {
    const auto add_each = [](std::vector<ShutLoss>& to, const std::vector<ShutLoss>& from) {
        for (std::size_t i = 0; i < to.size(); ++i) to[i].add(from[i]);
    };
    add_each(by_stretch, other.by_stretch);
    add_each(by_section, other.by_section);
    add_each(before, other.before);
    add_each(after, other.after);
    pairs += other.pairs;
}

std::vector<ShutLoss> ShutLosses::sums(const Stretches& stretches) const {
    std::vector<ShutLoss> all = by_section;
    for (std::size_t s = 0; s < by_stretch.size(); ++s) {
        const StretchIndex stretch(s);
        const auto sections = stretches.sections(stretch);
        const auto places = stretches.places(stretch);
        // Section i lies after places 1 to i and before the places i + 1 to the last but one.
        ShutLoss passed = by_stretch[s];
        for (std::size_t i = 0; i < sections.size(); ++i) {
            if (i > 0) passed.add(after[places[i].value()]);
            all[sections[i].value()].add(passed);
        }
        ShutLoss ahead;
        for (std::size_t i = sections.size() - 1; i > 0; --i) {
            ahead.add(before[places[i].value()]);
            all[sections[i - 1].value()].add(ahead);
        }
    }
    return all;
}

}  // namespace verst
