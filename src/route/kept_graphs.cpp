#include "route/kept_graphs.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "network/image_check.hpp"
#include "network/image_parts.hpp"
#include "route/record_column.hpp"
#include "verst/network/image_file.hpp"
#include "verst/route/kept_graphs.hpp"

namespace verst {
namespace {

constexpr std::string_view stretches_part = "stretches";

std::string graph_name(Metric metric) { return "graph " + std::string(metric_name(metric)); }

/// What a part begins with: how those who wrote it laid out its records.
struct PartHead {
    /// Counted up when records or columns change, or the figures in them are worked out otherwise:
    /// older images are then searched by graphs that are made anew. A test has their checksums.
    std::uint32_t meaning = 1;
    std::uint32_t stretch_bytes = sizeof(Stretch);
    std::uint32_t edge_bytes = sizeof(SearchEdge);
    GraphForm form = GraphForm::plain;
    std::array<std::uint8_t, 3> unused{};

    friend bool operator==(const PartHead&, const PartHead&) = default;
};

template <class Columns>
void add_columns(std::string& file, std::string_view name, const Columns& of, GraphForm form) {
    add_part(file, name, [&](std::string& bytes) {
        ColumnWriter writer(bytes, PartHead{.form = form});
        Columns::columns(of, writer);
    });
}

/// The columns of a part of this form; empty if there are none, or they are damaged.
std::span<const std::byte> columns_of(const Network& network, std::string_view name,
                                      GraphForm form) {
    const auto part = trusted_part_of(network, name);
    PartHead head;
    if (!part || part->size() < column_alignment) return {};
    std::memcpy(&head, part->data(), sizeof head);
    return head == PartHead{.form = form} ? part->subspan(column_alignment)
                                          : std::span<const std::byte>();
}

bool keeps(const Network& network, std::string_view name) {
    const auto part = trusted_part_of(network, name);
    return !part || !part->empty();
}

}  // namespace

GraphForm usual_form(Metric metric, bool drawn_track) {
    if (metric == Metric::time || metric == Metric::practical) return GraphForm::layered;
    return drawn_track ? GraphForm::sides : GraphForm::plain;
}

std::shared_ptr<const Stretches> kept_stretches(const Network& network) {
    const auto columns = columns_of(network, stretches_part, GraphForm::plain);
    if (columns.empty()) return nullptr;
    ColumnReader reader(columns);
    auto stretches = std::make_shared<const Stretches>(reader);
    const bool is_safe =
        reader.fits() && (network.trust() == ImageTrust::known_sound || stretches->are_of(network));
    return is_safe ? stretches : nullptr;
}

std::optional<SearchGraph> kept_graph(const Network& network, const Stretches& stretches,
                                      Metric metric, GraphForm form) {
    const auto columns = columns_of(network, graph_name(metric), form);
    if (columns.empty()) return std::nullopt;
    ColumnReader reader(columns);
    SearchGraph graph(stretches, form, reader);
    const bool is_safe = reader.fits() && (network.trust() == ImageTrust::known_sound ||
                                           graph.is_sound(network.places().size()));
    return is_safe ? std::optional(std::move(graph)) : std::nullopt;
}

void add_graphs(const Network& network, std::string& file) {
    const Stretches stretches(network);
    const bool drawn_track = has_drawn_track(network);
    add_columns(file, stretches_part, stretches, GraphForm::plain);
    for (const Metric metric : kept_metrics) {
        const GraphForm form = usual_form(metric, drawn_track);
        const SearchGraph graph(network, stretches, Costs(network, metric), form);
        add_columns(file, graph_name(metric), graph, form);
    }
}

std::string image_with_graphs(const Network& network) {
    std::string file = image_bytes(network);
    add_graphs(network, file);
    return file;
}

bool has_safe_graphs(const Network& network) {
    const auto stretches = kept_stretches(network);
    if (stretches == nullptr) return !keeps(network, stretches_part);
    const bool drawn_track = has_drawn_track(network);
    return std::ranges::all_of(kept_metrics, [&](Metric metric) {
        return !keeps(network, graph_name(metric)) ||
               kept_graph(network, *stretches, metric, usual_form(metric, drawn_track));
    });
}

Result<void> check_kept_graphs(const Network& network) {
    const std::string made = image_with_graphs(network);
    const auto& should_be = *reinterpret_cast<const NetworkImage*>(made.data());
    const auto check = [&](std::string_view name) -> Result<void> {
        const auto kept = part_of(network.image(), name);
        if (kept && (kept->empty() || std::ranges::equal(*kept, *part_of(should_be, name))))
            return {};
        return refuse(RefusalCode::bad_data,
                      "its part \"" + std::string(name) + "\" is " +
                          (kept ? "not one of its network" : "damaged"),
                      {remedy(network.image().head)});
    };
    auto checked = check(stretches_part);
    for (const Metric metric : kept_metrics) {
        if (checked) checked = check(graph_name(metric));
    }
    return checked;
}

}  // namespace verst
