#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/csv_paths.hpp"
#include "verst/render/render.hpp"

namespace verst {

/// What the formats of a batch are made of: beside the JSON of each answer its cells for readers,
/// and which columns its CSV has.
template <class Answer>
struct BatchRow;

template <>
struct BatchRow<DistanceAnswer> {
    static std::vector<std::string_view> headers();
    static std::vector<std::string> cells(const Network& network, const DistanceAnswer& answer,
                                          const TextOptions& options);
    static constexpr std::string_view csv_list{};  ///< each answer is one row
    static csv::PathColumns csv_columns();
};

template <>
struct BatchRow<CheckAnswer> {
    static std::vector<std::string_view> headers();
    static std::vector<std::string> cells(const Network& network, const CheckAnswer& answer,
                                          const TextOptions& options);
    static constexpr std::string_view csv_list = "readings";
    static csv::PathColumns csv_columns();
};

}  // namespace verst
