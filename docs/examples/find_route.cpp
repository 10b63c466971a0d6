// The practical way between two places, line by line: find_route [FROM TO]

#include <iomanip>
#include <iostream>

#include <verst/network/gazetteer.hpp>
#include <verst/network/reader.hpp>
#include <verst/render/sentence.hpp>
#include <verst/route/answer.hpp>

namespace {

int fail(const verst::Refusal& refusal) {
    std::cerr << verst::in_unit(refusal.message, verst::LengthUnit::km) << '\n';
    for (const verst::Hint& hint : refusal.hints)
        std::cerr << "  " << verst::in_unit(hint, verst::LengthUnit::km) << '\n';
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    std::cout << std::fixed << std::setprecision(0);
    const auto network = verst::load_network(VERST_DATA_DIR);
    if (!network) return fail(network.error());

    // Names in any script, ids, codes and coordinates.
    const verst::Gazetteer gazetteer(*network);
    const auto from = gazetteer.resolve(argc == 3 ? argv[1] : "Pyongyang");
    if (!from) return fail(from.error());
    const auto to = gazetteer.resolve(argc == 3 ? argv[2] : "Хасан");
    if (!to) return fail(to.error());

    verst::RouteRequest request;
    request.through = {*from, *to};
    const auto answer = verst::find_route(*network, request);
    if (!answer) return fail(answer.error());

    std::cout << answer->sum.rail_km << " km by rail (± " << answer->sum.uncertainty_km << " km), "
              << answer->straight_km << " km in a straight line\n";
    for (const verst::LineUse& use : answer->features.lines) {
        std::cout << (*network)[use.line].name.view() << ": " << (*network)[use.from].name.view()
                  << " - " << (*network)[use.to].name.view() << ", " << use.rail_km << " km\n";
    }
}
