#include "network/line_attributes.hpp"

#include <algorithm>
#include <numeric>

namespace verst {

namespace {

/// The sections of a line that no attribute of one kind holds on yet.
class OpenSections {
  public:
    explicit OpenSections(std::size_t count) : next_(count + 1) {
        std::iota(next_.begin(), next_.end(), std::size_t{0});
    }

    /// The first open section from there on; shortens the way for the next who asks.
    std::size_t first_from(std::size_t section) {
        while (next_[section] != section) {
            next_[section] = next_[next_[section]];
            section = next_[section];
        }
        return section;
    }
    void close(std::size_t section) { next_[section] = section + 1; }

  private:
    std::vector<std::size_t> next_;  ///< itself while it is open, else a later one
};

}  // namespace

LineAttributes::LineAttributes(std::span<const draft::Attribute* const> attributes,
                               std::size_t section_count) {
    std::vector<OpenSections> open;  // by kind
    for (const draft::Attribute* each : attributes) {
        auto kind = std::ranges::find(kinds_, each->attribute, &Kind::attribute);
        if (kind == kinds_.end()) {
            kind = kinds_.insert(kind, {each->attribute, {}});
            kind->holds.resize(section_count);
            open.emplace_back(section_count);
        }
        OpenSections& left = open[static_cast<std::size_t>(kind - kinds_.begin())];
        const std::size_t end = std::min(each->to_point, section_count);
        for (std::size_t at = left.first_from(std::min(each->from_point, end)); at < end;
             at = left.first_from(at)) {
            kind->holds[at] = each;
            left.close(at);
        }
    }
}

std::optional<std::string_view> LineAttributes::at(std::string_view attribute,
                                                   std::size_t section) const {
    const Kind* kind = find(attribute);
    if (kind == nullptr || kind->holds[section] == nullptr) return std::nullopt;
    return kind->holds[section]->value;
}

bool LineAttributes::has(std::string_view attribute) const { return find(attribute) != nullptr; }

const LineAttributes::Kind* LineAttributes::find(std::string_view attribute) const {
    const auto found = std::ranges::find(kinds_, attribute, &Kind::attribute);
    return found == kinds_.end() ? nullptr : &*found;
}

}  // namespace verst
