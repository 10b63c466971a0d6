// The table of commands: what each declares, and what another door than the command line gets of
// it.

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "built_in_network.hpp"
#include "command/command.hpp"
#include "command/commands.hpp"
#include "command/common_parameters.hpp"
#include "command/constraint_options.hpp"
#include "command/help.hpp"
#include "command/manual.hpp"
#include "source_tree.hpp"
#include "verst/base/file.hpp"
#include "verst/render/sentence.hpp"
#include "words.hpp"

namespace verst::command_table_test {

namespace {

using command::Command;
using command::Parameter;
using command::Request;
using command::ValueKind;

/// Lines that come with a request, from memory.
class Lines final : public command::LineSource {
  public:
    explicit Lines(std::vector<std::string> lines) : lines_(std::move(lines)) {}
    std::optional<command::InputLine> next() override {
        if (at_ == lines_.size()) return std::nullopt;
        ++at_;
        return command::InputLine{at_, lines_[at_ - 1]};
    }
    [[nodiscard]] bool ready() const override { return true; }
    [[nodiscard]] int error() const override { return 0; }

  private:
    std::vector<std::string> lines_;
    std::size_t at_ = 0;
};

class Memory final : public command::AnswerSink {
  public:
    Result<void> write(std::string_view part) override {
        text += part;
        return {};
    }
    [[nodiscard]] bool reader_gone() const override { return false; }

    std::string text;
};

/// A door without a shell: no files, no terminal.
class TestDoor final : public command::Door {
  public:
    Result<const Network*> network() override { return &built_in_network(); }
    Result<const BaseMap*> base_map() override {
        return refuse(RefusalCode::bad_data, "no base map here");
    }
    Result<std::filesystem::path> network_directory(const std::string& /*named*/) override {
        return refuse(RefusalCode::bad_argument, "no directories here");
    }
    Result<Journey> journey(std::string_view /*name*/) override {
        return refuse(RefusalCode::unknown_journey, "no journeys here");
    }
    Result<std::unique_ptr<command::LineSource>> input(const std::string& name) override {
        if (name != "-") return refuse(RefusalCode::unreadable_file, "no files here");
        return std::make_unique<Lines>(lines);
    }
    command::AnswerSink& sink(std::string_view /*format*/) override { return memory; }
    void warn(std::string_view message) override { warnings.emplace_back(message); }
    void report(const WordedRefusal& refusal, std::string_view where) override {
        warnings.push_back(fmt::format("{}: {}", where, refusal.message));
    }
    void progress(std::size_t /*done*/, std::size_t /*total*/, std::string_view /*what*/) override {
    }
    bool colour() override { return false; }
    Result<void> serve(const command::ServeOptions& /*options*/) override {
        return refuse(RefusalCode::bad_argument, "no servers here");
    }

