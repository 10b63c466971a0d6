#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "fuzz/checks.hpp"
#include "fuzz/command_run.hpp"
#include "fuzz/own_directory.hpp"
#include "fuzz/target.hpp"

namespace verst::fuzz {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view told_journey = R"(title = "Told"
traveller = "Nobody"

[[report]]
place = "alpha"
event = "depart"
when = "2023-01-01T10:00"
published = "2023-01-01"
outlet = "Outlet"
quote = "It left."
confidence = "A"

[[report]]
place = "omega"
event = "arrive"
when = "2023-01-03T10:00"
published = "2023-01-03"
outlet = "Outlet"
quote = "It came."
confidence = "A"
)";

/// A copy of the made-up network, some of its files replaced for each input.
class Directory {
  public:
    Directory() {
        fs::copy(mini_directory(), own_.path(), fs::copy_options::recursive);
        fs::create_directory(own_.path() / "journeys");
        own_.write("journeys/told.toml", told_journey);
    }

    [[nodiscard]] std::string path() const { return own_.path().string(); }

    void replace(std::string_view file, std::string_view content) {
        own_.write(file, content);
        replaced_.emplace_back(file);
    }

    void restore() {
        for (const std::string& file : replaced_) {
            std::error_code error;
            const fs::path original = fs::path(mini_directory()) / file;
            if (file.starts_with("journeys/")) {
                own_.write(file, told_journey);
            } else if (fs::exists(original)) {
                fs::copy_file(original, own_.path() / file, fs::copy_options::overwrite_existing,
                              error);
            } else {
                fs::remove(own_.path() / file, error);
            }
        }
        replaced_.clear();
    }

  private:
    OwnDirectory own_;
    std::vector<std::string> replaced_;
};

/// Those that an input may replace.
constexpr std::array<std::string_view, 14> files{
    "access.csv",    "attributes.csv", "borders.csv",     "edition.toml",      "junctions.csv",
    "lines.csv",     "lines/main.csv", "lines/coast.csv", "lines/loop.csv",    "places/facts.csv",
    "shutdowns.csv", "sources.csv",    "trains.toml",     "journeys/told.toml"};

constexpr std::string_view heading = "=== ";

/// "=== lines.csv", and what the file holds on the lines after it; any number of such files.
void replace_files(Directory& directory, std::string_view input) {
    while (input.starts_with(heading)) {
        const auto name = input.substr(heading.size(), input.find('\n') - heading.size());
        input.remove_prefix(std::min(input.size(), heading.size() + name.size() + 1));
        const auto next = input.find("\n=== ");
        const auto content = input.substr(0, next == std::string_view::npos ? next : next + 1);
        input.remove_prefix(content.size());
        for (const std::string_view file : files) {
            if (file == name) directory.replace(file, content);
        }
    }
}

std::vector<Form> forms_of(const std::string& data) {
    std::vector<Form> forms;
    const auto add = [&](Arguments arguments, std::initializer_list<std::string_view> formats) {
        if (arguments.size() < 2 || arguments[1] != "check")
            arguments.insert(arguments.end(), {"--data", data});
        for (const std::string_view format : formats) forms.push_back({arguments, format});
    };
    add({"data", "check", data}, {"text", "json"});
    add({"data"}, {"text", "json", "csv", "markdown"});
    add({"route", "alpha", "omega"},
        {"text", "json", "csv", "markdown", "geojson", "gpx", "kml", "svg", "html"});
    add({"route", "alpha", "omega", "--depart", "2023-01-01T10:00"}, {"text", "json"});
    add({"alternatives", "alpha", "omega"}, {"text", "json", "csv", "html"});
    add({"reach", "alpha", "--within", "10h"}, {"text", "json", "svg"});
    add({"line", "main"}, {"text", "json", "csv"});
    add({"place", "beta"}, {"text", "json"});
    add({"find", "a"}, {"text", "json", "csv", "kml"});
    add({"journey", "told"}, {"text", "json", "kml"});
    add({"--version"}, {"text"});
    return forms;
}

}  // namespace

void run_tables(std::string_view input, Effort effort) {
    static Directory directory;
    static const std::vector<Form> forms = forms_of(directory.path());
    replace_files(directory, input);
    run_forms(forms, input, effort);
    directory.restore();
}

}  // namespace verst::fuzz
