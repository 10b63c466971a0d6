// The directions at junctions and the dates that come with verst, against what is known of the
// railway from elsewhere: timetables, travel accounts, the purpose that a curve was built for.

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "verst/time/day_period.hpp"

namespace verst::built_in_directions_test {

namespace {

PlaceIndex place(std::string_view id) { return built_in_network().find_place(id).value(); }

bool reverses(std::string_view from, std::string_view at, std::string_view to) {
    const bool there = built_in_network().reverses(place(from), place(at), place(to));
    const bool back = built_in_network().reverses(place(to), place(at), place(from));
    CHECK_MESSAGE(there == back, at, " is the same both ways");
    return there;
}

bool shut(std::string_view id, const char* date, ShutFor shut_for) {
    const Network& network = built_in_network();
    const CalendarDay day = parse_day_period(date).value().first;
    return std::ranges::any_of(network.shutdowns(), [&](const Shutdown& shutdown) {
        const bool this_one =
            shutdown.line ? network[*shutdown.line].id == id : network[*shutdown.border].id == id;
        return this_one && shutdown.shut_for == shut_for && shutdown.certain_on(day);
    });
}

/// Every place with three or more neighbours.
std::set<std::string> junction_ids() {
    std::map<PlaceIndex, int> neighbours;
    for (const Section& section : built_in_network().sections()) {
        ++neighbours[section.a];
        ++neighbours[section.b];
    }
    std::set<std::string> ids;
    for (const auto& [index, count] : neighbours) {
        if (count > 2) ids.emplace(built_in_network()[index].id);
    }
    return ids;
}

}  // namespace

TEST_CASE("Baranovsky: a train from Khasan runs on to Ussuriysk and to Vladivostok") {
    // On 12 September 2023 the train from Khasan was seen by the Razdolnaya, before Baranovsky,
    // about 12:15 and at Ussuriysk about 13:10, on to Khabarovsk: it had not turned. Towards
    // Vladivostok and Artyom there is the south-facing junction, which no trace shows.
    CHECK_FALSE(reverses("olenevod", "baranovsky", "razdolnoye-986809"));
    CHECK_FALSE(reverses("olenevod", "baranovsky", "banevurovo"));
    CHECK_FALSE(reverses("razdolnoye-986809", "baranovsky", "banevurovo"));
}

TEST_CASE("Nadezhdinskaya and Uglovaya: trains from Ussuriysk run through to Artyom") {
    // Tariff Guide No. 4: Nadezhdinskaya - Uglovaya, 14 km. They do not turn at Ugolnaya.
    CHECK_FALSE(reverses("km-9237", "nadezhdinskaya", "uglovaya"));
    CHECK_FALSE(reverses("km-9237", "nadezhdinskaya", "sovkhoznaya-982121"));
    CHECK(reverses("sovkhoznaya-982121", "nadezhdinskaya", "uglovaya"));
    CHECK_FALSE(reverses("nadezhdinskaya", "uglovaya", "artyom-shakhtyorskaya"));
    CHECK(reverses("nadezhdinskaya", "uglovaya", "geologicheskaya"));
}

TEST_CASE("Ugolnaya: the Nakhodka line leaves it away from Vladivostok") {
    // Suburban trains Vladivostok - Nakhodka and to the airport run through; a train from Ussuriysk
    // to Nakhodka must turn.
    CHECK_FALSE(reverses("vesennyaya", "ugolnaya", "geologicheskaya"));
    CHECK_FALSE(reverses("vesennyaya", "ugolnaya", "amursky-zaliv"));
    CHECK(reverses("amursky-zaliv", "ugolnaya", "geologicheskaya"));
}

TEST_CASE("Artyom: trains from Vladivostok run on to the airport as well as to Nakhodka") {
    CHECK_FALSE(reverses("uglovaya", "artyom-shakhtyorskaya", "knevichi-airport-station"));
    CHECK_FALSE(reverses("uglovaya", "artyom-shakhtyorskaya", "artyom-primorsky-1"));
}

TEST_CASE("Ussuriysk: the old way Vladivostok - Harbin runs through") {
    // Until 1916 the main line from Chita to Vladivostok came by Harbin and Grodekovo.
    CHECK_FALSE(reverses("km-1875", "ussuriysk", "ussuriysk-2"));
    CHECK_FALSE(reverses("km-1875", "ussuriysk", "dubininsky"));
    CHECK(reverses("dubininsky", "ussuriysk", "ussuriysk-2"));
}

TEST_CASE("Volochayevka: a curve for each direction, and none between the two ways south") {
    // Trains Khabarovsk - Komsomolsk take the east curve, those from Birobidzhan the west one.
    CHECK_FALSE(reverses("sovkhoznaya-963544", "dezhnyovka", "volochayevka-2"));
    CHECK_FALSE(reverses("dezhnyovka", "volochayevka-2", "utiny"));
    CHECK_FALSE(reverses("lumku-korani", "volochayevka-1", "volochayevka-2"));
    CHECK_FALSE(reverses("volochayevka-1", "volochayevka-2", "utiny"));
    CHECK_FALSE(reverses("lumku-korani", "volochayevka-1", "tungussky"));
    // The wrong curve costs a reversal, as does going round the triangle.
    CHECK(reverses("tungussky", "volochayevka-1", "volochayevka-2"));
    CHECK(reverses("tungussky", "dezhnyovka", "volochayevka-2"));
    CHECK(reverses("volochayevka-1", "volochayevka-2", "dezhnyovka"));
}

TEST_CASE("Komsomolsk: trains to the coast run by the main station only to call there") {
    // The traces run from the Baikal-Amur line to the bridge over the Amur without entering the
    // station. The cars Vladivostok - Sovetskaya Gavan do, and change direction there.
    CHECK(reverses("komsomolsk-junction", "komsomolsk-on-amur", "komsomolsk-junction"));
    CHECK_FALSE(reverses("komsomolsk-na-amure-2", "komsomolsk-junction", "km-349"));
    CHECK_FALSE(reverses("komsomolsk-na-amure-2", "komsomolsk-junction", "komsomolsk-on-amur"));
    CHECK_FALSE(reverses("km-349", "komsomolsk-junction", "komsomolsk-on-amur"));
    CHECK_FALSE(reverses("km-336", "komsomolsk-sortirovochny", "km-349"));
    CHECK_FALSE(reverses("km-349", "komsomolsk-sortirovochny", "novy-mir"));
    CHECK_FALSE(reverses("km-336", "komsomolsk-sortirovochny", "novy-mir"));
}

TEST_CASE("Makhalino: the line to China leaves beyond the station, towards Khasan") {
    CHECK_FALSE(reverses("gvozdevo", "makhalino", "kamyshovaya"));
    CHECK(reverses("khasan", "makhalino", "kamyshovaya"));
}

TEST_CASE("the curves of the Little BAM are there for either direction of the main line") {
    CHECK_FALSE(reverses("takhtamygda", "bamovskaya", "shturm"));
    CHECK(reverses("gorely", "bamovskaya", "shturm"));
    CHECK_FALSE(reverses("imachi", "gorely", "shturm"));
    CHECK(reverses("bamovskaya", "gorely", "shturm"));
    CHECK(reverses("bamovskaya", "shturm", "gorely"));
    // Trains Moscow - Neryungri run on eastwards through Tynda, as the way to Berkakit begins
    // there.
    CHECK_FALSE(reverses("seti", "tynda", "shakhtaum"));
    CHECK(reverses("seti", "tynda", "kuryan"));
}

TEST_CASE("trains from Moscow run through into the branches of Siberia") {
    // Moscow - Severobaykalsk, Moscow - Beijing by Ulaanbaatar and by Zabaykalsk, Moscow -
    // Blagoveshchensk; the Rossiya from Nizhny Novgorod to Kirov.
    CHECK_FALSE(reverses("biryusinsk", "tayshet", "akulshet"));
    CHECK_FALSE(reverses("ulan-ude", "zaudinsky", "komushka"));
    CHECK_FALSE(reverses("km-6302", "tarskaya", "km-6309"));
    CHECK_FALSE(reverses("bochkaryovka-km-7862", "belogorsk", "nizina"));
    CHECK_FALSE(reverses("kotelnich-2", "kotelnich-1", "belaya-halt"));
}

TEST_CASE("the Moscow termini make every train reverse") {
    CHECK(reverses("moskva-3", "moscow-yaroslavsky", "moscow-leningradsky"));
    CHECK(reverses("rzhevskaya", "moscow-leningradsky", "moscow-yaroslavsky"));
}

TEST_CASE("a line runs through the places in its midst") {
    const Network& network = built_in_network();
    for (const Line& line : network.lines()) {
        for (std::size_t i = 1; i + 1 < line.points.size(); ++i) {
            const PlaceIndex at = line.points[i].place;
            CHECK_MESSAGE(!network.reverses(line.points[i - 1].place, at, line.points[i + 1].place),
                          line.id, " reverses at ", network[at].id);
        }
    }
}

TEST_CASE("the junctions without directions are those that stations/README.md lists") {
    auto unknown = junction_ids();
    CHECK(unknown.size() == 46);
    for (const Junction& junction : built_in_network().junctions())
        unknown.erase(std::string(built_in_network()[junction.place].id));
    CHECK(unknown == std::set<std::string>{"angangxi", "fengtai", "jilin", "ledyanaya", "mulgol",
                                           "namyang", "siping"});
}

TEST_CASE("crossings and lines are shut when they certainly were") {
    CHECK(shut("friendship-bridge-tumen", "2023-09-12", ShutFor::passenger));
    CHECK_MESSAGE(!shut("friendship-bridge-tumen", "2023-09-12", ShutFor::all),
                  "the special train of September 2023 ran");
    CHECK_FALSE(shut("friendship-bridge-tumen", "2019-04-24", ShutFor::passenger));
    CHECK_FALSE(shut("friendship-bridge-tumen", "2025-01-01", ShutFor::passenger));
    CHECK(shut("friendship-bridge-yalu", "2025-09-02", ShutFor::passenger));
    CHECK_FALSE(shut("friendship-bridge-yalu", "2018-03-25", ShutFor::passenger));
    CHECK(shut("leninsk-tongjiang", "2022-10-31", ShutFor::all));
    CHECK_FALSE(shut("leninsk-tongjiang", "2022-11-30", ShutFor::all));
    CHECK(shut("uglovaya-knevichi", "2011-08-24", ShutFor::all));
    CHECK_FALSE(shut("uglovaya-knevichi", "2023-09-17", ShutFor::all));
    CHECK(shut("makhalino-kamyshovaya", "2010-01-01", ShutFor::all));
    CHECK_FALSE(shut("makhalino-kamyshovaya", "2002-01-01", ShutFor::all));
    CHECK_MESSAGE(!shut("friendship-pass", "2019-02-26", ShutFor::passenger),
                  "the special train of February 2019 reached Dong Dang");
}

}  // namespace verst::built_in_directions_test
