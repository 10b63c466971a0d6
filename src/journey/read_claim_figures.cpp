#include "journey/read_claim_figures.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "journey/read_fields.hpp"
#include "network/figure_text.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/length_unit.hpp"

namespace verst {

namespace {

/// What a figure may be called, and what one of it is in the unit that readings have.
struct FigureUnit {
    std::string_view name;
    double factor = 1;
};

/// Beyond these a figure is a slip of the pen.
constexpr double longest_duration = 100'000;
constexpr double farthest_km = 200'000;
constexpr double fastest_kmh = 700;

constexpr std::array<FigureUnit, 3> duration_units{{{"days"}, {"nights"}, {"hours"}}};

/// Reads the table of one figure.
class FigureReader {
  public:
    FigureReader(const toml::table& table, const ClaimContext& context, JourneyFaults& faults)
        : context_(context), fields_(table, faults) {}

    [[nodiscard]] JourneyFields& fields() { return fields_; }

    /// The comparison and the number, which is in the unit of the given factor.
    bool read_figure(ClaimedFigure& figure, double most, double factor, std::string_view what) {
        const bool comparison_read = read_comparison(figure);
        const auto numbers = fields_.one_or_two_numbers("value");
        if (numbers.empty()) return false;
        figure.value = numbers.front();
        if (numbers.size() == 2) figure.up_to = numbers.back();
        return check_numbers(figure, most, factor, what) && comparison_read;
    }

    /// The unit; nothing, and the fault, where it is none of those.
    std::optional<FigureUnit> read_unit(std::span<const FigureUnit> units) {
        const auto text = fields_.text("unit", Need::required);
        if (!text) return std::nullopt;
        std::string names;
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (text->text == units[i].name) return units[i];
            if (i > 0) names += i + 1 == units.size() ? " and " : ", ";
            names += units[i].name;
        }
        fields_.fault("unit", text->line,
                      Message(verst::in_quotes(text->text), " is none of ", names));
        return std::nullopt;
    }

    bool read_country(std::string& country) {
        if (!fields_.has("country")) return true;
        const auto text = fields_.text("country", Need::optional);
        if (!text) return false;
        const auto places = context_.network.places();
        if (std::ranges::find(places, std::string_view(text->text), &Place::country) ==
            places.end()) {
            fields_.fault("country", text->line,
                          verst::in_quotes(text->text) +
                              " is the country of no place: two letters are "
                              "expected, as in \"RU\"");
            return false;
        }
        country = text->text;
        return true;
    }

    bool read_ends(std::optional<PlaceIndex>& from, std::optional<PlaceIndex>& to) {
        const bool has_from = fields_.has("from");
        const bool has_to = fields_.has("to");
        if (!has_from && !has_to) return true;
        if (has_from != has_to) {
            fields_.fault(has_from ? "to" : "from", fields_.line(), "is missing: both or neither");
            return false;
        }
        if (fields_.has("country")) {
            fields_.fault("country", fields_.line_of_value("country"),
                          "does not go together with \"from\" and \"to\"");
            return false;
        }
        from = read_place(fields_, "from", Need::required, context_.network);
        to = read_place(fields_, "to", Need::required, context_.network);
        if (from && from == to) {
            fields_.fault("to", fields_.line_of_value("to"), "is the same place as \"from\"");
            return false;
        }
        return from && to;
    }

  private:
    bool read_comparison(ClaimedFigure& figure) {
        if (!fields_.has("is")) return true;
        const auto text = fields_.text("is", Need::optional);
        if (!text) return false;
        const auto comparison = find_comparison(text->text);
        if (!comparison) {
            fields_.fault("is", text->line,
                          verst::in_quotes(text->text) +
                              " is none of exactly, about, more than, less than, "
                              "at least, at most and nearly");
            return false;
        }
        figure.comparison = *comparison;
        return true;
    }

    bool check_numbers(const ClaimedFigure& figure, double most, double factor,
                       std::string_view what) {
        const double largest = figure.up_to.value_or(figure.value);
        std::string wrong;
        if (!(figure.value > 0)) {
            wrong = "a number above zero is expected";
        } else if (largest * factor > most) {
            wrong = figure_text(largest).append(" is ").append(what);
        } else if (figure.up_to && !(*figure.up_to > figure.value)) {
            wrong = "the second end of a range must be above the first";
        } else if (figure.up_to && figure.comparison != Comparison::exactly) {
            wrong = "a range does not go together with " +
                    verst::in_quotes(comparison_words(figure.comparison));
        }
        if (wrong.empty()) return true;
        fields_.fault("value", fields_.line_of_value("value"), wrong);
        return false;
    }

