#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/draft.hpp"
#include "verst/network/network.hpp"

namespace verst {

/// What every reader fills, whatever it reads: the tables of `stations/`, OpenStreetMap. Fill the
/// vectors, then build; the network no longer needs the builder.
///
///     NetworkBuilder builder;
///     builder.places.push_back({.id = builder.keep(id), .position = position});
///     ...
///     builder.sections.push_back({.a = PlaceIndex(0), .b = PlaceIndex(1), .rail_km = 12.3});
///     Result<Network> network = std::move(builder).build();
class NetworkBuilder {
  public:
    static constexpr std::size_t longest_command = 223;  ///< bytes; an image has room for no more

    std::string name;
    std::string edition;
    std::string directory;  ///< of the tables that were read; empty if there are none
    /// Who is to be named under every answer: "© OpenStreetMap contributors, ODbL 1.0". Empty: only
    /// the sources are.
    std::string credit;
    std::string extract_date;  ///< the day of the data, "2026-11-20"; empty: the edition says it
    /// Makes the same image anew; shown when a later verst cannot read this one. At most
    /// `longest_command` bytes.
    std::string command;

    std::vector<draft::Source> sources;
    std::vector<draft::Place> places;
    std::vector<draft::Line> lines;
    std::vector<draft::Attribute> attributes;
    std::vector<draft::Section> sections;  ///< beside those that the lines make
    std::vector<draft::Border> borders;
    std::vector<AccessLink> access;
    std::vector<draft::Junction> junctions;
    std::vector<draft::Shutdown> shutdowns;
    std::vector<draft::File>
        files;  ///< that it is made of, where a change of theirs makes it stale

    /// A copy of the text that lives as long as the builder.
    [[nodiscard]] std::string_view keep(std::string_view text);
    /// The same of memory that texts already point into.
    void keep(std::unique_ptr<char[]> memory) { kept_.push_back(std::move(memory)); }

    /// Makes sections and rail lengths, and lays all out as an image. The sections of `sections`
    /// come first, in their order; those that lines make follow. Ids must be unique, indices in
    /// range (an exception tells of one that is not). Refuses what does not fit into an image of
    /// 2 GB.
    [[nodiscard]] Result<Network> build() &&;

  private:
    std::vector<std::unique_ptr<char[]>> kept_;
    char* free_ = nullptr;
    std::size_t free_bytes_ = 0;
};

}  // namespace verst
