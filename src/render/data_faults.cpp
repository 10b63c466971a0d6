#include <string>
#include <utility>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/csv_paths.hpp"
#include "render/words/hint_words.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst {

namespace {

std::string count_of_faults(const DataFaults& of) {
    return count_of(static_cast<long long>(of.report.faults.size()), "fault");
}

/// "7 places, 5 lines, 12 sections"
std::string size_of(const Network& network) {
    return fmt::format("{}, {}, {}",
                       count_of(static_cast<long long>(network.places().size()), "place"),
                       count_of(static_cast<long long>(network.lines().size()), "line"),
                       count_of(static_cast<long long>(network.sections().size()), "section"));
}

}  // namespace

report::Report report::report_of(const DataFaults& of, const TextOptions& options) {
    Report report;
    report.kicker = "Faults of the data";
    report.title = fmt::format("Faults of {}", of.directory.string());
    Table faults{"Each fault", {{"Where", false, Fit::whole}, {"what"}}};
    for (std::size_t i = 0; i < of.report.faults.size(); ++i) {
        const DataFault& fault = of.report.faults[i];
        std::string where = fault.file;
        if (fault.line != 0) where += fmt::format(":{}", fault.line);
        if (!fault.field.empty()) where += ", " + std::string(fault.field);
        faults.add_row({{std::move(where)},
                        {fault_words(fault, options.unit), fmt::format("faults.{}.what", i)}});
    }
    if (!of.report.faults.empty()) {
        report.lead = count_of_faults(of) + '.';
    } else {
        report.lead = "No fault";
        if (const auto& network = of.report.network) report.lead += ": " + size_of(*network);
        report.lead += '.';
    }
    report.add("faults", "Faults", {std::move(faults)});
    return report;
}

std::string text_of(const DataFaults& of) {
    std::string out;
    for (const DataFault& fault : of.report.faults) out += in_unit(fault, LengthUnit::km) + '\n';
    if (!of.report.faults.empty())
        return out + fmt::format("{} in {}\n", count_of_faults(of), of.directory.string());
    if (!of.report.network) return out;
    return fmt::format("no fault: {} in {}\n", size_of(*of.report.network), of.directory.string());
}

json::Json json_of(const DataFaults& of) {
    json::Json object;
    object["directory"] = of.directory.string();
    object["faults"] = json::Json::array();
    for (const DataFault& fault : of.report.faults) {
        json::Json each = json::Json::object();
        json::add_fault(each, fault);
        object["faults"].push_back(std::move(each));
    }
    return object;
}

std::string csv_of(const DataFaults& of) {
    return csv::rows_of(json_of(of), "faults",
                        {{"file", "file"}, {"line", "line"}, {"field", "field"}, {"what", "what"}});
}

}  // namespace verst
