#pragma once

#include <filesystem>
#include <functional>
#include <string_view>
#include <unordered_map>

#include "data_table.hpp"
#include "verst/network/network_builder.hpp"
#include "verst/network/reader.hpp"

namespace verst {

/// What the readers of the single tables share: where they read, what they fill, and the ids that
/// earlier tables defined.
struct ReadContext {
    std::filesystem::path directory;
    NetworkBuilder builder;
    FaultLog log;
    std::unordered_map<std::string_view, SourceIndex> sources;
    std::unordered_map<std::string_view, PlaceIndex> places;
    std::unordered_map<std::string_view, LineIndex> lines;

    /// True if the directory has this file: some may be left out.
    [[nodiscard]] bool has_file(std::string_view file) const;
    [[nodiscard]] SourceIndex source(const DataTable::Row& row, std::string_view column) const;
    /// Nothing (and a fault) if no place has this id.
    [[nodiscard]] std::optional<PlaceIndex> place(const DataTable::Row& row,
                                                  std::string_view column) const;
};

/// May add to what was read what is in no table.
using BeforeBuild = std::function<void(NetworkBuilder&)>;

/// `read_network` and `load_network` of verst/network/reader.hpp, with a say before the network is
/// built.
[[nodiscard]] ReadReport read_tables(const std::filesystem::path& directory,
                                     const BeforeBuild& before_build);
[[nodiscard]] Result<Network> load_tables(const std::filesystem::path& directory,
                                          const BeforeBuild& before_build);

/// In this order: each looks up the ids of those before it.
void read_edition(ReadContext& context);
void read_sources(ReadContext& context);
void read_places(ReadContext& context);
void read_lines(ReadContext& context);
void read_attributes(ReadContext& context);
void read_borders(ReadContext& context);
void read_access(ReadContext& context);
void read_junctions(ReadContext& context);  ///< optional
void read_shutdowns(ReadContext& context);  ///< optional

/// True for lower-case letters, digits and inner hyphens.
[[nodiscard]] bool is_id(std::string_view text);

/// "A", "B" or "C".
[[nodiscard]] std::string_view read_confidence(const DataTable::Row& row);

/// "1435/1520" as a set; faults what is no gauge.
[[nodiscard]] GaugeSet read_gauges(const DataTable::Row& row, std::string_view column);

}  // namespace verst
