#include "http/metrics.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "verst/base/version.hpp"

namespace verst::http {

namespace {

std::string described(std::string_view name, std::string_view type, std::string_view what) {
    return fmt::format("# HELP {0} {2}\n# TYPE {0} {1}\n", name, type, what);
}

}  // namespace

void Metrics::count(std::string_view label, unsigned status, std::size_t bytes, double seconds) {
    const std::lock_guard lock(mutex_);
    ++requests_[{std::string(label), status}];
    const auto* bound = std::ranges::lower_bound(bounds_s, seconds);
    ++within_.at(static_cast<std::size_t>(bound - bounds_s.begin()));
    seconds_ += seconds;
    ++answered_;
    bytes_ += bytes;
}

void Metrics::connection_opened() {
    const std::lock_guard lock(mutex_);
    ++opened_;
    ++open_;
}

void Metrics::connection_closed() {
    const std::lock_guard lock(mutex_);
    --open_;
}

std::string Metrics::text() const {
    const std::lock_guard lock(mutex_);
    std::string out = described("verst_build_info", "gauge", "The version of the program.");
    out += fmt::format("verst_build_info{{version=\"{}\"}} 1\n", version());
    out += described("verst_requests_total", "counter", "Requests that were answered.");
    for (const auto& [key, count] : requests_) {
        out += fmt::format("verst_requests_total{{path=\"{}\",status=\"{}\"}} {}\n", key.first,
                           key.second, count);
    }
    out += described("verst_request_seconds", "histogram",
                     "From the end of a request to the end of its answer.");
    std::uint64_t within = 0;
    for (std::size_t i = 0; i < bounds_s.size(); ++i) {
        within += within_.at(i);
        out +=
            fmt::format("verst_request_seconds_bucket{{le=\"{}\"}} {}\n", bounds_s.at(i), within);
    }
    out += fmt::format("verst_request_seconds_bucket{{le=\"+Inf\"}} {}\n", answered_);
    out += fmt::format("verst_request_seconds_sum {}\nverst_request_seconds_count {}\n", seconds_,
                       answered_);
    out += described("verst_response_bytes_total", "counter", "Bytes of the bodies of answers.");
    out += fmt::format("verst_response_bytes_total {}\n", bytes_);
    out += described("verst_connections_total", "counter", "Connections that were taken.");
    out += fmt::format("verst_connections_total {}\n", opened_);
    out += described("verst_connections_open", "gauge", "Connections that are open.");
    return out + fmt::format("verst_connections_open {}\n", open_);
}

}  // namespace verst::http
