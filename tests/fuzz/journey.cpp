#include <vector>

#include "fuzz/command_run.hpp"
#include "fuzz/target.hpp"

namespace verst::fuzz {

namespace {

/// Every reader and renderer of a journey file.
std::vector<Form> forms_of(const std::string& file) {
    const std::string& mini = mini_directory();
    const Arguments journey{"journey", file, "--data", mini};
    std::vector<Form> forms;
    for (const char* format :
         {"text", "json", "csv", "markdown", "geojson", "gpx", "kml", "svg", "html"})
        forms.push_back({journey, format});
    const auto with = [](Arguments arguments, const Arguments& more) {
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    };
    forms.push_back({with(journey, {"--sections"}), "csv"});
    forms.push_back({with(journey, {"--claims"}), "csv"});
    forms.push_back({with(journey, {"--figure", "graph"}), "svg"});
    for (const char* format : {"text", "json"}) {
        forms.push_back({with(journey, {"--explain"}), format});
        forms.push_back({with(journey, {"--routes"}), format});
        forms.push_back({with(journey, {"--until", "2023-01-02"}), format});
        forms.push_back({{"passes", file, "beta", "--data", mini}, format});
    }
    for (const char* format : {"text", "json", "svg", "html"})
        forms.push_back({{"where", file, "--at", "2023-01-02T12:00", "--data", mini}, format});
    return forms;
}

}  // namespace

void run_journey(std::string_view input, Effort effort) {
    static MemoryFile file;
    static const std::vector<Form> forms = forms_of(file.path());
    file.set(input);
    run_forms(forms, input, effort);
}

}  // namespace verst::fuzz
