#include "journey/read_report.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include "journey/place_zone.hpp"
#include "journey/read_fields.hpp"
#include "journey/stops.hpp"
#include "route/wording.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

class ReportReader {
  public:
    ReportReader(const toml::table& table, const Network& network, JourneyFaults& faults)
        : network_(network), fields_(table, faults) {}

    std::optional<Report> read() {
        Report report;
        report.file_line = fields_.line();
        const auto point = read_point(fields_, "place", Need::required, network_);
        const auto what = read_event(fields_, EventsAllowed::all);
        report.from_stop = read_place(fields_, "from", Need::optional, network_);
        const auto place = point && point->place ? point->place : report.from_stop;
        const auto zone = read_zone(fields_, network_, place);
        auto when = read_time(fields_, "when", zone);
        const bool is_published_read = read_published(zone, report);
        report.outlet = required_text("outlet");
        report.reference = fields_.text_or_empty("reference");
        report.quote = fields_.text_or_empty("quote");
        report.confidence = read_confidence(fields_);
        report.note = fields_.text_or_empty("note");
        fields_.report_unknown_keys();
        if (!point || !what || !zone || !when || !is_published_read) return std::nullopt;

        report.what = *what;
        report.when = std::move(*when);
        if (!point->place) {
            if (!is_visit_off_network(*point, report)) return std::nullopt;
            report.off_network = point->position;
        }
        report.place = *place;
        check_from(report);
        check_on_rail(report);
        check_published(report);
        check_zone(report);
        return report;
    }

  private:
    std::string required_text(std::string_view key) {
        auto text = fields_.text(key, Need::required);
        return text ? std::move(text->text) : std::string();
    }

    /// False where it is missing or cannot be read; "unknown" is an answer.
    bool read_published(const std::optional<Zone>& zone, Report& report) {
        constexpr std::string_view key = "published";
        if (!fields_.has(key)) {
            fields_.fault(key, fields_.line(),
                          "is missing: the day on which the report appeared, or \"unknown\"");
            return false;
        }
        const auto text = fields_.time(key, Need::required);
        if (!text) return false;
        if (text->text == "unknown") return true;
        auto published = read_time(fields_, key, zone);
        if (!published) return false;
        report.published = std::move(*published);
        return true;
    }

    /// Only a visit can be off the network: the train is at a place of it.
    bool is_visit_off_network(const NamedPoint& point, const Report& report) {
        const bool is_visit = report.what == EventKind::visit || report.what == EventKind::met;
        if (is_visit && report.from_stop) return true;
        if (is_visit && fields_.has("from")) return false;  // it is wrong, and has been told so
        fields_.fault("place", fields_.line_of_value("place"),
                      in_quotes(point.text) +
                          " is a coordinate: only a visit or a meeting that names the stop it was "
                          "made from (from = \"khasan\") can be off the network");
        return false;
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
            fields_.fault(report.from_stop ? "from" : "place", fields_.line(), end.error());
        }
    }

    void check_published(const Report& report) {
        if (!report.published) return;
        const auto& published = report.published->window.latest;
        const auto& happened = report.when.window.earliest;
        if (published && happened && *published < *happened) {
            fields_.fault("published", fields_.line(),
                          report.published->text + " is before it happened, " + report.when.text);
        }
    }

    /// A zone far from its place is mostly a slip. What is written in UTC or by the railways' own
    /// clock is not: those of Russia kept Moscow time until 2018, and railwaymen still write it.
    void check_zone(const Report& report) {
        constexpr std::chrono::hours far{3};
        warn_of_unknown_clock(fields_, network_, report.place, report.when);
        if (!fields_.has("zone") || network_[report.place].zone.empty()) return;
        const auto& at =
            report.when.window.earliest ? report.when.window.earliest : report.when.window.latest;
        const Zone& told = report.when.zone;
        const Zone local = zone_of(network_, report.place);
        if (!at || told.offset_at(*at).count() == 0) return;
        if (told.name() == "Europe/Moscow" && network_[report.place].country == "RU") return;
        if (std::chrono::abs(told.offset_at(*at) - local.offset_at(*at)) <= far) return;
        fields_.warn("zone", fields_.line_of_value("zone"),
                     told.name() + " (" + offset_name(told.offset_at(*at)) +
                         ") is far from the clock of " +
                         std::string(called(network_, report.place)) + ", " + local.name() + " (" +
                         offset_name(local.offset_at(*at)) + ')');
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
