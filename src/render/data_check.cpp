#include "verst/render/data_check.hpp"

#include <utility>

#include <fmt/format.h>

#include "render/csv_sheet.hpp"
#include "render/json_parts.hpp"
#include "render/report.hpp"
#include "verst/render/figures.hpp"

namespace verst {

namespace {

report::Report data_check_report(const std::filesystem::path& directory, const ReadReport& of) {
    report::Report report;
    report.kicker = "Faults of the data";
    report.title = fmt::format("Faults of {}", directory.string());
    report::Table faults{"Each fault", {{"Where", false, report::Fit::whole}, {"what"}}};
    for (std::size_t i = 0; i < of.faults.size(); ++i) {
        const DataFault& fault = of.faults[i];
        std::string where = fault.file;
        if (fault.line != 0) where += fmt::format(":{}", fault.line);
        if (!fault.field.empty()) where += ", " + std::string(fault.field);
        faults.add_row({{std::move(where)}, {fault.what, fmt::format("faults.{}.what", i)}});
    }
    report.lead = of.faults.empty()
                      ? "No fault."
                      : count_of(static_cast<long long>(of.faults.size()), "fault") + '.';
    report.add("faults", "Faults", {std::move(faults)});
    return report;
}

}  // namespace

std::string data_check_markdown(const std::filesystem::path& directory, const ReadReport& report) {
    return report::markdown(data_check_report(directory, report), {});
}

std::string data_check_text(const std::filesystem::path& directory, const ReadReport& report) {
    std::string out;
    for (const DataFault& fault : report.faults) out += to_string(fault) + '\n';
    if (!report.faults.empty()) {
        return out + fmt::format("{} in {}\n",
                                 count_of(static_cast<long long>(report.faults.size()), "fault"),
                                 directory.string());
    }
    if (!report.network) return out;
    const Network& network = *report.network;
    return fmt::format("no fault: {}, {}, {} in {}\n",
                       count_of(static_cast<long long>(network.places().size()), "place"),
                       count_of(static_cast<long long>(network.lines().size()), "line"),
                       count_of(static_cast<long long>(network.sections().size()), "section"),
                       directory.string());
}

std::string data_check_csv(const std::filesystem::path& /*directory*/, const ReadReport& report) {
    std::string text = csv::line({"file", "line", "field", "what"});
    for (const DataFault& fault : report.faults) {
        text += csv::line({csv::text(fault.file), std::to_string(fault.line),
                           csv::text(fault.field), csv::text(fault.what)});
    }
    return text;
}

std::string data_check_json(const std::filesystem::path& directory, const ReadReport& report) {
    json::Json object;
    object["directory"] = directory.string();
    object["faults"] = json::Json::array();
    for (const DataFault& fault : report.faults) {
        object["faults"].push_back(
            {{"file", fault.file},
             {"line", fault.line == 0 ? json::Json() : json::Json(fault.line)},
             {"field", json::text(fault.field)},
             {"what", fault.what}});
    }
    return json::document(object);
}

}  // namespace verst
