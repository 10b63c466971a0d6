#include "edit_distance.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace verst {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > limit) return limit + 1;

    std::vector<std::size_t> two_back(b.size() + 1);
    std::vector<std::size_t> back(b.size() + 1);
    std::vector<std::size_t> here(b.size() + 1);
    std::iota(back.begin(), back.end(), std::size_t{0});
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
