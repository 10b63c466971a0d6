#include "verst/render/page.hpp"
namespace verst {
std::string journey_html(const Network&, const BaseMap&, const JourneyAnswer&, const TextOptions&, const PageOrigin&) { return ""; }
std::string route_html(const Network&, const BaseMap&, const RouteAnswer&, const TextOptions&, const PageOrigin&) { return ""; }
}