    std::vector<std::string> lines;
    Memory memory;
    std::vector<std::string> warnings;
};

Request request_of(const std::vector<std::pair<std::string, std::string>>& values) {
    Request request;
    for (const auto& [name, value] : values) request.add(name, value);
    return request;
}

command::Response answer_of(const std::string& name, const Request& request, TestDoor& door) {
    const Command* command = command::command_named(name);
    REQUIRE(command != nullptr);
    return answer(*command, request, door);
}

/// The parameters that a table of docs/using.md shows.
std::vector<Parameter> shown_in_table(const std::string& name) {
    if (name == "constraints") return command::constraint_parameters().list();
    const Command* command = command::command_named(name);
    if (command == nullptr && name != "every command") return {};
    const std::string heading = command == nullptr ? "Options of every command" : "Options";
    const auto all = command == nullptr ? command::program_parameters() : all_parameters(*command);
    for (const command::ParameterGroup& group : command::grouped(all)) {
        if (group.heading == heading) return group.parameters;
    }
    return {};
}

}  // namespace

TEST_CASE("every command is found by its name") {
    for (const Command& each : command::commands())
        CHECK(command::command_named(each.name) == &each);
    CHECK(command::command_named("data_check") == nullptr);
    CHECK(command::command_named("") == nullptr);
}

TEST_CASE("commands: each says what it is, has an example, and a name of its own") {
    std::set<std::string> names;
    for (const Command& each : command::commands()) {
        CAPTURE(each.name);
        CHECK(names.insert(each.name).second);
        CHECK(std::isupper(static_cast<unsigned char>(each.summary.front())) != 0);
        CHECK_FALSE(each.summary.ends_with('.'));
        CHECK_FALSE(each.examples.empty());
        CHECK(each.formats.front() == "text");
        for (const std::string& example : each.examples)
            CHECK(example.find("verst " + each.name) != std::string::npos);
    }
}

TEST_CASE("parameters: each is described, once in a command, and has a kind") {
    for (const Command& each : command::commands()) {
        std::set<std::string> names;
        std::set<char> letters{'h'};
        for (const Parameter& parameter : all_parameters(each)) {
            CAPTURE(each.name);
            CAPTURE(parameter.name);
            CHECK(names.insert(parameter.name).second);
            if (parameter.letter != 0) CHECK(letters.insert(parameter.letter).second);
            CHECK_FALSE(parameter.sentence.empty());
            CHECK_FALSE(parameter.sentence.ends_with('.'));
            CHECK(std::isupper(static_cast<unsigned char>(parameter.sentence.front())) == 0);
            CHECK((parameter.more.empty() || parameter.more.ends_with('.')));
            CHECK((parameter.kind.type == ValueKind::Type::flag) == parameter.value.empty());
            const bool is_list = parameter.count.most > 1 && !parameter.joined;
            if (parameter.argument && is_list) CHECK_FALSE(parameter.noun.empty());
            REQUIRE(parameter.check);
        }
    }
}

TEST_CASE(
    "parameters: each default is a value, and each bound is one while what is beyond is not") {
    for (const Command& each : command::commands()) {
        for (const Parameter& parameter : all_parameters(each)) {
            CAPTURE(each.name);
            CAPTURE(parameter.name);
            if (!parameter.otherwise.empty()) CHECK(parameter.check(parameter.otherwise));
            const ValueKind& kind = parameter.kind;
            for (const std::string& choice : kind.choices) CHECK(parameter.check(choice));
            if (kind.type != ValueKind::Type::number && kind.type != ValueKind::Type::whole_number)
                continue;
            CHECK(kind.least < kind.most);
            CHECK(parameter.check(fmt::format("{}", kind.least)));
            CHECK(parameter.check(fmt::format("{}", kind.most)));
            CHECK_FALSE(parameter.check("nan"));
            CHECK_FALSE(parameter.check(fmt::format("{}", kind.least - 1)));
            const auto beyond = parameter.check(fmt::format("{}", kind.most + 1));
            REQUIRE_FALSE(beyond);
            CHECK(words(beyond.error().message).starts_with(shown_name(parameter) + ": "));
            CHECK(words(beyond.error().message).find(bounds_text(kind)) != std::string::npos);
        }
    }
}

TEST_CASE("help: every parameter is in it") {
    for (const Command& each : command::commands()) {
        CAPTURE(each.name);
        const std::string text = help(each);
        for (const Parameter& parameter : all_parameters(each))
            CHECK(text.find("  " + synopsis(parameter)) != std::string::npos);
    }
}

TEST_CASE("another door: a request of names and values is answered") {
    TestDoor door;
    const auto response = answer_of(
        "distance", request_of({{"place", "Khasan"}, {"place", "Vladivostok"}, {"format", "json"}}),
        door);
    CHECK(response.status == command::ExitStatus::answered);
    CHECK(response.format == "json");
    CHECK(command::media_type(response.format) == "application/json");
    CHECK(nlohmann::json::parse(response.text)["rail"]["rail_km"] == 326.0);
    CHECK(door.memory.text.empty());
}

TEST_CASE("another door: what cannot be read is refused as it is at a command line") {
    TestDoor door;
    const auto refused = [&](std::vector<std::pair<std::string, std::string>> values) {
        values.insert(values.begin(), {{"place", "Khasan"}, {"place", "Vladivostok"}});
        const auto response = answer_of("distance", request_of(values), door);
        CHECK(response.status == command::ExitStatus::bad_input);
        REQUIRE(response.refusal);
        return words(response.refusal->message);
    };
    CHECK(refused({{"bye", "time"}}) == "there is no option --bye; did you mean --by?");
    CHECK(refused({{"snap", "-1"}}) == "--snap: \"-1\" is out of bounds: 0 to 20,100 km");
    CHECK(refused({{"by", "tim"}}) ==
          "--by: \"tim\" is not one of practical, shortest, geodesic, time");
    CHECK(refused({{"place", "Moscow"}}) == "distance needs two places; got three");
    CHECK(refused({{"by", "time"}, {"by", "time"}}) == "--by is given 2 times; give it once");
    CHECK(refused({{"electrified", "maybe"}}) == "--electrified: \"maybe\" is not true or false");
}

TEST_CASE("another door: with format=json a refusal is an object") {
    TestDoor door;
    const auto response =
        answer_of("route", request_of({{"place", "Khasan"}, {"format", "json"}}), door);
    CHECK(response.format == "json");
    CHECK(nlohmann::json::parse(response.text)["refusal"]["code"] == "bad_argument");
}

TEST_CASE("another door: lines that come with a request are answered, and a bad one is reported") {
    TestDoor door;
    door.lines = {"Khasan\tVladivostok", "nothing"};
    const auto response =
        answer_of("distance", request_of({{"place", "-"}, {"format", "json"}}), door);
    CHECK(response.status == command::ExitStatus::bad_input);
    CHECK((door.memory.text + response.text).find("{\"line\":1,\"from\":{\"id\":\"khasan\"") !=
          std::string::npos);
    REQUIRE(door.warnings.size() == 1);
    CHECK(door.warnings.front() == "line 2: a line needs two places; got 1");
}

TEST_CASE("command line: the one that asks the same again, without where the answer goes") {
    const Command* route = command::command_named("route");
    REQUIRE(route != nullptr);
    const Request request = request_of({{"format", "html"},
                                        {"place", "Komsomolsk on Amur"},
                                        {"place", "Ji'an"},
                                        {"sections", "true"},
                                        {"snap", "-1"},
                                        {"output", "route.html"},
                                        {"force", "true"}});
    CHECK(command_line(*route, request) ==
          "verst route 'Komsomolsk on Amur' 'Ji'\\''an' --sections --snap=-1 --format html");
}

TEST_CASE("unknown options: only what is like one is meant") {
    const Command* route = command::command_named("route");
    REQUIRE(route != nullptr);
    CHECK(words(unknown_option(*route, "--sect").message) ==
          "there is no option --sect; did you mean --sections?");
    CHECK(words(unknown_option(*route, "--formt").message) ==
          "there is no option --formt; did you mean --format?");
    CHECK(words(unknown_option(*route, "--bus").message) == "there is no option --bus");
    CHECK(words(unknown_option(*route, "--frobnicate").message) ==
          "there is no option --frobnicate");
}

TEST_CASE("docs/using.md: its tables of options are those of the commands") {
    const std::string file = in_source_tree("docs/using.md");
    const auto page = read_text_file(file);
    REQUIRE(page);
    static constexpr std::string_view begin_mark = "<!-- options: ";
    static constexpr std::string_view mark_end = " -->\n";
    static constexpr std::string_view end_mark = "<!-- end of options -->\n";
    std::string made;
    std::size_t at = 0;
    std::set<std::string> shown;
    for (auto mark = page->find(begin_mark); mark != std::string::npos;
         mark = page->find(begin_mark, at)) {
        const auto name_begin = mark + begin_mark.size();
        const auto name_end = page->find(mark_end, name_begin);
        const auto end = page->find(end_mark, name_end);
        REQUIRE(end != std::string::npos);
        const std::string name = page->substr(name_begin, name_end - name_begin);
        const auto parameters = shown_in_table(name);
        CAPTURE(name);
        CHECK_FALSE(parameters.empty());
        shown.insert(name);
        made += page->substr(at, name_end + mark_end.size() - at);
        made += '\n' + command::option_table(parameters) + '\n';
        at = end;
    }
    made += page->substr(at);
    for (const Command& each : command::commands()) {
        CAPTURE(each.name);
        if (!each.hidden) CHECK(shown.contains(each.name) != shown_in_table(each.name).empty());
    }
    if (std::getenv("VERST_WRITE_DOCS") != nullptr) {
        std::ofstream(file) << made;
        return;
    }
    CHECK_MESSAGE(made == *page,
                  "run the tests with VERST_WRITE_DOCS=1 to write the tables into the page");
}

}  // namespace verst::command_table_test
