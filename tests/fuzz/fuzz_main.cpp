// libFuzzer's door to the targets: VERST_FUZZ_TARGET names one. ./dev fuzz calls it.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "fuzz/checks.hpp"
#include "fuzz/target.hpp"

namespace {

const verst::fuzz::Target& chosen() {
    static const verst::fuzz::Target& target = []() -> const verst::fuzz::Target& {
        const char* name = std::getenv("VERST_FUZZ_TARGET");
        const auto* found = verst::fuzz::find_target(name == nullptr ? "" : name);
        verst::fuzz::require(found != nullptr, "VERST_FUZZ_TARGET names no target");
        return *found;
    }();
    return target;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    chosen().run({reinterpret_cast<const char*>(data), size}, verst::fuzz::Effort::some);
    return 0;
}
