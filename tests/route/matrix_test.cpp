#include "verst/route/matrix.hpp"

#include <stdexcept>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "route/drawn_network.hpp"

namespace verst::matrix_test {

using namespace verst::test;

namespace {

using Figures = std::vector<std::optional<double>>;

std::vector<MatrixRow> matrix(const Router& router, const std::vector<PlaceIndex>& stations,
                              unsigned threads) {
    std::vector<MatrixRow> rows;
    make_matrix(
        router, stations,
        [&](const MatrixRow& row) {
            rows.push_back(row);
            return true;
        },
        threads);
    return rows;
}

}  // namespace

TEST_CASE("a matrix has a row for each place, in order") {
    const auto net = Drawing(R"(
         A---B---C     X---Y
    )")
                         .line("main", "ABC", posts({10, 20}))
                         .line("isle", "XY", posts({7}))
                         .make();
    const Router router(net.network(), Metric::rail);
    const auto rows = matrix(router, net.places("CAXA"), 3);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].figures == Figures{0.0, 30.0, std::nullopt, 30.0});
    CHECK(rows[1].figures == Figures{30.0, 0.0, std::nullopt, 0.0});
    CHECK(rows[2].figures == Figures{std::nullopt, std::nullopt, 0.0, std::nullopt});
    CHECK(rows[3] == rows[1]);
    CHECK(matrix(router, {}, 3).empty());
}

TEST_CASE("the number of threads changes nothing") {
    const Network& network = built_in_network();
    std::vector<PlaceIndex> stations;
    for (std::size_t i = 0; i < network.places().size() && stations.size() < 100; i += 20) {
        if (network.on_rail(PlaceIndex(i))) stations.emplace_back(i);
    }
    const Router router(network, Metric::time);
    const auto alone = matrix(router, stations, 1);
    CHECK(alone.size() == stations.size());
    CHECK(matrix(router, stations, 8) == alone);
}

TEST_CASE("the reader can stop, or throw, and the threads end") {
    const Network& network = built_in_network();
    const std::vector<PlaceIndex> stations(500, *network.find_place("khasan"));
    const Router router(network, Metric::rail);
    std::size_t seen = 0;
    make_matrix(
        router, stations, [&](const MatrixRow& /*row*/) { return ++seen < 3; }, 4);
    CHECK(seen == 3);
    CHECK_THROWS_AS(
        make_matrix(
            router, stations,
            [](const MatrixRow& /*row*/) -> bool { throw std::runtime_error("full"); }, 4),
        std::runtime_error);
}

TEST_CASE("a matrix of practical ways tells where the shortest way is another") {
    const Network& network = built_in_network();
    const std::vector<PlaceIndex> stations{*network.find_place("moscow-yaroslavsky"),
                                           *network.find_place("vladivostok"),
                                           *network.find_place("ugolnaya")};
    const auto rows = matrix(Router(network, Metric::practical), stations, 2);
    REQUIRE(rows.size() == 3);
    CHECK(*rows[0].figures[1] == doctest::Approx(9288));
    CHECK(*rows[0].shortest_km[1] == doctest::Approx(8303).epsilon(0.001));
    CHECK(*rows[1].figures[2] == doctest::Approx(33));
    CHECK_FALSE(rows[1].shortest_km[2]);
    CHECK(*rows[1].shortest_km[0] == doctest::Approx(*rows[0].shortest_km[1]));
}

}  // namespace verst::matrix_test
