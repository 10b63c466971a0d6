#pragma once

#include <array>
#include <cstddef>

#include "cli/command_context.hpp"
#include "cli/formats.hpp"
#include "verst/render/answer_text.hpp"
#include "verst/render/distance_csv.hpp"
#include "verst/render/distance_json.hpp"
#include "verst/route/answer.hpp"

namespace verst::cli {

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

/// Reads pairs from stdin and writes their distances, each as soon as its line is read. A line that
/// cannot be answered is reported on stderr with its number, and the rest is answered.
[[nodiscard]] Result<Outcome> distance_batch(CommandContext& context, const Router& router,
                                             double max_snap_km,
                                             const Format<DistanceRowView>& format);

}  // namespace verst::cli
