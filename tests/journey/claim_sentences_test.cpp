// Sentences as reporters write them, and what of them is understood.

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "journey/claim_fixture.hpp"
#include "render/words/finding_words.hpp"
#include "render/words/reading_words.hpp"
#include "verst/journey/claim_grammar.hpp"
#include "words.hpp"

namespace verst::claim_sentences_test {

using Sense = DistanceClaim::Sense;

namespace {

std::string_view id_of(const NamedPoint& point) {
    return point.place ? test::report_network()[*point.place].id : std::string_view("(coordinate)");
}

std::string sense_of(const DistanceClaim& claim) {
    switch (claim.sense) {
        case Sense::from:
            return "from";
        case Sense::by_rail:
            return claim.way ? "rail " + claim.way->text : "rail";
        case Sense::toward:
            return (claim.due ? "due " : "") + std::string(claim.direction->abbreviation);
        case Sense::straight:
            break;
    }
    return "straight";
}

/// "khasan|more than 850 km|rail|pyongyang", or the message of the refusal.
std::string understood(std::string_view text) {
    const auto claim = test::parse(text);
    if (!claim) return words(claim.error().message);
    std::string figure =
        !claim->has_figure() ? claim->asks ? "?" : "" : fmt::format("{:.6g}", claim->value_km);
    if (claim->up_to_km) figure += fmt::format(" to {:.6g}", *claim->up_to_km);
    if (claim->also) figure += fmt::format(" ({:.6g})", claim->also->km);
    const auto words = comparison_words(claim->comparison);
    return fmt::format("{}|{}{}{}|{}|{}", id_of(claim->subject), words, words.empty() ? "" : " ",
                       figure, sense_of(*claim), id_of(claim->from));
}

struct Understood {
    std::string_view sentence;
    std::string_view as;
};

constexpr auto sentences = std::to_array<Understood>({
    // Numbers in words, ranges, figures in two units.
    {"Vostochny is more than a thousand km north of Vladivostok",
     "vostochny-cosmodrome|more than 1000|N|vladivostok"},
    {"Khasan is one thousand two hundred kilometres from Vladivostok",
     "khasan|1200|from|vladivostok"},
    {"Khasan is a hundred miles from Vladivostok", "khasan|160.934|from|vladivostok"},
    {"Khasan is twenty-five km from Vladivostok", "khasan|25|from|vladivostok"},
    {"Khasan is one hundred and fifty km from Vladivostok", "khasan|150|from|vladivostok"},
    {"Khasan is 5 hundred km from Vladivostok", "khasan|500|from|vladivostok"},
    {"Khasan is between 200 and 300 km from Vladivostok", "khasan|200 to 300|from|vladivostok"},
    {"Khasan is 200 to 300 km from Vladivostok", "khasan|200 to 300|from|vladivostok"},
    {"Khasan is 200-300km from Vladivostok", "khasan|200 to 300|from|vladivostok"},
    {"Khasan is 200\u2013300 km from Vladivostok", "khasan|200 to 300|from|vladivostok"},
    {"Khasan is some 200 to 300 km from Vladivostok", "khasan|about 200 to 300|from|vladivostok"},
    {"Khasan is from 200 to 300 km from Vladivostok", "khasan|200 to 300|from|vladivostok"},
    {"Khasan is 4 to 5 thousand km from Vladivostok", "khasan|4000 to 5000|from|vladivostok"},
    {"Vladivostok is about 425 miles (680 km) north of Pyongyang",
     "vladivostok|about 683.971 (680)|N|pyongyang"},
    {"Vladivostok is 1,180km (733 miles) by rail from Pyongyang",
     "vladivostok|1180 (1179.65)|rail|pyongyang"},
    {"Vladivostok is 680 km or 425 miles from Pyongyang",
     "vladivostok|680 (683.971)|from|pyongyang"},
    {"Khasan, on the border with North Korea, is about 130 km from Vladivostok",
     "khasan|about 130|from|vladivostok"},
    {"Khasan is only about 130 km from Vladivostok", "khasan|about 130|from|vladivostok"},
    {"Khasan is just 130 km from Vladivostok", "khasan|130|from|vladivostok"},
    {"The coast line from Ussuriysk to Khasan is 260 km long",
     "khasan|260|rail along the coast line|ussuriysk"},
    // Units.
    {"Khasan is 70 nautical miles from Vladivostok", "khasan|129.64|from|vladivostok"},
    {"Khasan is 70 nmi from Vladivostok", "khasan|129.64|from|vladivostok"},
    {"Khasan is 300 li from Vladivostok", "khasan|150|from|vladivostok"},
    {"Khasan is 100 statute miles from Vladivostok", "khasan|160.934|from|vladivostok"},
    // Comparisons.
    {"Khasan is within 200 km of Vladivostok", "khasan|at most 200|from|vladivostok"},
    {"Khasan lies within 200 km of the city of Vladivostok", "khasan|at most 200|from|vladivostok"},
    {"Khasan is not more than 200 km from Vladivostok", "khasan|at most 200|from|vladivostok"},
    {"Khasan is not less than 200 km from Vladivostok", "khasan|at least 200|from|vladivostok"},
    {"Khasan is in excess of 200 km from Vladivostok", "khasan|more than 200|from|vladivostok"},
    {"Khasan is well over 200 km from Vladivostok", "khasan|more than 200|from|vladivostok"},
    {"Khasan is just over 200 km from Vladivostok", "khasan|just over 200|from|vladivostok"},
    {"Khasan is just under 200 km from Vladivostok", "khasan|nearly 200|from|vladivostok"},
    {"Khasan is ~200 km from Vladivostok", "khasan|about 200|from|vladivostok"},
    {"Khasan is >200 km from Vladivostok", "khasan|more than 200|from|vladivostok"},
    {"Khasan is 200 km or more from Vladivostok", "khasan|at least 200|from|vladivostok"},
    {"Khasan is 200 km or so from Vladivostok", "khasan|about 200|from|vladivostok"},
    {"Khasan is 200 km or less from Vladivostok", "khasan|at most 200|from|vladivostok"},
    // Directions.
    {"Vostochny is 1,000 km due north of Vladivostok",
     "vostochny-cosmodrome|1000|due N|vladivostok"},
    {"Khasan is due south of Vladivostok", "khasan||due S|vladivostok"},
    {"Khasan lies to the south-west of Vladivostok", "khasan||SW|vladivostok"},
    {"Vostochny is situated 1,000 km to the north of the city of Vladivostok",
     "vostochny-cosmodrome|1000|N|vladivostok"},
    // The two ends first, or last, or together.
    {"From Pyongyang to Khasan is 850 km", "khasan|850|from|pyongyang"},
    {"From Pyongyang to Khasan it's 850 km by rail", "khasan|850|rail|pyongyang"},
    {"From Pyongyang to Khasan it\u2019s 850 km", "khasan|850|from|pyongyang"},
    {"From Pyongyang to Khasan it is 850 km by rail", "khasan|850|rail|pyongyang"},
    {"From Pyongyang to Khasan by rail is about 850 km", "khasan|about 850|rail|pyongyang"},
    {"The distance from Pyongyang to Khasan is 850 km", "khasan|850|from|pyongyang"},
    {"The distance between Pyongyang and Khasan is 850 km", "khasan|850|from|pyongyang"},
    {"The rail distance from Pyongyang to Khasan is 850 km", "khasan|850|rail|pyongyang"},
    {"Pyongyang and Khasan are 850 km apart", "khasan|850|from|pyongyang"},
    {"Pyongyang and Khasan are 850 km apart by rail", "khasan|850|rail|pyongyang"},
    {"Pyongyang and Khasan lie about 560 km apart as the crow flies",
     "khasan|about 560|straight|pyongyang"},
    {"It is 850 km from Pyongyang to Khasan", "khasan|850|from|pyongyang"},
    {"It's 850 km by rail from Pyongyang to Khasan", "khasan|850|rail|pyongyang"},
    {"It is 850 km from Pyongyang to Khasan by train", "khasan|850|rail|pyongyang"},
    {"There are 850 km between Pyongyang and Khasan", "khasan|850|from|pyongyang"},
    // A way that is named.
    {"Vladivostok is 1,180 km by rail from Pyongyang via Khasan",
     "vladivostok|1180|rail via Khasan|pyongyang"},
    {"Vladivostok is 1,180 km from Pyongyang through Russia",
     "vladivostok|1180|rail through Russia|pyongyang"},
    {"Khasan is 260 km from Ussuriysk along the coast",
     "khasan|260|rail along the coast|ussuriysk"},
    {"From Ussuriysk to Khasan by the coast line is 260 km",
     "khasan|260|rail by the coast line|ussuriysk"},
    // Questions.
    {"How far is Vostochny from Vladivostok?", "vostochny-cosmodrome|?|from|vladivostok"},
    {"How far is it from Pyongyang to Khasan by rail?", "khasan|?|rail|pyongyang"},
    {"How far is Khasan from Pyongyang by train", "khasan|?|rail|pyongyang"},
    {"How far apart are Pyongyang and Khasan?", "khasan|?|from|pyongyang"},
    {"how far north of Vladivostok is Vostochny?", "vostochny-cosmodrome|?|N|vladivostok"},
    {"What is the distance between Pyongyang and Khasan?", "khasan|?|from|pyongyang"},
    {"How many km is it from Pyongyang to Khasan?", "khasan|?|from|pyongyang"},
    // Russian.
    {"Восточный находится более чем в 1000 км к северу от Владивостока",
     "vostochny-cosmodrome|more than 1000|N|vladivostok"},
    {"Восточный расположен примерно в 1,5 тыс. км от Владивостока по железной дороге",
     "vostochny-cosmodrome|about 1500|rail|vladivostok"},
    {"От Пхеньяна до Хасана 850 км по железной дороге", "khasan|850|rail|pyongyang"},
    {"От Владивостока до Хасана около 320 км по железной дороге",
     "khasan|about 320|rail|vladivostok"},
    {"Расстояние между Владивостоком и Хасаном составляет 126 км", "khasan|126|from|vladivostok"},
    {"Уссурийск находится в 60 км севернее Владивостока", "ussuriysk|60|N|vladivostok"},
    {"Сколько километров от Владивостока до Хасана?", "khasan|?|from|vladivostok"},
    {"Комсомольск-на-Амуре лежит в 900 км от Владивостока", "komsomolsk|900|from|vladivostok"},
    {"Владивосток находится в 900 км от Комсомольска-на-Амуре", "vladivostok|900|from|komsomolsk"},
    {"Хасан находится в 100-130 км от Владивостока", "khasan|100 to 130|from|vladivostok"},
    {"Хасан расположен примерно в 100\u2013130 км от Владивостока",
     "khasan|about 100 to 130|from|vladivostok"},
    {"От Владивостока до Хасана от 300 до 330 км по железной дороге",
     "khasan|300 to 330|rail|vladivostok"},
    {"Восточный находится в тысяче километров от Владивостока",
     "vostochny-cosmodrome|1000|from|vladivostok"},
    {"Восточный находится более чем в полутора тысячах километров от Владивостока",
     "vostochny-cosmodrome|more than 1500|from|vladivostok"},
    {"Хасан находится в 4-5 тысячах километров от Пхеньяна", "khasan|4000 to 5000|from|pyongyang"},
    {"Хасан находится строго к югу от Владивостока", "khasan||due S|vladivostok"},
    {"Хасан лежит юго-западнее Владивостока", "khasan||SW|vladivostok"},
    {"Путь от Пхеньяна до Хасана составляет 850 км", "khasan|850|from|pyongyang"},
    {"Хасан находится менее чем в километре от Владивостока",
     "khasan|less than 1|from|vladivostok"},
    // Korean.
    {"평양에서 하산까지의 거리는 약 850km다", "khasan|about 850|from|pyongyang"},
    {"평양에서 하산까지 열차로 850㎞ 거리다", "khasan|850|rail|pyongyang"},
    {"평양에서 하산까지 850km에 달한다", "khasan|850|from|pyongyang"},
    {"평양과 하산은 약 560km 떨어져 있다", "khasan|about 560|from|pyongyang"},
    {"하산은 블라디보스토크에서 100km 이상 떨어져 있다", "khasan|at least 100|from|vladivostok"},
    {"하산은 블라디보스토크에서 남쪽으로 약 1천 km 떨어져 있다.",
     "khasan|about 1000|S|vladivostok"},
    {"블라디보스토크에서 하산까지 철도로 320km이다", "khasan|320|rail|vladivostok"},
    {"하산은 블라디보스토크에서 북서쪽으로 100km 넘게 떨어져 있습니다",
     "khasan|more than 100|NW|vladivostok"},
    {"하산은 블라디보스토크에서 100 킬로미터 정도 떨어져 있다",
     "khasan|about 100|from|vladivostok"},
    {"하산은 평양에서 4천500km 떨어져 있다", "khasan|4500|from|pyongyang"},
    {"하산은 평양에서 1만km 떨어져 있다", "khasan|10000|from|pyongyang"},
    {"하산은 평양에서 1만 2천㎞ 떨어져 있다", "khasan|12000|from|pyongyang"},
    {"하산은 평양에서 1.5만km 떨어져 있다", "khasan|15000|from|pyongyang"},
    {"하산은 평양에서 약 천 km 떨어져 있다", "khasan|about 1000|from|pyongyang"},
    {"하산은 평양에서 약 600~700km 떨어져 있다", "khasan|about 600 to 700|from|pyongyang"},
    {"하산은 평양에서 약 600km 정도 떨어져 있다", "khasan|about 600|from|pyongyang"},
    {"하산은 블라디보스토크에서 남쪽으로 떨어져 있다", "khasan||S|vladivostok"},
    {"하산은 평양에서 100마일 미만이다", "khasan|less than 160.934|from|pyongyang"},
    {"평양과 하산 사이의 거리는 약 560km이다", "khasan|about 560|from|pyongyang"},
    // What is said of a place besides its name.
    {"The port city of Vladivostok is about 130 km from the Russian border station of Khasan",
     "vladivostok|about 130|from|khasan"},
    {"North Korea's capital Pyongyang is about 560 km from Khasan",
     "pyongyang|about 560|from|khasan"},
    {"The Vostochny Cosmodrome is 1,000 km from Vladivostok, Russia",
     "vostochny-cosmodrome|1000|from|vladivostok"},
    {"Khasan\u2014on the border with North Korea\u2014is about 130 km from Vladivostok",
     "khasan|about 130|from|vladivostok"},
    {"Khasan is about 130 km from Vladivostok, on the Sea of Japan",
     "khasan|about 130|from|vladivostok"},
    // The way before all, or in parentheses, or between dashes.
    {"By rail, Khasan is 850 km from Pyongyang", "khasan|850|rail|pyongyang"},
    {"As the crow flies, it is 560 km from Pyongyang to Khasan", "khasan|560|straight|pyongyang"},
    {"Khasan is 560 km (as the crow flies) from Pyongyang", "khasan|560|straight|pyongyang"},
    {"Khasan is 560 km \u2013 as the crow flies \u2013 from Pyongyang",
     "khasan|560|straight|pyongyang"},
    // Rides, and what a train travels.
    {"Khasan is an 850-kilometre train ride from Pyongyang", "khasan|850|rail|pyongyang"},
    {"Khasan is a nearly 900-km (560-mile) train ride from Pyongyang",
     "khasan|nearly 900 (901.233)|rail|pyongyang"},
    {"It is an 850-km journey from Pyongyang to Khasan", "khasan|850|from|pyongyang"},
    {"Kim's armoured train must cover some 850 km from Pyongyang to Khasan",
     "khasan|about 850|rail|pyongyang"},
    {"Kim travelled 850 km by rail from Pyongyang to Khasan", "khasan|850|rail|pyongyang"},
    {"The train travelled from Pyongyang to Khasan, a distance of 850 km",
     "khasan|850|rail|pyongyang"},
    {"The coast line runs 260 km from Ussuriysk to Khasan",
     "khasan|260|rail along the coast line|ussuriysk"},
    {"The coast line is 1,110 km long", "pyongyang|1110|rail along the coast line|ussuriysk"},
    {"The line between Ussuriysk and Khasan is 260 km long", "khasan|260|rail|ussuriysk"},
    // The ends in other orders.
    {"Pyongyang to Khasan is 850 km by rail", "khasan|850|rail|pyongyang"},
    {"Pyongyang to Khasan: 850 km by rail", "khasan|850|rail|pyongyang"},
    {"The rail distance to Khasan from Pyongyang is 850 km", "khasan|850|rail|pyongyang"},
    {"Some 850 km of track separate Pyongyang and Khasan", "khasan|about 850|rail|pyongyang"},
    {"Pyongyang and Khasan are separated by about 560 km", "khasan|about 560|from|pyongyang"},
    // Figures.
    {"Khasan is at a distance of 850 km from Pyongyang", "khasan|850|from|pyongyang"},
    {"Khasan is 800+ km from Pyongyang", "khasan|at least 800|from|pyongyang"},
    {"Vladivostok is 1\u2019180 km from Pyongyang", "vladivostok|1180|from|pyongyang"},
    {"Khasan is an estimated 850 km from Pyongyang", "khasan|about 850|from|pyongyang"},
    {"Khasan is a mere 850 km from Pyongyang", "khasan|850|from|pyongyang"},
    {"Khasan is over a mile from Pyongyang", "khasan|more than 1.60934|from|pyongyang"},
    {"Khasan is half a kilometre from Pyongyang", "khasan|0.5|from|pyongyang"},
    {"Vostochny is one and a half thousand km from Vladivostok",
     "vostochny-cosmodrome|1500|from|vladivostok"},
    // Russian without a verb, or with one for both.
    {"Владивосток в 60 км от Хасана", "vladivostok|60|from|khasan"},
    {"Хасан всего в 130 км от Владивостока", "khasan|130|from|vladivostok"},
    {"Хасан и Владивосток находятся в 130 км друг от друга по прямой",
     "vladivostok|130|straight|khasan"},
    {"До Хасана от Пхеньяна 850 км по железной дороге", "khasan|850|rail|pyongyang"},
    {"По прямой от Пхеньяна до Хасана 560 км", "khasan|560|straight|pyongyang"},
    {"Длина железной дороги между Уссурийском и Хасаном \u2014 260 км",
     "khasan|260|rail|ussuriysk"},
    {"Владивосток находится в 1180 км от Пхеньяна через Хасан",
     "vladivostok|1180|rail через Хасан|pyongyang"},
    {"Как далеко Хасан от Владивостока?", "khasan|?|from|vladivostok"},
});

constexpr auto not_understood = std::to_array<Understood>({
    {"Khasan is hundreds of km from Vladivostok", "[hundreds]"},
    {"Khasan is between 200 km from Vladivostok", "[200]"},
    {"Khasan is 300 to 200 km from Vladivostok", "[to]"},
    {"Khasan is more than 200 to 300 km from Vladivostok", "[200]"},
    {"Khasan is 200 km (125 leagues) from Vladivostok", "[leagues]"},
    {"Khasan is 200 km (125 miles from Vladivostok", "[from]"},
    {"Pyongyang and Khasan are 850 km together", "[together]"},
    {"It is 850 km from Khasan", "ends too early"},
    {"From Pyongyang to Khasan is 850 km of mud", "[of]"},
    {"Khasan is 850 km by road from Pyongyang", "is not a country, line or place"},
    {"How far is it?", "[it]"},
    {"Владивосток находится в много км от Хасана", "[много]"},
    {"하산은 블라디보스토크에서 멀리 떨어져 있다", "[멀리]"},
    // Korean that contradicts itself.
    {"하산은 블라디보스토크에서 남쪽으로 북쪽으로 100km 떨어져 있다", "[북쪽으로]"},
    {"하산은 블라디보스토크에서 직선으로 철도로 100km 떨어져 있다", "[철도로]"},
    {"하산은 블라디보스토크에서 약 100km 이상 떨어져 있다", "[이상]"},
    {"하산은 블라디보스토크에서 최소 100km미만 떨어져 있다", "[100km미만]"},
    {"하산은 블라디보스토크에서 100km 이상 이하 떨어져 있다", "[이하]"},
    {"하산은 블라디보스토크에서 남쪽으로 철도로 100km 떨어져 있다", "[철도로]"},
    {"하산은 블라디보스토크에서 700~600km 떨어져 있다", "[~]"},
    {"Хасан находится в 700-600 км от Владивостока", "[-]"},
    {"Хасан находится более чем в 600-700 км от Владивостока", "[-]"},
    {"Хасан не в 130 км от Владивостока", "no place"},
    // A claim within a claim, a road, a country that is not the place's.
    {"Khasan, 850 km from Pyongyang, is 130 km from Vladivostok", "a claim of its own"},
    {"Khasan is 130 km from Vladivostok, or 320 km by rail", "a claim of its own"},
    {"Khasan, not Ussuriysk, is 130 km from Vladivostok", "no place"},
    {"Khasan is 130 km from Vladivostok in a car", "no place"},
    {"The Chinese city of Khasan is 130 km from Vladivostok", "is in Russia, not in China"},
    {"Khasan, China, is 130 km from Vladivostok", "is in Russia, not in China"},
    // What travels by no railway, and what is no line.
    {"The missile travelled 560 km from Pyongyang to Khasan", "[The missile]"},
    {"Khasan runs 850 km from Pyongyang to Vladivostok", "is not a line"},
    {"The road from Pyongyang to Khasan is 850 km long", "is not a country, line or place"},
    {"The bridge is 1 km long", "is not a line"},
    // Times, which are judged elsewhere.
    {"Khasan is about two hours by train from Vladivostok", "[hours]"},
    {"The trip from Pyongyang to Khasan takes 20 hours", "[hours]"},
    {"Khasan is an hour from Vladivostok", "[hour]"},
});

}  // namespace

TEST_CASE("claim grammar: sentences as reporters write them") {
    for (const auto& [sentence, as] : sentences) {
        CAPTURE(sentence);
        CHECK(understood(sentence) == as);
    }
}

TEST_CASE("claim grammar: what is not understood of such sentences") {
    for (const auto& [sentence, part] : not_understood) {
        CAPTURE(sentence);
        const auto claim = test::parse(sentence);
        REQUIRE_FALSE(claim);
        CAPTURE(words(claim.error().message));
        CHECK(words(claim.error().message).find(part) != std::string::npos);
    }
}

TEST_CASE("claim grammar: a figure with decimals is exact to them, 'about' is not") {
    const auto rounding = [](std::string_view figure) {
        return test::parse("Khasan is " + std::string(figure) + " km from Vladivostok")
            ->rounding_km;
    };
    CHECK(rounding("1000.0") == doctest::Approx(0.05));
    CHECK(rounding("1000") == doctest::Approx(50));
    CHECK(rounding("exactly 1000") == doctest::Approx(0.5));
    CHECK(rounding("a thousand") == doctest::Approx(50));
    // The geodesic is 1,004.681 km (GeodSolve).
    const auto verdict = [](std::string_view figure) {
        return test::answer_to("Vostochny is " + std::string(figure) +
                               " km in a straight line from Vladivostok")
            .verdict;
    };
    CHECK(verdict("1000") == Verdict::holds);
    CHECK(verdict("1000.0") == Verdict::fails);
    CHECK(verdict("1004.7") == Verdict::holds);
    CHECK(verdict("exactly 1,000") == Verdict::fails);
    CHECK(verdict("exactly 1,005") == Verdict::holds);
    CHECK(verdict("about 1,000.0") == Verdict::holds);
    CHECK(verdict("900 to 1,100") == Verdict::holds);
    CHECK(verdict("between 900 and 1,000") == Verdict::fails);
    CHECK(verdict("some 900 to 1,000") == Verdict::holds);
    CHECK(verdict("just over 1,000") == Verdict::holds);
    CHECK(verdict("just over 1,010") == Verdict::fails);
}

TEST_CASE("claim verdict: two figures are judged, and one against the other") {
    // Geodesic 688.7 km (GeodSolve); 425 miles are 683.97 km.
    const auto answer =
        test::answer_to("Vladivostok is 680 km (425 miles) in a straight line from Pyongyang");
    CHECK(answer.readings[0].verdict == Verdict::fails);  // 673.2 to 686.8 km
    CHECK(reading_name(answer.readings[1]) == "also_straight_line");
    CHECK(answer.readings[1].verdict == Verdict::holds);  // 677.1 to 690.8 km
    CHECK(reading_name(answer.readings.back()) == "conversion");
    CHECK(answer.readings.back().verdict == Verdict::holds);
    CHECK(answer.verdict == Verdict::depends);
    const auto wrong =
        test::answer_to("Vladivostok is 690 km (590 miles) in a straight line from Pyongyang");
    CHECK(wrong.readings.back().verdict == Verdict::fails);
    CHECK(wrong.verdict == Verdict::depends);
    const auto neither =
        test::answer_to("Vladivostok is 100 km (62 miles) in a straight line from Pyongyang");
    CHECK(neither.readings.back().verdict == Verdict::holds);
    CHECK(neither.verdict == Verdict::fails);  // that they agree makes nothing true
}

TEST_CASE("claim verdict: a direction the other way round fails, whatever the length") {
    const auto answer = test::answer_to("Vladivostok is 1,000 km north of Vostochny");
    CHECK(answer.readings[0].verdict == Verdict::holds);
    CHECK(answer.verdict == Verdict::fails);
    CHECK(direction_words(answer.readings) == "south-south-east, the other way round from north");
    CHECK(test::answer_to("Vladivostok is less than 2,000 km north of Vostochny").verdict ==
          Verdict::fails);
}

TEST_CASE("claim verdict: right to the eighth of the compass and not to the sixteenth") {
    const auto answer = test::answer_to("Vostochny is more than 900 km north of Vladivostok");
    CHECK(answer.verdict == Verdict::holds);
    CHECK(direction_words(answer.readings) == "north-north-west, not north");  // 345.4 degrees
    const auto exact = test::answer_to("Vostochny is more than 900 km NNW of Vladivostok");
    CHECK(direction_words(exact.readings).empty());
    // "Due" is more than that.
    const auto due = test::answer_to("Vostochny is more than 900 km due north of Vladivostok");
    CHECK(due.verdict == Verdict::depends);
}

TEST_CASE("claim verdict: a snapped end decides nothing by rail") {
    // 11 km north of Khasan's station: no station, so no rail distance of it.
    const auto by_rail = test::answer_to("42.53,130.65 is 260 km by rail from Ussuriysk");
    CHECK(by_rail.verdict == Verdict::undecided);
    CHECK(depends_on(test::report_network(), by_rail, LengthUnit::km)
              .find("the railway begins at Khasan, 11 km away") != std::string::npos);
    // Whatever station is meant within the snap, it is farther than that.
    CHECK(test::answer_to("42.53,130.65 is more than 100 km from Ussuriysk").verdict ==
          Verdict::holds);
}

TEST_CASE("claim verdict: a coordinate beside a station is judged by rail within the snap") {
    // 0.9 km from Khasan's station: 260 km of posts, give or take that.
    const auto answer = test::answer_to("42.438,130.645 is 260 km from Ussuriysk");
    REQUIRE(answer.readings.size() == 2);
    CHECK(reading_name(answer.readings[1]) == "rail");
    CHECK(answer.readings[1].judged);
    CHECK(answer.readings[1].verdict == Verdict::holds);
    CHECK(answer.verdict == Verdict::depends);  // as a straight line it is 190 km
    CHECK(test::answer_to("42.438,130.645 is 300 km by rail from Ussuriysk").verdict ==
          Verdict::fails);
}

TEST_CASE("claim verdict: a question tells where the railway of a coordinate begins") {
    const auto answer = test::answer_to("How far is 42.53,130.65 from Ussuriysk by rail?");
    CHECK_FALSE(answer.verdict);
    CHECK(note_words(test::report_network(), answer.readings[1], LengthUnit::km)
              .find("42.53,130.65 is no station") != std::string::npos);
}

TEST_CASE("claim verdict: from a pole no place lies to the east") {
    CHECK(test::answer_to("Khasan is more than 5000 km east of 90,0").verdict == Verdict::fails);
    CHECK(test::answer_to("Khasan is more than 5000 km south of 90,0").verdict == Verdict::holds);
    CHECK(test::answer_to("Khasan is more than 5000 km north of -90,0").verdict == Verdict::holds);
}

TEST_CASE("claim verdict: a direction without a figure is judged by itself") {
    const auto due = test::answer_to("Khasan is due south of Vladivostok");
    CHECK(due.verdict == Verdict::fails);  // 233 degrees
    CHECK(direction_words(due.readings) == "south-west, not south");
    CHECK(test::answer_to("Khasan is south-west of Vladivostok").verdict == Verdict::holds);
    CHECK(test::answer_to("Vostochny is to the north of Vladivostok").verdict == Verdict::holds);
    const auto answer = test::answer_to("Vostochny is to the north of Vladivostok");
    CHECK_FALSE(answer.readings[0].verdict);
    CHECK_FALSE(answer.readings[0].judged);
}

TEST_CASE("claim verdict: a question has an answer and no verdict") {
    const auto answer = test::answer_to("How far is Vostochny from Vladivostok?");
    CHECK_FALSE(answer.verdict);
    CHECK(*answer.readings[0].min == doctest::Approx(1004.681).epsilon(1e-6));
    CHECK_FALSE(answer.readings[0].verdict);
    CHECK(answer.true_wording.rail_km == doctest::Approx(1523));
}

}  // namespace verst::claim_sentences_test
