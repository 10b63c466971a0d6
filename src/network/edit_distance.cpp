#include "edit_distance.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace verst {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > limit) return limit + 1;

    // Names are short, and thousands are compared for each that is looked for.
    constexpr std::size_t usual_length = 64;
    const std::size_t width = b.size() + 1;
    std::array<std::size_t, 3 * usual_length> usual;  // NOLINT(*-member-init): written below
    std::vector<std::size_t> longer(width > usual_length ? 3 * width : 0);
    std::size_t* two_back = longer.empty() ? usual.data() : longer.data();
    std::size_t* back = two_back + width;
    std::size_t* here = back + width;
    std::iota(back, back + width, std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        here[0] = i;
        std::size_t best = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substitution = back[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            here[j] = std::min({back[j] + 1, here[j - 1] + 1, substitution});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                here[j] = std::min(here[j], two_back[j - 2] + 1);
            }
            best = std::min(best, here[j]);
        }
        if (best > limit) return limit + 1;
        std::swap(two_back, back);
        std::swap(back, here);
    }
    return std::min(back[b.size()], limit + 1);
}

}  // namespace verst
