#pragma once

#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "verst/base/hint.hpp"
#include "verst/base/message.hpp"

namespace verst {

/// Why the library answers "no". The text form (`code_name`) is stable: scripts read it in JSON.
enum class RefusalCode {
    bad_argument,     ///< an option or argument that cannot be read, or does not go with the others
    bad_coordinate,   ///< a latitude or longitude that is out of range
    unknown_place,    ///< no place has this name, id or code; the hints are the nearest names
    ambiguous_place,  ///< several places answer to this name; the hints are the candidates
    unknown_line,     ///< no line has this id; the hints are the nearest ids
    same_place,       ///< both ends are the same place, or the same station
    too_far_from_rail,  ///< a coordinate or site farther from any station than the snap distance
    no_route,           ///< no chain of permitted sections joins the two ends
    unreadable_file,    ///< a file or directory that cannot be opened or read
    bad_data,           ///< a network directory with faults; the hints are the faults
    unknown_journey,    ///< no journey has this name; the hints are the names there are
    bad_journey,        ///< a journey file with faults; the hints are the faults
    bad_claim,          ///< a claim that the grammar does not cover; the hints are examples
    bad_time,           ///< a time, date or zone that cannot be read or does not exist
    output_failed,      ///< the answer could not be written
};

/// The stable name of a code, as in its enumerator: "unknown_place".
[[nodiscard]] std::string_view code_name(RefusalCode code);

/// The answer "no", carrying its reason. `message` is one sentence that names the thing and, where
/// it came from a file, the file and line. `hints` say what to do: near names, the nearest station,
/// an example.
struct Refusal {
    RefusalCode code = RefusalCode::bad_argument;
    Message message;
    std::vector<Hint> hints = {};
};

/// What the user can cause is returned, never thrown.
template <class T>
using Result = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(RefusalCode code, Message message,
                                                    std::vector<Hint> hints = {}) {
    return tl::unexpected<Refusal>(Refusal{code, std::move(message), std::move(hints)});
}

}  // namespace verst
