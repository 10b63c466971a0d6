#include "verst/route/detours.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <optional>
#include <string_view>
#include <system_error>
#include <thread>
#include <tuple>
#include <utility>

#include "route/router_parts.hpp"
#include "route/shut/blocks.hpp"
#include "route/shut/own_stretch.hpp"

namespace verst {
namespace {

/// Starts with one work in common: those within a stretch, or a single one at a node.
struct StartGroup {
    std::optional<StretchIndex> stretch;
    std::vector<PlaceIndex> starts;
};

class Detours {
  public:
    Detours(const Network& network, const DetoursRequest& request, const DetoursProgress& progress)
        : network_(network),
          request_(request),
          progress_(progress),
          index_(network, Metric::rail),
          under_(index_, request.constraints),
          stretches_(index_.parts().stretches) {
        for (std::size_t i = 0; i < network.places().size(); ++i) {
            const PlaceIndex place(i);
            const PlaceKind kind = network[place].kind;
            const bool counts =
                kind == PlaceKind::station || (request.every_kind && kind == PlaceKind::halt);
            if (counts && is_open(place)) stations_.push_back(place);
        }
        for (std::size_t i = 0; i < network.sections().size(); ++i) {
            if (under_.permits.permits(SectionIndex(i))) open_.emplace_back(i);
        }
    }

    Result<DetoursAnswer> make() {
        if (stations_.size() < 2 || open_.empty())
            return refuse(RefusalCode::bad_argument, "no two stations are left to go between");
        DetoursAnswer answer;
        answer.as_of = request_.constraints.as_of;
        answer.every_kind = request_.every_kind;
        answer.stations = stations_.size();
        answer.sections = open_.size();
        const auto sum = all_losses();
        if (!sum)
            return refuse(RefusalCode::output_failed, "nobody waits for the answer any longer");
        answer.pairs = sum->pairs;
        const std::vector<ShutLoss> losses = sum->sums(stretches_);
        rank(losses, answer);
        find_what_holds(answer);
        return answer;
    }

  private:
    /// True if a train may come there or go.
    [[nodiscard]] bool is_open(PlaceIndex place) const {
        return std::ranges::any_of(network_[place].sections, [&](SectionIndex section) {
            return under_.permits.permits(section);
        });
    }

    [[nodiscard]] std::vector<StartGroup> start_groups() const {
        std::vector<StartGroup> groups(stretches_.all().size());
        for (const PlaceIndex station : stations_) {
            if (const auto point = stretches_.within(station)) {
                groups[point->stretch.value()].stretch = point->stretch;
                groups[point->stretch.value()].starts.push_back(station);
            } else {
                groups.push_back({{}, {station}});
            }
        }
        std::erase_if(groups, [](const StartGroup& group) { return group.starts.empty(); });
        return groups;
    }

    /// Of all sections; nothing if that was stopped.
    [[nodiscard]] std::optional<ShutLosses> all_losses() {
        const ShutGraph graph(under_.track, stations_);
        const std::vector<StartGroup> groups = start_groups();
        ShutLosses sum(stretches_, network_);
        std::mutex mutex;
        std::atomic<std::size_t> next = 0;
        std::atomic<std::size_t> done = 0;
        std::atomic<bool> is_stopped = false;
        const auto work = [&](bool tells) {
            ShutLosses own(stretches_, network_);
            for (std::size_t i = next++; i < groups.size() && !is_stopped; i = next++) {
                std::optional<OwnStretch> around;
                if (groups[i].stretch) around.emplace(graph, *groups[i].stretch);
                for (const PlaceIndex start : groups[i].starts) {
                    ShutSearch search(graph, start);
                    search.add_losses(own);
                    if (around) around->add_losses(start, search, own);
                    ++done;
                    if (tells && progress_ && !progress_(done, stations_.size())) is_stopped = true;
                    if (is_stopped) break;
                }
            }
            const std::lock_guard lock(mutex);
            sum.add(own);
        };
        std::vector<std::future<void>> others;
        try {
            for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i)
                others.push_back(std::async(std::launch::async, work, false));
        } catch (const std::system_error&) {
            // Fewer threads are slower, and no less right.
        }
        work(true);
        for (auto& other : others) other.get();
        if (is_stopped) return std::nullopt;
        if (progress_) progress_(stations_.size(), stations_.size());
        return sum;
    }

