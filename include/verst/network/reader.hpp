#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What came of reading a directory: a network when nothing stands against it, and every fault.
struct ReadReport {
    std::optional<Network> network;
    std::vector<DataFault> faults;
};

/// Reads the tables and checks what makes them safe to use: structure, ids, ranges, order. All
/// faults are reported at once. Fails (without a network) if there is any.
[[nodiscard]] ReadReport read_network(const std::filesystem::path& directory);

/// The same as a result: the refusal's hints are the faults.
[[nodiscard]] Result<Network> load_network(const std::filesystem::path& directory);

/// Everything that `read_network` checks and what takes longer: time zones that exist, lengths that
/// are no shorter than their geodesics by more than the positions' uncertainties and 1 km,
/// crossings that lie between their stations, places that nothing joins, junctions that name just
/// their neighbours, shutdowns that overlap. The report's network is
/// there whenever the tables were safe to use.
[[nodiscard]] ReadReport check_network(const std::filesystem::path& directory);

/// Stands for the network that comes with verst, whatever VERST_DATA says.
inline constexpr std::string_view builtin_network = "builtin";

/// The network directory to use: `chosen` if not empty (`builtin_network`: the installed one), else
/// the environment variable VERST_DATA, else the installed one beside the program, else the one of
/// the build tree.
[[nodiscard]] Result<std::filesystem::path> locate_network(const std::string& chosen);

/// True if `locate_network` looks for the network that comes with verst: `chosen` says so, or
/// neither it nor VERST_DATA says anything.
[[nodiscard]] bool is_builtin(const std::string& chosen);

/// The directory of the base map that maps of this network are drawn on: `basemap` in its own
/// directory, else in that of the network that comes with verst.
[[nodiscard]] Result<std::filesystem::path> locate_base_map(const Network& network);

}  // namespace verst
