#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "verst/journey/claim_grammar.hpp"
#include "verst/journey/verdict.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/network/network_builder.hpp"

namespace verst::test {

/// The places of the press report of September 2023, where the sources of its figures put them, and
/// one line with a few of its kilometre posts. Beijing is on a line of its own, Hanoi on none.
///
///     vladivostok --50-- artyom --62-- ussuriysk --1411-- ledyanaya ~~20~~ vostochny-cosmodrome
///                                         |                               (and the pad, the town)
///                                        260
///                                         |
///                                      khasan --850-- pyongyang
inline NetworkBuilder report_tables() {
    NetworkBuilder tables;
    tables.name = "places of a report";
    tables.edition = "test";
    tables.sources = {{"test", "fact", "made for this test"}};
    const auto place = [&](std::string_view id, PlaceKind kind, std::string_view name,
                           std::string_view native, std::string_view aliases,
                           std::string_view country, Position position,
                           std::optional<double> radius_km, std::string_view zone) {
        draft::Place p;
        p.id = id;
        p.kind = kind;
        p.name = name;
        p.name_native = native;
        p.aliases = aliases;
        p.country = country;
        p.position = position;
        p.uncertainty_km = 0.2;
        p.radius_km = radius_km;
        p.zone = zone;
        tables.places.push_back(p);
        return PlaceIndex(tables.places.size() - 1);
    };
    using enum PlaceKind;
    constexpr std::string_view east = "Asia/Vladivostok";
    constexpr std::string_view amur = "Asia/Yakutsk";
    const auto vladivostok = place("vladivostok", station, "Vladivostok", "Владивосток",
                                   "ko:블라디보스토크", "RU", {43.1112, 131.8819}, {}, east);
    tables.places.back().codes = "esr:980003";
    const auto artyom =
        place("artyom", station, "Artyom", "Артём", "", "RU", {43.3805, 132.1926}, {}, east);
    const auto ussuriysk = place("ussuriysk", station, "Ussuriysk", "Уссурийск", "", "RU",
                                 {43.8016, 131.9812}, {}, east);
    const auto ledyanaya =
        place("ledyanaya", station, "Ledyanaya", "Ледяная", "", "RU", {51.7472, 128.071}, {}, amur);
    const auto cosmodrome =
        place("vostochny-cosmodrome", site, "Vostochny Cosmodrome", "Космодром Восточный",
              "en:Vostochny;ru:Восточный", "RU", {51.8053, 128.2322}, 15, amur);
    place("vostochny-pad", site, "Vostochny launch pad", "", "", "RU", {51.8844, 128.334}, 1, amur);
    place("tsiolkovsky", city, "Tsiolkovsky", "Циолковский", "", "RU", {51.7603, 128.1211}, 3,
          amur);
    const auto khasan =
        place("khasan", station, "Khasan", "Хасан", "ko:하산", "RU", {42.4299, 130.6451}, {}, east);
    place("komsomolsk", station, "Komsomolsk-on-Amur", "Комсомольск-на-Амуре", "", "RU",
          {50.5525, 136.9897}, {}, east);
    const auto pyongyang = place("pyongyang", station, "Pyongyang", "평양", "ru:Пхеньян", "KP",
                                 {39.0047, 125.7364}, {}, "Asia/Pyongyang");
    const auto beijing = place("beijing", station, "Beijing", "北京", "", "CN", {39.9028, 116.427},
                               {}, "Asia/Shanghai");
    const auto tianjin = place("tianjin", station, "Tianjin", "天津", "", "CN", {39.1333, 117.2033},
                               {}, "Asia/Shanghai");
    place("hanoi", city, "Hanoi", "Hà Nội", "", "VN", {21.0245, 105.8412}, {}, "Asia/Ho_Chi_Minh");

    const auto line = [&](std::string_view id,
                          std::initializer_list<std::pair<PlaceIndex, double>> posts) {
        draft::Line l;
        l.id = id;
        l.name = id;
        l.gauges.add(1520);
        l.typical_kmh = 50;
        for (const auto& [at, km] : posts) {
            draft::LinePoint point;
            point.place = at;
            point.post_km = km;
            l.points.push_back(point);
        }
        tables.lines.push_back(l);
    };
    line("amur", {{vladivostok, 0}, {artyom, 50}, {ussuriysk, 112}, {ledyanaya, 1523}});
    line("coast", {{ussuriysk, 0}, {khasan, 260}, {pyongyang, 1110}});
    line("north-china", {{beijing, 0}, {tianjin, 137}});

    AccessLink link;
    link.site = cosmodrome;
    link.station = ledyanaya;
    link.mode = AccessMode::rail;
    link.km = 20;
    tables.access = {link};
    return tables;
}

inline const Network& report_network() {
    static const Network network = report_tables().build().value();
    return network;
}

inline Result<DistanceClaim> parse(std::string_view text) {
    return parse_distance_claim(text, Gazetteer(report_network()));
}

/// What a claim that can be read and judged comes to.
inline ClaimAnswer answer_to(std::string_view text) {
    const auto claim = parse(text);
    REQUIRE(claim);
    auto answer = judge(report_network(), *claim);
    REQUIRE(answer);
    return std::move(*answer);
}

}  // namespace verst::test