    [[nodiscard]] SectionLoss told(SectionIndex section, const ShutLoss& loss) const {
        return {section,
                loss.lengthened,
                from_cost(loss.more),
                from_cost(loss.most),
                loss.most_from,
                loss.most_to,
                loss.cut};
    }

    void rank(const std::vector<ShutLoss>& losses, DetoursAnswer& answer) {
        const auto best = [&](auto what) {
            std::vector<SectionIndex> order;
            for (const SectionIndex section : open_) {
                if (what(losses[section.value()]) > 0) order.push_back(section);
            }
            std::ranges::sort(order, [&](SectionIndex a, SectionIndex b) {
                const auto of_a = what(losses[a.value()]);
                const auto of_b = what(losses[b.value()]);
                return of_a != of_b ? of_a > of_b : a < b;
            });
            if (!request_.every_section) keep_worst_of_stretches(order);
            order.resize(std::min(order.size(), request_.count));
            return order;
        };
        for (const SectionIndex section : best([](const ShutLoss& loss) { return loss.more; }))
            answer.lengthening.push_back(told(section, losses[section.value()]));
        for (const SectionIndex section :
             best([](const ShutLoss& loss) { return static_cast<Cost>(loss.cut); })) {
            answer.cutting.push_back(told(section, losses[section.value()]));
            answer.cutting.back().cut_off = cut_off(section);
        }
    }

    void keep_worst_of_stretches(std::vector<SectionIndex>& ranked) const {
        std::vector<bool> is_listed(stretches_.all().size());
        std::erase_if(ranked, [&](SectionIndex section) {
            const std::size_t stretch = stretches_.position_of(section).stretch.value();
            const bool again = is_listed[stretch];
            is_listed[stretch] = true;
            return again;
        });
    }

    /// The smaller of the two sides that are left of what the section held together.
    [[nodiscard]] std::vector<PlaceIndex> cut_off(SectionIndex section) const {
        Constraints without = request_.constraints;
        without.avoid.sections.push_back(section);
        const TrackUnder shut(index_, std::move(without));
        const auto reached = [&](PlaceIndex start) {
            LegSearch search(shut.track, start, Standings::any());
            search.run_within(unreachable - 1);
            std::vector<PlaceIndex> stations;
            for (const PlaceIndex station : stations_) {
                if (station == start || search.least_at(station) != unreachable)
                    stations.push_back(station);
            }
            return stations;
        };
        std::vector<PlaceIndex> a = reached(network_[section].a);
        std::vector<PlaceIndex> b = reached(network_[section].b);
        std::vector<PlaceIndex> side = a.size() < b.size() ? std::move(a) : std::move(b);
        std::ranges::sort(side, {}, [&](PlaceIndex place) {
            const std::string_view name = network_[place].name.view();
            return std::tuple(name.empty(), name, place);
        });
        return side;
    }

    void find_what_holds(DetoursAnswer& answer) const {
        const Blocks blocks(network_, open_, stations_);
        answer.bridges = blocks.bridges();
        for (const PlaceIndex station : stations_) {
            if (auto holding = blocks.holding(station)) answer.holding.push_back(*holding);
        }
        answer.holding_places = answer.holding.size();
        std::ranges::stable_sort(answer.holding, std::greater<>(), &HoldingPlace::parted_pairs);
        answer.holding.resize(std::min(answer.holding.size(), request_.count));
    }

    const Network& network_;
    const DetoursRequest& request_;
    const DetoursProgress& progress_;
    RouteIndex index_;
    TrackUnder under_;
    const Stretches& stretches_;
    std::vector<PlaceIndex> stations_;
    std::vector<SectionIndex> open_;
};

}  // namespace

Result<DetoursAnswer> detours(const Network& network, const DetoursRequest& request,
                              const DetoursProgress& progress) {
    return Detours(network, request, progress).make();
}

}  // namespace verst
