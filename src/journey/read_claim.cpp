#include "journey/read_claim.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "journey/one_line.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/claim_grammar.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/time/report_time.hpp"

namespace verst {

namespace {

using What = decltype(JourneyClaim::what);

/// Longer than any journey: a slip of the pen.
constexpr double longest_duration = 100'000;

class DurationReader {
  public:
    DurationReader(const toml::table& table, const Network& network, JourneyFaults& faults)
        : network_(network), fields_(table, faults) {}

    std::optional<DurationClaim> read() {
        DurationClaim claim;
        const auto comparison = read_comparison();
        const auto value = read_value();
        const auto unit = read_unit();
        const bool country_known = read_country(claim);
        const bool ends_known = read_ends(claim);
        fields_.report_unknown_keys();
        if (!comparison || !value || !unit || !country_known || !ends_known) return std::nullopt;
        claim.comparison = *comparison;
        claim.value = *value;
        claim.unit = *unit;
        return claim;
    }

  private:
    std::optional<Comparison> read_comparison() {
        if (!fields_.has("is")) return Comparison::exactly;
        const auto text = fields_.text("is", Need::optional);
        if (!text) return std::nullopt;
        const auto comparison = find_comparison(text->text);
        if (!comparison) {
            fields_.fault("is", text->line,
                          verst::in_quotes(text->text) +
                              " is none of exactly, about, more than, less than, "
                              "at least, at most and nearly");
        }
        return comparison;
    }

    std::optional<double> read_value() {
        const auto value = fields_.number("value", Need::required);
        if (value && !(*value > 0 && *value <= longest_duration)) {
            fields_.fault("value", fields_.line(), "a number above zero is expected");
            return std::nullopt;
        }
        return value;
    }

    std::optional<DurationClaim::Unit> read_unit() {
        const auto text = fields_.text("unit", Need::required);
        if (!text) return std::nullopt;
        if (text->text == "days") return DurationClaim::Unit::days;
        if (text->text == "nights") return DurationClaim::Unit::nights;
        if (text->text == "hours") return DurationClaim::Unit::hours;
        fields_.fault("unit", text->line,
                      verst::in_quotes(text->text) + " is none of days, nights and hours");
        return std::nullopt;
    }

    bool read_country(DurationClaim& claim) {
        if (!fields_.has("country")) return true;
        const auto text = fields_.text("country", Need::optional);
        if (!text) return false;
        const auto places = network_.places();
        if (std::ranges::find(places, text->text, &Place::country) == places.end()) {
            fields_.fault("country", text->line,
                          verst::in_quotes(text->text) +
                              " is the country of no place: two letters are "
                              "expected, as in \"RU\"");
            return false;
        }
        claim.country = text->text;
        return true;
    }

    bool read_ends(DurationClaim& claim) {
        const bool has_from = fields_.has("from");
        const bool has_to = fields_.has("to");
        if (!has_from && !has_to) return true;
        if (has_from != has_to) {
            fields_.fault(has_from ? "to" : "from", fields_.line(), "is missing: both or neither");
            return false;
        }
        if (!claim.country.empty()) {
            fields_.fault("country", fields_.line(),
                          "does not go together with \"from\" and \"to\"");
            return false;
        }
        claim.from = read_place("from");
        claim.to = read_place("to");
        return claim.from && claim.to;
    }

    std::optional<PlaceIndex> read_place(std::string_view key) {
        const auto text = fields_.text(key, Need::required);
        if (!text) return std::nullopt;
        const auto point = Gazetteer(network_).resolve(text->text);
        if (!point) {
            fields_.fault(key, text->line, one_line(point.error()));
            return std::nullopt;
        }
        return point->place;
    }

    const Network& network_;
    JourneyFields fields_;
};

class ClaimReader {
  public:
    ClaimReader(const toml::table& table, const Network& network, JourneyFaults& faults)
        : network_(network), faults_(faults), fields_(table, faults) {}

    std::optional<JourneyClaim> read() {
        const auto text = fields_.text("text", Need::required);
        const auto source = fields_.text("source", Need::required);
        const auto said_on = read_said_on();
        const std::string note = fields_.text_or_empty("note");
        auto what = read_what();
        fields_.report_unknown_keys();
        if (!text || !source || !said_on || !what) return std::nullopt;
        return JourneyClaim{text->text, source->text,     *said_on,
                            note,       std::move(*what), fields_.line()};
    }

  private:
    /// Outer: whether it can be used; inner: whether it is there.
    std::optional<std::optional<CalendarDay>> read_said_on() {
        if (!fields_.has("said_on")) return std::optional<CalendarDay>();
        const auto text = fields_.time("said_on", Need::optional);
        if (!text) return std::nullopt;
        const auto day = parse_report_time(text->text, Zone());
        if (!day || day->precision != Precision::day || day->about) {
            fields_.fault("said_on", text->line,
                          day ? "a day is expected, as in 2023-09-17" : day.error().message);
            return std::nullopt;
        }
        return day_of(*day->window.earliest, Zone());
    }

    std::optional<What> read_what() {
        const int kinds = int{fields_.has("distance")} + int{fields_.has("duration")} +
                          int{fields_.has("superlative")};
        if (kinds != 1) {
            fields_.fault("claim", fields_.line(),
                          "exactly one of distance, duration and superlative is expected");
            return std::nullopt;
        }
        if (fields_.has("distance")) return read_distance();
        if (fields_.has("duration")) return read_duration();
        return read_superlative();
    }

    std::optional<What> read_distance() {
        const auto text = fields_.text("distance", Need::required);
        if (!text) return std::nullopt;
        auto claim = parse_distance_claim(text->text, Gazetteer(network_));
        if (!claim) {
            fields_.fault("distance", text->line, one_line(claim.error()));
            return std::nullopt;
        }
        return std::move(*claim);
    }

    std::optional<What> read_duration() {
        const toml::table* table = fields_.table("duration");
        if (table == nullptr) return std::nullopt;
        auto claim = DurationReader(*table, network_, faults_).read();
        if (!claim) return std::nullopt;
        return std::move(*claim);
    }

    std::optional<What> read_superlative() {
        const auto text = fields_.text("superlative", Need::required);
        if (!text) return std::nullopt;
        if (text->text != "longest") {
            fields_.fault("superlative", text->line,
                          verst::in_quotes(text->text) + ": only \"longest\" can be checked");
            return std::nullopt;
        }
        return SuperlativeClaim{};
    }

    const Network& network_;
    JourneyFaults& faults_;
    JourneyFields fields_;
};

}  // namespace

std::optional<JourneyClaim> read_claim(const toml::table& table, const Network& network,
                                       JourneyFaults& faults) {
    return ClaimReader(table, network, faults).read();
}

}  // namespace verst
