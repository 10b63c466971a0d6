#pragma once

#include "verst/base/refusal.hpp"
#include "verst/journey/itinerary.hpp"

namespace verst::command {

/// What the shell learns. docs/using.md tells users the same.
enum class ExitStatus : int {
    answered = 0,        ///< answered, or the claim holds
    not_yes = 1,         ///< answered, and the answer is not yes
    bad_input = 2,       ///< the input is wrong; of a batch: some of its lines were
    refused = 3,         ///< the input is right and there is no answer
    output_failed = 4,   ///< the answer could not be written
    program_fault = 70,  ///< a fault of the program itself (EX_SOFTWARE of sysexits.h)
};

[[nodiscard]] ExitStatus exit_status(RefusalCode code);

/// Of a journey: `not_yes` where its reports contradict each other.
[[nodiscard]] ExitStatus status_of(const Itinerary& itinerary);

}  // namespace verst::command
