#include "route/kept_graphs.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

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
    std::uint32_t meaning = 1;  ///< counted up when figures come to mean something else
    std::uint32_t stretch_bytes = sizeof(Stretch);
    std::uint32_t edge_bytes = sizeof(SearchEdge);
    GraphForm form = GraphForm::plain;
    std::array<std::uint8_t, 3> unused{};

    friend bool operator==(const PartHead&, const PartHead&) = default;
};
static_assert(sizeof(PartHead) <= column_alignment);

template <class Columns>
std::vector<std::byte> bytes_to_keep(const Columns& of, GraphForm form) {
    const PartHead head{.form = form};
    std::vector<std::byte> bytes(column_alignment);
    std::memcpy(bytes.data(), &head, sizeof head);
    ColumnWriter writer(std::move(bytes));
    Columns::columns(of, writer);
    return std::move(writer).bytes();
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

/// A part as it is, and as it should be.
Result<void> check_part(const Network& network, std::string_view name,
                        const std::vector<std::byte>& should_be) {
    const auto part = part_of(network.image(), name);
    if (part && (part->empty() || std::ranges::equal(*part, should_be))) return {};
    return refuse(RefusalCode::bad_data,
                  "its part \"" + std::string(name) + "\" is " +
                      (part ? "not one of its network" : "damaged"),
                  {remedy(network.image().head)});
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
    add_part(file, stretches_part, bytes_to_keep(stretches, GraphForm::plain));
    for (const Metric metric : kept_metrics) {
        const GraphForm form = usual_form(metric, drawn_track);
        const SearchGraph graph(network, stretches, Costs(network, metric), form);
        add_part(file, graph_name(metric), bytes_to_keep(graph, form));
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
    const Stretches stretches(network);
    const bool drawn_track = has_drawn_track(network);
    auto checked = check_part(network, stretches_part, bytes_to_keep(stretches, GraphForm::plain));
    for (const Metric metric : kept_metrics) {
        if (!checked) break;
        const GraphForm form = usual_form(metric, drawn_track);
        const SearchGraph graph(network, stretches, Costs(network, metric), form);
        checked = check_part(network, graph_name(metric), bytes_to_keep(graph, form));
    }
    return checked;
}

}  // namespace verst
