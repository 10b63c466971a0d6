#include <algorithm>
#include <array>

#include "fuzz/target.hpp"

namespace verst::fuzz {

std::span<const Target> targets() {
    static constexpr std::array all{
        Target{"batch", run_batch},          Target{"claims", run_claims},
        Target{"command", run_command_line}, Target{"image", run_image},
        Target{"journey", run_journey},      Target{"osm", run_osm},
        Target{"place", run_place},          Target{"selector", run_selector},
        Target{"tables", run_tables},        Target{"time", run_time},
    };
    return all;
}

const Target* find_target(std::string_view name) {
    const auto all = targets();
    const auto found = std::ranges::find(all, name, &Target::name);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace verst::fuzz
