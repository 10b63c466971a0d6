#include "verst/network/network_builder.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "network/network_writer.hpp"
#include "network/section_maker.hpp"

namespace verst {

namespace {

constexpr std::size_t kept_block_bytes = std::size_t{1} << 16U;

}  // namespace

std::string_view NetworkBuilder::keep(std::string_view text) {
    if (text.size() > free_bytes_) {
        free_bytes_ = std::max(kept_block_bytes, text.size());
        kept_.push_back(std::make_unique<char[]>(free_bytes_));
        free_ = kept_.back().get();
    }
    char* const copy = free_;
    std::ranges::copy(text, copy);
    free_ += text.size();
    free_bytes_ -= text.size();
    return {copy, text.size()};
}

Result<Network> NetworkBuilder::build() && {
    // Who looks for the posts of a section finds them together, from its end a on.
    for (draft::Line& line : lines) {
        std::ranges::sort(line.posts, [](const draft::LinePost& a, const draft::LinePost& b) {
            return std::tie(a.section, a.share, a.post_km) <
                   std::tie(b.section, b.share, b.post_km);
        });
    }
    const MadeSections made = make_sections(*this);
    for (const MadeSection& section : made.sections) {
        if (!section.too_many_gauges) continue;
        return refuse(RefusalCode::bad_data,
                      "more than " + std::to_string(GaugeSet::most) + " gauges between " +
                          std::string(places[section.a.value()].id) + " and " +
                          std::string(places[section.b.value()].id));
    }
    auto image = write_network(*this, made);
    if (image == nullptr) {
        return refuse(RefusalCode::bad_data, "the network is too large for an image of 2 GB",
                      {"leave some of it out"});
    }
    return Network(std::move(image), std::move(directory));
}

}  // namespace verst
