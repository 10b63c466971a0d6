#include "verst/journey/journey_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "built_in_network.hpp"
#include "source_tree.hpp"
#include "verst/journey/chronology.hpp"
#include "verst/network/network_builder.hpp"
#include "words.hpp"

namespace verst::journey_file_test {

namespace {

/// The fault of a text that is none of the times there are, with all of them.
std::string not_a_time(const std::string& text) {
    return '"' + text +
           "\" is not a time: write 2023-09-10, \"2023-09-18 morning\", 2023-09-15T08:50, "
           "2023-09-12T13:00/13:20, ../2023-09-11T19:00, or ~ before one of them for about; parts "
           "of "
           "the day: am, small hours, dawn, early morning, morning, late morning, noon, pm, early "
           "afternoon, afternoon, late afternoon, early evening, evening, late evening, night, "
           "midnight\n";
}

/// A journey file that is gone after the test.
class JourneyFile {
  public:
    explicit JourneyFile(const std::string& text)
        : path_(std::filesystem::temp_directory_path() / "verst-test-journey.toml") {
        std::ofstream(path_, std::ios::binary) << text;
    }
    JourneyFile(const JourneyFile&) = delete;
    JourneyFile& operator=(const JourneyFile&) = delete;
    ~JourneyFile() { std::filesystem::remove(path_); }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

Result<Journey> read(const std::string& text) {
    return read_journey(JourneyFile(text).path(), built_in_network());
}

/// The faults of a text without the name of the file, one per line: "3: when: ...".
std::string faults(const std::string& text) {
    const auto journey = read(text);
    if (journey) return "none";
    if (journey.error().code != RefusalCode::bad_journey) return words(journey.error().message);
    std::string lines;
    for (const std::string& hint : words(journey.error().hints)) {
        lines += hint.substr(hint.find(".toml:") + 6) + '\n';
    }
    return lines;
}

/// Lines 1 and 2; what follows begins at line 3.
const std::string head = "title = \"A test\"\ntraveller = \"A tester\"\n";

/// Seven lines.
const std::string khasan = R"([[report]]
place = "khasan"
event = "arrive"
when = "2023-09-12T06:00"
published = "2023-09-13"
outlet = "KCNA"

)";

/// A report of five keys at lines 4 to 8, in which one line is another.
std::string report_with(const std::string& key, const std::string& line) {
    std::istringstream lines(khasan);
    std::string text = head;
    for (std::string each; std::getline(lines, each);) {
        text += (each.starts_with(key + " ") ? line : each) + '\n';
    }
    return text;
}

std::string claim_with(const std::string& lines) {
    return head + khasan + "[[claim]]\ntext = \"so far\"\nsource = \"somebody\"\n" + lines + "\n";
}

std::string example_of_the_docs() {
    std::ifstream file(in_source_tree("docs/journey-format.md"));
    std::stringstream text;
    text << file.rdbuf();
    const std::string all = text.str();
    const std::string fence = "```toml\n";
    const auto begin = all.find(fence) + fence.size();
    return all.substr(begin, all.find("```", begin) - begin);
}

}  // namespace

TEST_CASE("the example of docs/journey-format.md is read as it explains") {
    const auto journey = read(example_of_the_docs());
    REQUIRE_MESSAGE(journey.has_value(), (journey ? "" : words(journey.error().hints.front())));
    CHECK(journey->name == "verst-test-journey");
    CHECK(journey->title == "A delegation to Vladivostok, May 2024");
    REQUIRE(journey->reports.size() == 5);
    CHECK(journey->reports[0].quote == "crossed the border on Monday morning");
    CHECK(journey->reports[1].confidence == "B");
    // 11:00 in Moscow is 18:00 at Ussuriysk, a quarter of an hour more or less.
    const Report& passed = journey->reports[2];
    CHECK(iso8601(*passed.when.window.earliest, Zone::find("Asia/Vladivostok").value()) ==
          "2024-05-06T17:45+10:00");
    CHECK(journey->reports[3].when.precision == Precision::not_after);
    CHECK(journey->reports[4].from_stop == built_in_network().find_place("vladivostok"));
    CHECK(journey->reports[4].when.precision == Precision::day);
    REQUIRE(journey->claims.size() == 2);
    CHECK(std::holds_alternative<DistanceClaim>(journey->claims[0].what));
    const auto& visit = std::get<DurationClaim>(journey->claims[1].what);
    CHECK(visit.country == "RU");
    CHECK(visit.value == 2);
    CHECK(iso8601(journey->claims[1].said_on.value()) == "2024-05-08");
}

TEST_CASE("the zone of a report is that of its place, unless it names one") {
    const auto journey = read(head + khasan + R"([[report]]
place = "vostochny-cosmodrome"
event = "met"
when = "2023-09-13T07:09"
zone = "Europe/Moscow"
published = "2023-09-13"
outlet = "TASS"
)");
    REQUIRE(journey.has_value());
    CHECK(iso8601(*journey->reports[0].when.window.earliest, Zone()) == "2023-09-11T20:00+00:00");
    CHECK(iso8601(*journey->reports[1].when.window.earliest, Zone()) == "2023-09-13T04:09+00:00");
    CHECK(journey->reports[1].file_line == 10);
}

TEST_CASE("TOML's own dates and times are read") {
    CHECK(faults(report_with("published", "published = 2023-09-13")) == "none");
    CHECK(faults(report_with("when", "when = 2023-09-12T06:00:00")) == "none");
    CHECK(faults(report_with("when", "when = 2023-09-12T06:00:00+10:00")) == "none");
    CHECK(faults(report_with("when", "when = 06:00:00")) ==
          "6: when: a time is expected, as in \"2023-09-10\"\n");
}

TEST_CASE("each fault of a report names its line and key") {
    struct Row {
        const char* key;
        const char* line;
        std::string fault;
    };
    const Row rows[] = {
        {"place", "", "3: place: is missing\n"},
        {"place", "place = 7", "4: place: a text in quotation marks is expected\n"},
        {"place", "place = \" \"", "4: place: is empty\n"},
        {"place", "place = \"42.43,130.64\"",
         "4: place: \"42.43,130.64\" is a coordinate: only a visit or a meeting that names the "
         "stop "
         "it was made from (from = \"khasan\") can be off the network\n"},
        {"event", "event = \"arived\"",
         "5: event: \"arived\" is none of depart, arrive, pass, seen, met, visit, stopped and "
         "stood; "
         "did you mean \"arrive\"?\n"},
        {"event", "event = \"sleep\"",
         "5: event: \"sleep\" is none of depart, arrive, pass, seen, met, visit, stopped and "
         "stood\n"},
        {"event", "event = \"visit\"",
         "3: from: is missing: a visit is made from a stop of the train\n"},
        {"event", "event = \"arrive\"\nfrom = \"ussuriysk\"",
         "3: from: only a visit or a meeting is made from a stop\n"},
        {"when", "", "3: when: is missing\n"},
        {"when", "when = \"2023-09-31\"", "6: when: \"2023-09-31\": there is no such date\n"},
        {"when", "when = \"Sunday\"", "6: when: " + not_a_time("Sunday")},
        {"when", "whne = \"2023-09-12\"",
         "3: when: is missing\n6: unknown key \"whne\"; did you mean \"when\"?\n"},
        {"when", "when = \"2023-09-12T06:00\"\ncolour = \"green\"", "7: unknown key \"colour\"\n"},
        {"when", "when = \"2023-09-12T06:00\"\nzone = \"Asia/Khasan\"",
         "7: zone: unknown time zone \"Asia/Khasan\": a zone is a name of the IANA database, for "
         "example Asia/Vladivostok\n"},
        {"when", "when = \"2023-09-12T06:00\"\nconfidence = \"D\"",
         "7: confidence: \"D\" is none of A, B and C\n"},
        {"published", "published = \"2023-09-11\"",
         "3: published: 2023-09-11 is before it happened, 2023-09-12T06:00\n"},
        {"outlet", "", "3: outlet: is missing\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(faults(report_with(row.key, row.line)) == row.fault);
    }
}

TEST_CASE("an unknown place gets the nearest names") {
    const std::string found = faults(report_with("place", "place = \"Khasam\""));
    CHECK(found.find("4: place: no place is called \"Khasam\": khasan (") == 0);
}

TEST_CASE("each fault of a claim names its line and key") {
    struct Row {
        const char* lines;
        std::string fault;
    };
    const Row rows[] = {
        {"",
         "10: claim: at least one of distance, travelled, duration, speed, superlative, "
         "prediction and comparison is expected\n"},
        {"superlative = \"slowest\"",
         "13: superlative: \"slowest\": only \"longest\" can be checked\n"},
        {"superlative = \"longest\"\nsaid_on = \"2023-09\"",
         "14: said_on: \"2023-09\" is not a time\n"},
        {"superlative = \"longest\"\nsaid_on = \"2023-09-17/2023-09-18\"",
         "14: said_on: a day is expected, as in 2023-09-17\n"},
        {"superlative = \"longest\"\nsupelative = \"longest\"",
         "14: unknown key \"supelative\"; did you mean \"superlative\"?\n"},
        {"duration = { value = 6 }", "13: unit: is missing\n"},
        {"duration = { value = 6, unit = \"weeks\" }",
         "13: unit: \"weeks\" is none of days, nights and hours\n"},
        {"duration = { value = \"six\", unit = \"days\" }", "13: value: a number is expected\n"},
        {"duration = { value = 0, unit = \"days\" }",
         "13: value: a number above zero is expected\n"},
        {"duration = { value = nan, unit = \"days\" }",
         "13: value: a number above zero is expected\n"},
        {"duration = { value = 6, unit = \"days\", country = \"Russia\" }",
         "13: country: \"Russia\" is the country of no place: two letters are expected, as in "
         "\"RU\"\n"},
        {"duration = { value = 6, unit = \"days\", from = \"khasan\" }",
         "13: to: is missing: both or neither\n"},
        {"duration = { value = 6, unit = \"days\", is = \"perhaps\" }",
         "13: is: \"perhaps\" is none of exactly, about, more than, less than, at least, at most "
         "and "
         "nearly\n"},
        {"duration = 6", "13: duration: a table is expected, as in { ... }\n"},
        {"duration = { value = [9, 8], unit = \"hours\" }",
         "13: value: the second end of a range must be above the first\n"},
        {"duration = { value = [8, 9, 10], unit = \"hours\" }",
         "13: value: a number is expected, or the two ends of a range, as in [8, 9]\n"},
        {"duration = { is = \"about\", value = [8, 9], unit = \"hours\" }",
         "13: value: a range does not go together with \"about\"\n"},
        {"duration = { value = 6, unit = \"hours\", from = \"khasan\", to = \"Khasan\" }",
         "13: to: is the same place as \"from\"\n"},
        {"speed = { value = 60, unit = \"knots\" }",
         "13: unit: \"knots\" is none of km/h and mph\n"},
        {"speed = { value = 1000, unit = \"km/h\" }", "13: value: 1000 is faster than any train\n"},
        {"speed = { value = 500, unit = \"mph\" }", "13: value: 500 is faster than any train\n"},
        {"speed = { value = 60, unit = \"km/h\", of = \"most\" }",
         "13: of: \"most\" is none of average, running and top\n"},
        {"speed = { value = 60, unit = \"km/h\", country = \"RU\" }",
         "13: unknown key \"country\"\n"},
        {"travelled = { value = 4e6, unit = \"km\" }",
         "13: value: 4000000 is farther than any journey\n"},
        {"travelled = { value = 4000, unit = \"leagues\" }",
         "13: unit: \"leagues\" is none of km, miles and versts\n"},
        {"prediction = { event = \"come\", place = \"khasan\", when = \"2023-09-12\" }",
         "13: event: \"come\" is none of depart, arrive, pass, seen, met and visit\n"},
        {"prediction = { event = \"arrive\", place = \"khasan\", when = \"soon\" }",
         "13: when: " + not_a_time("soon")},
        {"prediction = { event = \"arrive\", place = \"khasan\" }", "13: when: is missing\n"},
        {"superlative = { is = \"longest\", since = \"taking power\" }",
         "13: since: the journey has no \"took_power\" to look back to\n"},
        {"superlative = { is = \"longest\", since = \"last year\" }",
         "13: since: \"last year\" is not a time\n"},
        {"superlative = { since = 2011-12-17 }", "13: is: is missing\n"},
        {"superlative = \"longest\"\nconfidence = \"D\"",
         "14: confidence: \"D\" is none of A, B and C\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.lines);
        CHECK(faults(claim_with(row.lines)) == row.fault);
    }
    const std::string nonsense = faults(claim_with("distance = \"Khasan is quite far\""));
    CHECK(nonsense.find("13: distance: ") == 0);
}

TEST_CASE("a claim with several figures makes as many claims") {
    const auto journey = read(
        head + "took_power = 2011-12-17\n" + khasan +
        "[[claim]]\ntext = \"860 km, 36 hours\"\nsource = \"Hankook Ilbo\"\nconfidence = \"A\"\n"
        "distance = [\"Khasan is 860 km by rail from Pyongyang\",\n"
        "            \"Khasan is 560 km in a straight line from Pyongyang\"]\n"
        "duration = { value = [34, 36], unit = \"hours\", from = \"Pyongyang\", to = \"Khasan\" }\n"
        "superlative = { is = \"longest\", since = \"taking power\" }\n");
    REQUIRE(journey.has_value());
    CHECK(iso8601(journey->took_power.value()) == "2011-12-17");
    REQUIRE(journey->claims.size() == 4);
    for (const JourneyClaim& claim : journey->claims) {
        CHECK(claim.file_line == 11);
        CHECK(claim.confidence == "A");
    }
    CHECK(std::get<DistanceClaim>(journey->claims[1].what).sense == DistanceClaim::Sense::straight);
    const auto& duration = std::get<DurationClaim>(journey->claims[2].what);
    CHECK(duration.value == 34);
    CHECK(duration.up_to == 36);
    CHECK(std::get<SuperlativeClaim>(journey->claims[3].what).since == journey->took_power);
}

TEST_CASE("each fault of the journey itself names its line and key") {
    CHECK(faults(head + "took_power = \"once\"\n" + khasan) ==
          "3: took_power: \"once\" is not a time\n");
    CHECK(faults("title = \"A test\"\n" + khasan) == "1: traveller: is missing\n");
    CHECK(faults(head + "summry = \"short\"\n" + khasan) ==
          "3: unknown key \"summry\"; did you mean \"summary\"?\n");
    CHECK(faults(head + "see_also = [\"2019-04-vladivostock\"]\n" + khasan) ==
          "3: see_also: no journey is called \"2019-04-vladivostock\"; did you mean "
          "\"2019-04-vladivostok\"?\n");
    CHECK(faults(head + "see_also = \"2019-04-vladivostok\"\n" + khasan) ==
          "3: see_also: a list of texts is expected, as in [\"...\"]\n");
    CHECK(faults(head) == "1: report: a journey needs at least one [[report]]\n");
    CHECK(faults(head + "report = []\n") == "1: report: a journey needs at least one [[report]]\n");
    CHECK(faults(head + "report = \"none\"\n")
              .find("3: report: one or more [[report]] are expected") != std::string::npos);
}

TEST_CASE("all faults come at once, in the order of the lines") {
    CHECK(faults(
              "titel = \"A test\"\n[[report]]\nplace = \"khasan\"\n[[report]]\nplace = \"khasan\"\n"
              "event = \"arrive\"\nwhen = \"2023-02-30\"\npublished = \"soon\"\noutlet = "
              "\"KCNA\"\n") ==
          "1: title: is missing\n"
          "1: traveller: is missing\n"
          "1: unknown key \"titel\"; did you mean \"title\"?\n"
          "2: event: is missing\n"
          "2: when: is missing\n"
          "2: published: is missing: the day on which the report appeared, or \"unknown\"\n"
          "2: outlet: is missing\n"
          "7: when: \"2023-02-30\": there is no such date\n"
          "8: published: " +
              not_a_time("soon"));
}

TEST_CASE("a report given twice is a fault, two reports of one event are not") {
    CHECK(faults(head + khasan + khasan) == "10: report: repeats the report of line 3\n");
    std::string other = khasan;
    other.replace(other.find("KCNA"), 4, "TASS");
    CHECK(faults(head + khasan + other) == "none");
}

TEST_CASE("events out of order are a fault, reports that contradict each other are not") {
    CHECK(faults(head + khasan + R"([[report]]
place = "ussuriysk"
event = "pass"
when = "2023-09-11"
published = "2023-09-13"
outlet = "Yonhap"
)") == "10: when: out of order: 2023-09-11 is before what line 3 tells, 2023-09-12T06:00\n");

    const auto disputed = read(head + khasan + R"([[report]]
place = "khasan"
event = "arrive"
when = "2023-09-12T07:00"
published = "2024-07-18"
outlet = "Hankook Ilbo"
)");
    REQUIRE(disputed.has_value());
    CHECK(chronology(built_in_network(), *disputed).disputed);
}

TEST_CASE("what is no journey file at all is refused with the reason") {
    CHECK(faults("") ==
          "1: title: is missing\n1: traveller: is missing\n1: report: a journey needs at least one "
          "[[report]]\n");
    const std::string broken = faults(head + "[[report]\nplace = \"khasan\"\n");
    CHECK(broken.find("3: ") == 0);
    CHECK(faults(head + "title = \"again\"\n").find("3: ") == 0);
    // TOML knows that there is no 30 February.
    CHECK(faults(head + "said = 2023-02-30\n").find("3: ") == 0);
    CHECK(faults(std::string("title = \"\0\"", 11)).find("is not UTF-8 text") != std::string::npos);
    CHECK(faults("title = \"\xff\"").find("is not UTF-8 text") != std::string::npos);

    const auto missing = read_journey("no/such/journey.toml", built_in_network());
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().code == RefusalCode::unreadable_file);
    CHECK(words(missing.error().message).find("no/such/journey.toml") == 0);
    const auto directory = read_journey(std::filesystem::temp_directory_path(), built_in_network());
    REQUIRE_FALSE(directory.has_value());
    CHECK(directory.error().code == RefusalCode::unreadable_file);
}

TEST_CASE("a journey is found by its name, or as a file") {
    const Network& network = built_in_network();
    const auto by_name = find_journey(default_journey_name, network);
    REQUIRE(by_name.has_value());
    CHECK(by_name->name == default_journey_name);
    const auto as_file =
        find_journey(network.directory() + "/journeys/2019-02-hanoi.toml", network);
    REQUIRE(as_file.has_value());
    CHECK(as_file->name == "2019-02-hanoi");

    const auto near = find_journey("2019-02-hanio", network);
    REQUIRE_FALSE(near.has_value());
    CHECK(near.error().code == RefusalCode::unknown_journey);
    CHECK(words(near.error().message) == "no journey is called \"2019-02-hanio\"");
    CHECK(words(near.error().hints) == std::vector<std::string>{"2019-02-hanoi"});
    const auto unlike = find_journey("", network);
    REQUIRE_FALSE(unlike.has_value());
    CHECK(unlike.error().hints.size() == list_journeys(network).size());
    const auto no_file = find_journey("nowhere.toml", network);
    REQUIRE_FALSE(no_file.has_value());
    CHECK(no_file.error().code == RefusalCode::unreadable_file);
}

TEST_CASE("every journey that comes with the network can be read") {
    const auto entries = list_journeys(built_in_network());
    CHECK(entries.size() == 7);
    CHECK(std::ranges::is_sorted(entries, {}, &JourneyEntry::name));
    for (const JourneyEntry& entry : entries) {
        CAPTURE(entry.name);
        CHECK_MESSAGE(entry.journey.has_value(),
                      (entry.journey ? "" : words(entry.journey.error().hints.front())));
    }
}

// Of a country with several clocks an import knows none: UTC was taken without a word.
TEST_CASE("a place whose clock is not known: what its times are taken for is said") {
    NetworkBuilder builder;
    for (const char* id : {"alpha", "beta"}) {
        draft::Place place;
        place.id = place.name = id;
        place.position = {50, id[0] == 'a' ? 10.0 : 10.1};
        builder.places.push_back(place);
    }
    draft::Section section;
    section.a = PlaceIndex(0);
    section.b = PlaceIndex(1);
    section.rail_km = 7.2;
    builder.sections = {section};
    const auto network = std::move(builder).build();
    REQUIRE(network);
    const auto report = [](const std::string& when, const std::string& more) {
        return "[[report]]\nplace = \"alpha\"\nevent = \"depart\"\nwhen = \"" + when +
               "\"\npublished = \"2026-09-10\"\noutlet = \"made up\"\nconfidence = \"A\"\n" + more;
    };
    const auto warnings_of = [&](const std::string& tables) {
        const auto journey = parse_journey(head + tables, "journey.toml", *network);
        REQUIRE(journey);
        return words({journey->warnings.begin(), journey->warnings.end()});
    };
    const auto warnings = [&](const std::string& when, const std::string& more) {
        return warnings_of(report(when, more));
    };
    const auto told = warnings("2026-09-10T08:00", "");
    REQUIRE(told.size() == 1);
    CHECK(told.front().find("the clock of alpha is not known, and UTC is taken") !=
          std::string::npos);
    CHECK(warnings("2026-09-10T08:00", "zone = \"Asia/Tokyo\"\n").empty());
    CHECK(warnings("2026-09-10T08:00+02:00", "").empty());
    CHECK(warnings("2026-09-10T08:00Z", "").empty());
    CHECK(warnings("2026-09-10T08:00-05:00/2026-09-10T09:00-05:00", "").empty());
    CHECK(warnings("../2026-09-10T09:00-05:00", "").empty());
    CHECK(warnings("2026-09-10T08:00/2026-09-10T09:00-05:00", "").size() == 1);
    CHECK(warnings("2026-09-10", "").size() == 1);

    // That of a prediction still was.
    const auto predicted = [&](const std::string& more) {
        return warnings_of(
            report("2026-09-10T08:00Z", "") +
            "[[claim]]\ntext = \"made up\"\nsource = \"made up\"\nconfidence = \"A\"\n"
            "prediction = { event = \"arrive\", "
            "place = \"beta\", when = \"2026-09-10T09:00\"" +
            more + " }\n");
    };
    REQUIRE(predicted("").size() == 1);
    CHECK(predicted("").front().find("the clock of beta is not known") != std::string::npos);
    CHECK(predicted(", zone = \"Asia/Tokyo\"").empty());
}

}  // namespace verst::journey_file_test