    const ClaimContext& context_;
    JourneyFields fields_;
};

DurationClaim::Unit duration_unit(std::string_view name) {
    if (name == "days") return DurationClaim::Unit::days;
    return name == "nights" ? DurationClaim::Unit::nights : DurationClaim::Unit::hours;
}

std::optional<SpeedClaim::Of> read_of(JourneyFields& fields) {
    if (!fields.has("of")) return SpeedClaim::Of::average;
    const auto text = fields.text("of", Need::optional);
    if (!text) return std::nullopt;
    if (text->text == "average") return SpeedClaim::Of::average;
    if (text->text == "running") return SpeedClaim::Of::running;
    if (text->text == "top") return SpeedClaim::Of::top;
    fields.fault("of", text->line,
                 verst::in_quotes(text->text) + " is none of average, running and top");
    return std::nullopt;
}

/// "taking power", or a day.
std::optional<CalendarDay> read_since(JourneyFields& fields, const ClaimContext& context) {
    const auto text = fields.time("since", Need::optional);
    if (!text) return std::nullopt;
    if (text->text != "taking power") return read_day(fields, "since");
    if (!context.took_power) {
        fields.fault("since", text->line, "the journey has no \"took_power\" to look back to");
    }
    return context.took_power;
}

bool is_longest(JourneyFields& fields, std::string_view key) {
    const auto text = fields.text(key, Need::required);
    if (!text) return false;
    if (text->text == "longest") return true;
    fields.fault(key, text->line,
                 verst::in_quotes(text->text) + ": only \"longest\" can be checked");
    return false;
}

}  // namespace

std::optional<DurationClaim> read_duration(const toml::table& table, const ClaimContext& context,
                                           JourneyFaults& faults) {
    FigureReader reader(table, context, faults);
    DurationClaim claim;
    const bool figure = reader.read_figure(claim, longest_duration, 1, "longer than any journey");
    const auto unit = reader.read_unit(duration_units);
    const bool country = reader.read_country(claim.country);
    const bool ends = reader.read_ends(claim.from, claim.to);
    reader.fields().report_unknown_keys();
    if (!figure || !unit || !country || !ends) return std::nullopt;
    claim.unit = duration_unit(unit->name);
    return claim;
}

std::optional<SpeedClaim> read_speed(const toml::table& table, const ClaimContext& context,
                                     JourneyFaults& faults) {
    const std::array<FigureUnit, 2> units{{{"km/h"}, {"mph", km_per(LengthUnit::mi)}}};
    FigureReader reader(table, context, faults);
    SpeedClaim claim;
    const auto unit = reader.read_unit(units);
    if (unit) claim.kmh_per_unit = unit->factor;
    const bool figure =
        reader.read_figure(claim, fastest_kmh, claim.kmh_per_unit, "faster than any train");
    const auto of = read_of(reader.fields());
    const bool ends = reader.read_ends(claim.from, claim.to);
    reader.fields().report_unknown_keys();
    if (!figure || !unit || !of || !ends) return std::nullopt;
    claim.of = *of;
    return claim;
}

std::optional<TravelClaim> read_travelled(const toml::table& table, const ClaimContext& context,
                                          JourneyFaults& faults) {
    const std::array<FigureUnit, 3> units{
        {{"km"}, {"miles", km_per(LengthUnit::mi)}, {"versts", km_per(LengthUnit::versts)}}};
    FigureReader reader(table, context, faults);
    TravelClaim claim;
    const auto unit = reader.read_unit(units);
    if (unit) claim.km_per_unit = unit->factor;
    const bool figure =
        reader.read_figure(claim, farthest_km, claim.km_per_unit, "farther than any journey");
    const bool country = reader.read_country(claim.country);
    const bool ends = reader.read_ends(claim.from, claim.to);
    reader.fields().report_unknown_keys();
    if (!figure || !unit || !country || !ends) return std::nullopt;
    return claim;
}

std::optional<PredictionClaim> read_prediction(const toml::table& table,
                                               const ClaimContext& context, JourneyFaults& faults) {
    JourneyFields fields(table, faults);
    const auto what = read_event(fields, EventsAllowed::single);
    const auto place = read_place(fields, "place", Need::required, context.network);
    const auto zone = read_zone(fields, context.network, place);
    auto when = read_time(fields, "when", zone);
    fields.report_unknown_keys();
    if (!what || !place || !zone || !when) return std::nullopt;
    warn_of_unknown_clock(fields, context.network, *place, *when);
    return PredictionClaim{*what, *place, std::move(*when)};
}

std::optional<SuperlativeClaim> read_superlative(JourneyFields& claim, const ClaimContext& context,
                                                 JourneyFaults& faults) {
    if (!claim.is_table("superlative")) {
        if (!is_longest(claim, "superlative")) return std::nullopt;
        return SuperlativeClaim{};
    }
    JourneyFields fields(*claim.table("superlative"), faults);
    const bool longest = is_longest(fields, "is");
    SuperlativeClaim read;
    read.since = read_since(fields, context);
    const bool since = !fields.has("since") || read.since;
    fields.report_unknown_keys();
    if (!longest || !since) return std::nullopt;
    return read;
}

}  // namespace verst
