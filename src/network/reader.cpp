#include "verst/network/reader.hpp"

#include "table_readers.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

/// The place of an access link's station, and of a crossing's ends, must be reachable by rail.
void check_on_rail(const Network& network, FaultLog& log) {
    for (const auto& link : network.access_links()) {
        if (!network.on_rail(link.station)) {
            log.add("access.csv", link.file_line, "station",
                    std::string(network[link.station].id) + " is on no line");
        }
    }
    for (const auto& crossing : network.borders()) {
        for (const PlaceIndex place : {crossing.place, crossing.from, crossing.to}) {
            if (!network.on_rail(place)) {
                log.add("borders.csv", crossing.file_line, "",
                        std::string(network[place].id) + " is on no line");
            }
        }
    }
}

}  // namespace

ReadReport read_tables(const std::filesystem::path& directory, const BeforeBuild& before_build) {
    ReadReport report;
    FaultLog log(report.faults);
    std::error_code error;
    if (!std::filesystem::is_directory(directory, error)) {
        log.add(directory.string(), 0, "", error ? error.message() : "is not a directory");
        return report;
    }
    ReadContext context{directory, {}, log, {}, {}, {}};
    context.builder.directory = directory.string();
    read_edition(context);
    read_sources(context);
    read_places(context);
    read_lines(context);
    read_attributes(context);
    read_borders(context);
    read_access(context);
    read_junctions(context);
    read_shutdowns(context);
    if (!report.faults.empty()) return report;

    before_build(context.builder);
    auto network = std::move(context.builder).build();
    if (!network) {
        log.add(directory.string(), 0, "", network.error().message);
        return report;
    }
    report.network.emplace(std::move(*network));
    check_on_rail(*report.network, log);
    if (!report.faults.empty()) report.network.reset();
    return report;
}

ReadReport read_network(const std::filesystem::path& directory) {
    return read_tables(directory, [](NetworkBuilder&) {});
}

Result<Network> load_network(const std::filesystem::path& directory) {
    return load_tables(directory, [](NetworkBuilder&) {});
}

Result<Network> load_tables(const std::filesystem::path& directory,
                            const BeforeBuild& before_build) {
    std::error_code error;
    if (!std::filesystem::is_directory(directory, error)) {
        return refuse(RefusalCode::unreadable_file,
                      directory.string() + ": " + (error ? error.message() : "is not a directory"),
                      {"name a directory like stations/, or an image, with --data or VERST_DATA"});
    }
    auto report = read_tables(directory, before_build);
    if (report.network) return std::move(*report.network);

    const auto count = report.faults.size();
    return refuse(RefusalCode::bad_data,
                  directory.string() + ": no network can be read from here: " +
                      std::to_string(count) + (count == 1 ? " fault" : " faults"),
                  {report.faults.begin(), report.faults.end()});
}

}  // namespace verst
