// The ways from Moscow to Vladivostok that are worth knowing and stay out of China.

#include <iomanip>
#include <iostream>

#include <verst/network/gazetteer.hpp>
#include <verst/network/reader.hpp>
#include <verst/render/sentence.hpp>
#include <verst/route/alternatives.hpp>

namespace {

int fail(const verst::Refusal& refusal) {
    std::cerr << verst::in_unit(refusal.message, verst::LengthUnit::km) << '\n';
    for (const verst::Hint& hint : refusal.hints)
        std::cerr << "  " << verst::in_unit(hint, verst::LengthUnit::km) << '\n';
    return 1;
}

}  // namespace

int main() {
    std::cout << std::fixed << std::setprecision(0);
    const auto network = verst::load_network(VERST_DATA_DIR);
    if (!network) return fail(network.error());

    verst::AlternativesRequest request;
    for (const char* name : {"Moscow", "Vladivostok"}) {
        const auto place = verst::Gazetteer(*network).resolve(name);
        if (!place) return fail(place.error());
        request.through.push_back(*place);
    }
    request.constraints.avoid.countries.push_back("CN");
    const auto answer = verst::find_alternatives(*network, request);
    if (!answer) return fail(answer.error());

    for (const verst::Alternative& way : answer->ways) {
        std::cout << way.sum.rail_km << " km, " << way.time_h << " h";
        if (way.main_line) std::cout << ", along the " << (*network)[*way.main_line].name.view();
        if (way.is_practical) std::cout << " (the practical way)";
        std::cout << '\n';
    }
}
