#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>

#include "route/search_graph.hpp"
#include "route/stretches.hpp"
#include "verst/network/network.hpp"
#include "verst/route/route.hpp"

namespace verst {

/// Of the ways that people ask for.
inline constexpr std::array kept_metrics{Metric::rail, Metric::practical, Metric::time};

/// Adds the graphs of a network to the bytes of its image: see `image_with_graphs`.
void add_graphs(const Network& network, std::string& file);

/// The form of graph that a search needs which nothing but its metric asks for one.
[[nodiscard]] GraphForm usual_form(Metric metric, bool drawn_track);

/// The stretches that the image of a network keeps (see verst/route/kept_graphs.hpp); null if it
/// keeps none, or they are damaged. They must not outlive the network.
[[nodiscard]] std::shared_ptr<const Stretches> kept_stretches(const Network& network);

/// The search graph of a metric, in this form, that the same image keeps; nothing if it keeps none
/// or it is damaged. It must not outlive the network or the stretches, which the image must have
/// kept too.
[[nodiscard]] std::optional<SearchGraph> kept_graph(const Network& network,
                                                    const Stretches& stretches, Metric metric,
                                                    GraphForm form);

}  // namespace verst
