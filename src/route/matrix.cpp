#include "verst/route/matrix.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "route/report_dates.hpp"
#include "verst/route/shortest_way.hpp"

namespace verst {

namespace {

/// Rows that may be finished before their turn, per thread.
constexpr std::size_t rows_ahead = 4;

/// The rows in the making. Whoever makes one waits while it is too far ahead of the reader.
class RowQueue {
  public:
    RowQueue(std::size_t rows, std::size_t window) : rows_(rows), slots_(window) {}

    /// The next row to make; nothing when there is none, or no more are wanted.
    std::optional<std::size_t> claim() {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] {
            return stopped_ || claimed_ == rows_ || claimed_ < taken_ + slots_.size();
        });
        if (stopped_ || claimed_ == rows_) return std::nullopt;
        return claimed_++;
    }

    void put(std::size_t row, MatrixRow made) {
        {
            const std::lock_guard lock(mutex_);
            slots_[row % slots_.size()] = std::move(made);
        }
        ready_.notify_one();
    }

    /// The next row in order; waits until it is made. Throws what its making threw.
    MatrixRow take() {
        std::unique_lock lock(mutex_);
        auto& slot = slots_[taken_ % slots_.size()];
        ready_.wait(lock, [&] { return slot.has_value() || fault_; });
        if (!slot) std::rethrow_exception(fault_);
        MatrixRow row = *std::exchange(slot, std::nullopt);
        ++taken_;
        lock.unlock();
        room_.notify_all();
        return row;
    }

    void stop(std::exception_ptr fault = nullptr) {
        {
            const std::lock_guard lock(mutex_);
            stopped_ = true;
            if (!fault_) fault_ = std::move(fault);
        }
        room_.notify_all();
        ready_.notify_all();
    }

  private:
    std::mutex mutex_;
    std::condition_variable room_;
    std::condition_variable ready_;
    std::size_t rows_;
    std::size_t claimed_ = 0;
    std::size_t taken_ = 0;
    bool stopped_ = false;
    std::exception_ptr fault_;
    std::vector<std::optional<MatrixRow>> slots_;
};

/// The rail km of the shortest ways, where they are others.
std::vector<std::optional<double>> shorter_ways(const Router& router, PlaceIndex from,
                                                std::span<const PlaceIndex> to,
                                                std::span<const std::optional<double>> rail_km) {
    auto shortest_km = router.by_rail().costs(from, to);
    for (std::size_t i = 0; i < to.size(); ++i) {
        auto& shortest = shortest_km[i];
        if (shortest && rail_km[i] && *rail_km[i] - *shortest < same_length_km) shortest.reset();
    }
    return shortest_km;
}

/// Whether figures are not those of any other day.
std::vector<bool> changed_by_day(std::span<const std::optional<double>> figures,
                                 std::span<const std::optional<double>> of_any_day) {
    std::vector<bool> changed;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const bool both = figures[i] && of_any_day[i];
        changed.push_back(both ? std::abs(*figures[i] - *of_any_day[i]) >= same_length_km
                               : figures[i].has_value() != of_any_day[i].has_value());
    }
    return changed;
}

MatrixRow make_row(const Router& router, PlaceIndex from, std::span<const PlaceIndex> to,
                   bool with_shortest) {
    MatrixRow row;
    if (with_shortest && may_be_longer(router.metric())) {
        std::vector<std::optional<double>> rail_km;
        for (const auto& way : router.best_ways(from, to)) {
            row.figures.push_back(way ? std::optional(way->cost) : std::nullopt);
            rail_km.push_back(way ? std::optional(way->rail_km) : std::nullopt);
        }
        row.shortest_km = shorter_ways(router, from, to, rail_km);
    } else {
        row.figures = router.costs(from, to);
    }
    if (const Router* any_day = router.any_day())
        row.closed_by_day = changed_by_day(row.figures, any_day->costs(from, to));
    return row;
}

void work(const Router& router, std::span<const PlaceIndex> stations, bool with_shortest,
          RowQueue& queue) {
    try {
        while (const auto row = queue.claim()) {
            queue.put(*row, make_row(router, stations[*row], stations, with_shortest));
        }
    } catch (...) {
        queue.stop(std::current_exception());
    }
}

/// Starts so many threads, or as many as the machine has left. False if not even one can start.
template <class Work>
bool start(std::vector<std::jthread>& workers, std::size_t count, Work work) {
    workers.reserve(count);
    try {
        while (workers.size() < count) workers.emplace_back(work);
    } catch (const std::system_error&) {
        // Fewer are slower, and no less right.
    }
    return !workers.empty();
}

/// Lets the threads end, whatever becomes of the reader.
struct StopAtEnd {
    RowQueue& queue;
    explicit StopAtEnd(RowQueue& of) : queue(of) {}
    StopAtEnd(const StopAtEnd&) = delete;
    StopAtEnd& operator=(const StopAtEnd&) = delete;
    ~StopAtEnd() { queue.stop(); }
};

}  // namespace

void MatrixReader::add(const MatrixRow& row) {
    const PlaceIndex from = stations_[rows_];
    ++rows_;
    for (std::size_t i = 0; i < stations_.size(); ++i) {
        const PlaceIndex to = stations_[i];
        if (from == to) continue;
        ++remarks_.pairs;
        const bool closed = !row.closed_by_day.empty() && row.closed_by_day[i];
        if (closed) ++remarks_.closed_pairs;
        if (!row.figures[i] && ++remarks_.empty == 1) {
            if (auto route = router_.shortest(std::array{from, to}); !route)
                remarks_.why = std::move(route.error());
        }
        if (router_.constraints().as_of) examine(from, to, closed);
    }
}

void MatrixReader::examine(PlaceIndex from, PlaceIndex to, bool closed_by_day) {
    std::size_t& count = closed_by_day ? examined_closed_ : examined_;
    if (++count > MatrixRemarks::most_examined) return;
    const DateReport dates = report_dates(router_, from, to);
    const auto add = [](auto& all, const auto& more) {
        for (const auto& each : more) {
            if (std::ranges::find(all, each) == all.end()) all.push_back(each);
        }
    };
    add(remarks_.closed.unopened, dates.closed.unopened);
    add(remarks_.closed.shut, dates.closed.shut);
    add(remarks_.doubtful, dates.doubtful);
}

void make_matrix(const Router& router, std::span<const PlaceIndex> stations,
                 const MatrixRowSink& sink, unsigned threads, bool with_shortest) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t count = std::min<std::size_t>(threads, stations.size());
    if (count == 0) return;
    RowQueue queue(stations.size(), count * rows_ahead);
    std::vector<std::jthread> workers;
    const StopAtEnd stop(queue);  // before the threads are joined
    if (!start(workers, count, [&] { work(router, stations, with_shortest, queue); })) {
        for (const PlaceIndex from : stations) {
            if (!sink(make_row(router, from, stations, with_shortest))) return;
        }
        return;
    }
    for (std::size_t i = 0; i < stations.size(); ++i) {
        if (!sink(queue.take())) return;
    }
}

}  // namespace verst
