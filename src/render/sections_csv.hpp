#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include "render/csv_sheet.hpp"
#include "verst/network/network.hpp"
#include "verst/route/route.hpp"

namespace verst {

/// A section as a route uses it.
struct SectionRow {
    const Network* network = nullptr;
    std::size_t number = 0;  ///< from 1
    std::size_t leg = 0;     ///< from 1
    RouteStep step;
    double end_km = 0;  ///< rail km from the start to the end of the section
};

/// The sections of routes one after another, numbered from 1.
class SectionsCsv {
  public:
    explicit SectionsCsv(const Network& network);

    /// A leg's sections; legs without a route are skipped by giving the number of the next.
    void add_leg(std::size_t leg, std::span<const RouteStep> steps);

    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    const Network& network_;
    CsvSheet<SectionRow> sheet_;
    std::string text_;
    std::size_t count_ = 0;
    double end_km_ = 0;
};

}  // namespace verst
