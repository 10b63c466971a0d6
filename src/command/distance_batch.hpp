#pragma once

#include <array>
#include <cstddef>

#include "command/formats.hpp"
#include "verst/render/distance_rows.hpp"
#include "verst/route/answer.hpp"

namespace verst::command {

struct DistanceRowView {
    const Network& network;
    const DistanceAnswer& answer;
    std::size_t line = 0;  ///< of the input
    TextOptions options;
};

inline constexpr std::array distance_row_formats{
    Format<DistanceRowView>{"text",
                            [](const DistanceRowView& view) {
                                return distance_row(view.network, view.answer, view.options);
                            }},
    Format<DistanceRowView>{"json",
                            [](const DistanceRowView& view) {
                                return distance_json_row(view.network, view.answer, view.line);
                            }},
    Format<DistanceRowView>{"csv",
                            [](const DistanceRowView& view) {
                                return distance_csv_row(view.network, view.answer, view.line);
                            }},
};

/// Reads pairs from the input and writes their distances, each as soon as its line is read. A line
/// that cannot be answered is reported with its number, and the rest is answered.
[[nodiscard]] Result<Response> distance_batch(const Call& call, const Router& router,
                                              double max_snap_km,
                                              const Format<DistanceRowView>& format);

}  // namespace verst::command
