#include "verst/route/matrix.hpp"

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

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

/// Ways whose lengths differ by less are of one length, and shown as such.
constexpr double same_length_km = 0.05;

MatrixRow make_row(const Router& router, PlaceIndex from, std::span<const PlaceIndex> to) {
    MatrixRow row{router.costs(from, to), {}};
    if (router.metric() != Metric::practical) return row;
    row.shortest_km = router.by_rail().costs(from, to);
    for (std::size_t i = 0; i < to.size(); ++i) {
        auto& shortest = row.shortest_km[i];
        if (shortest && row.figures[i] && *row.figures[i] - *shortest < same_length_km)
            shortest.reset();
    }
    return row;
}

void work(const Router& router, std::span<const PlaceIndex> stations, RowQueue& queue) {
    try {
        while (const auto row = queue.claim()) {
            queue.put(*row, make_row(router, stations[*row], stations));
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

void make_matrix(const Router& router, std::span<const PlaceIndex> stations,
                 const MatrixRowSink& sink, unsigned threads) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t count = std::min<std::size_t>(threads, stations.size());
    if (count == 0) return;
    RowQueue queue(stations.size(), count * rows_ahead);
    std::vector<std::jthread> workers;
    const StopAtEnd stop(queue);  // before the threads are joined
    if (!start(workers, count, [&] { work(router, stations, queue); })) {
        for (const PlaceIndex from : stations) {
            if (!sink(make_row(router, from, stations))) return;
        }
        return;
    }
    for (std::size_t i = 0; i < stations.size(); ++i) {
        if (!sink(queue.take())) return;
    }
}

}  // namespace verst
