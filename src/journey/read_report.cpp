#include "journey/read_report.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "journey/one_line.hpp"
#include "journey/place_zone.hpp"
#include "journey/stops.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"

namespace verst {

namespace {

constexpr std::array kinds{EventKind::depart, EventKind::arrive, EventKind::pass,
                           EventKind::seen,   EventKind::met,    EventKind::visit};

class ReportReader {
  public:
    ReportReader(const toml::table& table, const Network& network, JourneyFaults& faults)
        : network_(network), fields_(table, faults) {}

    std::optional<Report> read() {
        Report report;
        report.file_line = fields_.line();
        const auto place = read_place("place", Need::required);
        const auto what = read_event();
        const auto zone = read_zone(place);
        auto when = read_time("when", zone);
        auto published = read_time("published", zone);
        report.from_stop = read_place("from", Need::optional);
        report.outlet = required_text("outlet");
        report.reference = fields_.text_or_empty("reference");
        report.quote = fields_.text_or_empty("quote");
        report.confidence = read_confidence();
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
    std::optional<PlaceIndex> read_place(std::string_view key, Need need) {
        const auto text = fields_.text(key, need);
        if (!text) return std::nullopt;
        const auto point = Gazetteer(network_).resolve(text->text);
        if (!point) {
            fields_.fault(key, text->line, one_line(point.error()));
            return std::nullopt;
        }
        if (!point->place) {
            fields_.fault(key, text->line,
                          verst::in_quotes(text->text) +
                              " is a coordinate: a place of the network is expected");
        }
        return point->place;
    }

    std::optional<EventKind> read_event() {
        const auto text = fields_.text("event", Need::required);
        if (!text) return std::nullopt;
        std::vector<std::string> words;
        for (const EventKind kind : kinds) {
            if (text->text == event_name(kind)) return kind;
            words.emplace_back(event_name(kind));
        }
        fields_.fault("event", text->line,
                      verst::in_quotes(text->text) +
                          " is none of depart, arrive, pass, seen, met and visit" +
                          did_you_mean(text->text, words));
        return std::nullopt;
    }

    /// The zone that is named, else that of the place; UTC, so that times are still checked, where
    /// the place itself cannot be used.
    std::optional<Zone> read_zone(const std::optional<PlaceIndex>& place) {
        if (!fields_.has("zone")) return place ? zone_of(network_, *place) : Zone();
        const auto text = fields_.text("zone", Need::optional);
        if (!text) return std::nullopt;
        const auto zone = Zone::find(text->text);
        if (!zone) {
            fields_.fault("zone", text->line, one_line(zone.error()));
            return std::nullopt;
        }
        return *zone;
    }

    std::optional<ReportTime> read_time(std::string_view key, const std::optional<Zone>& zone) {
        const auto text = fields_.time(key, Need::required);
        if (!text) return std::nullopt;
        auto time = parse_report_time(text->text, zone.value_or(Zone()));
        if (!time) {
            fields_.fault(key, text->line, time.error().message);
            return std::nullopt;
        }
        return std::move(*time);
    }

    std::string required_text(std::string_view key) {
        auto text = fields_.text(key, Need::required);
        return text ? std::move(text->text) : std::string();
    }

    std::string read_confidence() {
        auto text = fields_.text("confidence", Need::optional);
        if (!text) return {};
        if (text->text != "A" && text->text != "B" && text->text != "C") {
            fields_.fault("confidence", text->line,
                          verst::in_quotes(text->text) + " is none of A, B and C");
        }
        return std::move(text->text);
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
