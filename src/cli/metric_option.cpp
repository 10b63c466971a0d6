#include "cli/metric_option.hpp"

#include "verst/base/text.hpp"

namespace verst::cli {

Result<Metric> metric_argument(std::string_view text) {
    if (text.empty()) return Metric::practical;
    if (text == "rail") return Metric::rail;  // as it was called at first
    for (const Metric metric : {Metric::practical, Metric::rail, Metric::geodesic, Metric::time}) {
        if (text == metric_name(metric)) return metric;
    }
    return refuse(RefusalCode::bad_argument, "--by: nothing is called " + verst::in_quotes(text),
                  {"practical", "shortest", "geodesic", "time"});
}

void add_metric_option(CLI::App& command, std::string& by) {
    command
        .add_option("--by", by,
                    "practical (default: as a through train runs), shortest, geodesic or time")
        ->option_text("WHAT");
}

}  // namespace verst::cli
