#pragma once

#include <string>

#include "verst/journey/verdict.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst {

/// `verst check` for a reader: the verdict first.
[[nodiscard]] std::string check_text(const Network& network, const ClaimAnswer& answer,
                                     const TextOptions& options);

/// The same as one line of a batch, its fields apart by tabs: the verdict, "narrow" or "-", the
/// nearest true wording, the claim.
[[nodiscard]] std::string check_row(const Network& network, const ClaimAnswer& answer,
                                    const TextOptions& options);

}  // namespace verst
