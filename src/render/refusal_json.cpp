#include "verst/render/refusal_json.hpp"

#include "render/json_parts.hpp"

namespace verst {

std::string refusal_json(const Refusal& refusal) {
    return json::document({{"refusal", json::refusal(refusal)}});
}

}  // namespace verst
