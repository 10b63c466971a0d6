#include "journey/read_report.hpp"

#include <string>
#include <utility>

#include "journey/one_line.hpp"
#include "journey/read_fields.hpp"
#include "journey/stops.hpp"

namespace verst {

namespace {

class ReportReader {
  public:
    ReportReader(const toml::table& table, const Network& network, JourneyFaults& faults)
        : network_(network), fields_(table, faults) {}

    std::optional<Report> read() {
        Report report;
        report.file_line = fields_.line();
        const auto place = read_place(fields_, "place", Need::required, network_);
        const auto what = read_event(fields_);
        const auto zone = read_zone(fields_, network_, place);
        auto when = read_time(fields_, "when", zone);
        auto published = read_time(fields_, "published", zone);
        report.from_stop = read_place(fields_, "from", Need::optional, network_);
        report.outlet = required_text("outlet");
        report.reference = fields_.text_or_empty("reference");
        report.quote = fields_.text_or_empty("quote");
        report.confidence = read_confidence(fields_);
        report.note = fields_.text_or_empty("note");
        fields_.report_unknown_keys();
        if (!place || !what || !zone || !when || !published) return std::nullopt;

        report.place = *place;
        report.what = *what;
        report.when = std::move(*when);
        report.published = std::move(*published);
        check_from(report);
        check_on_rail(report);
        check_published(report);
        return report;
    }

  private:
    std::string required_text(std::string_view key) {
        auto text = fields_.text(key, Need::required);
        return text ? std::move(text->text) : std::string();
    }

    void check_from(const Report& report) {
        const bool has_from = report.from_stop.has_value();
        if (report.what == EventKind::visit && !has_from && !fields_.has("from")) {
            fields_.fault("from", fields_.line(),
                          "is missing: a visit is made from a stop of the train");
        }
        if (has_from && report.what != EventKind::visit && report.what != EventKind::met) {
            fields_.fault("from", fields_.line(), "only a visit or a meeting is made from a stop");
        }
    }

    void check_on_rail(const Report& report) {
        const auto end = rail_end_of(network_, report.from_stop.value_or(report.place));
        if (!end) {
            fields_.fault(report.from_stop ? "from" : "place", fields_.line(),
                          one_line(end.error()));
        }
    }

    void check_published(const Report& report) {
        const auto& published = report.published.window.latest;
        const auto& happened = report.when.window.earliest;
        if (published && happened && *published < *happened) {
            fields_.fault("published", fields_.line(),
                          report.published.text + " is before it happened, " + report.when.text);
        }
    }

    const Network& network_;
    JourneyFields fields_;
};

}  // namespace

std::optional<Report> read_report(const toml::table& table, const Network& network,
                                  JourneyFaults& faults) {
    return ReportReader(table, network, faults).read();
}

}  // namespace verst
