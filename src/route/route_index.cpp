#include "route/route_index.hpp"

namespace verst {

RouteIndex::RouteIndex(const Network& network, Metric metric)
    : parts_(std::make_shared<const Parts>(network, metric)) {}

RouteIndex::RouteIndex(const RouteIndex& other, Metric metric)
    : parts_(std::make_shared<const Parts>(other.parts(), metric)) {}

const Network& RouteIndex::network() const { return parts_->network; }
Metric RouteIndex::metric() const { return parts_->metric; }

}  // namespace verst
