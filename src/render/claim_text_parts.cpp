#include "render/claim_text_parts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/claim_wording.hpp"
#include "render/text_parts.hpp"
#include "render/words/finding_words.hpp"
#include "render/words/reading_words.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst::text {

namespace {

using Unit = Quantity::Unit;

bool is_whole(double value) { return std::abs(value - std::round(value)) < 0.05; }

/// "60 km/h", "37 mph"
std::string speed_in(double kmh, LengthUnit unit, int decimals = 0) {
    return fmt::format("{} {}", decimal_number(kmh / km_per(unit), decimals), speed_unit(unit));
}

/// "1 day", "2.5 days"
std::string counted(double value, int decimals, std::string_view noun) {
    const std::string number = decimal_number(value, decimals);
    return fmt::format("{} {}{}", number, noun, number == "1" ? "" : "s");
}

std::string figure(double value, Unit unit, int decimals, const TextOptions& options) {
    switch (unit) {
        case Unit::km:
            return length(value, options.unit);
        case Unit::deg:
            return direction(value);
        case Unit::kmh:
            return speed_in(value, options.unit);
        case Unit::h:
            return value < 0 ? "-" + hours(-value) : hours(value);
        case Unit::days:
            return counted(value, decimals, "day");
        case Unit::nights:
            return counted(value, decimals, "night");
        case Unit::count:
            break;
    }
    return decimal_number(value, decimals);
}

/// Days and nights are counted, but elapsed time in days is measured.
int decimals_of(const std::optional<double>& min, const std::optional<double>& max) {
    return is_whole(min.value_or(0)) && is_whole(max.value_or(0)) ? 0 : 1;
}

using Side = std::optional<double>;

std::string range_text(Side min, Side max, Unit unit, const TextOptions& options) {
    if (!min && !max) return "not known";
    const int decimals = decimals_of(min, max);
    if (!max) return "from " + figure(*min, unit, decimals, options);
    if (!min) return "up to " + figure(*max, unit, decimals, options);
    std::string low = figure(*min, unit, decimals, options);
    const std::string high = figure(*max, unit, decimals, options);
    if (low == high) return low;
    // "6 to 7 days": the unit once, where both have the same.
    const auto low_unit = low.rfind(' ');
    const bool one_unit = low.substr(low_unit) == high.substr(high.rfind(' '));
    return (one_unit ? low.substr(0, low_unit) : low) + " to " + high;
}

}  // namespace

std::string value_text(const Reading& reading, const TextOptions& options) {
    return range_text(reading.min, reading.max, reading.unit, options);
}

namespace {

/// A length of any size: one that `length` would round to nothing keeps two decimals.
std::string fine_length(double km, LengthUnit unit) {
    const double value = km / km_per(unit);
    if (value >= 0.095) return length(km, unit);
    return fmt::format("{} {}", decimal_number(value, 2), unit_name(unit));
}

/// With the sign of what it stands for, even where the figure is rounded to zero.
std::string signed_text(double margin, const std::string& size) {
    return (margin < 0 ? "-" : "+") + size;
}

}  // namespace

std::string margin_text(const Reading& reading, const TextOptions& options) {
    if (!reading.margin) return {};
    const double margin = *reading.margin;
    const double size = std::abs(margin);
    if (reading.unit == Unit::km) return signed_text(margin, fine_length(size, options.unit));
    if (reading.unit == Unit::deg) return signed_text(margin, decimal_number(size, 1) + "\u00b0");
    if (margin == 0) return "none";
    if (reading.unit == Unit::kmh)
        return signed_text(margin, speed_in(size, options.unit, is_whole(size) ? 0 : 1));
    const std::string figure = decimal_number(size, is_whole(size) ? 0 : 1);
    return signed_text(margin, fmt::format("{} {}", figure, unit_symbol(reading.unit)));
}

std::string verdict_text(const Reading& reading) {
    if (!reading.verdict) return "-";
    const auto name = verdict_name(*reading.verdict);
    return reading.judged ? std::string(name) : fmt::format("({})", name);
}

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::string note_text(const Network& network, const Reading& reading, const TextOptions& options) {
    std::string text;
    const auto add = [&text](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : "; ") + part;
    };
    if (reading.uncertainty)
        add(fmt::format("\u00b1 {}", length(*reading.uncertainty, options.unit)));
    if (const auto& rival = reading.rival) {
        add(fmt::format("{}: {}", rival->name,
                        range_text(rival->min, rival->max, reading.unit, options)));
    }
    const std::string note = note_words(network, reading, options.unit);
    // A way that is called by its border has it in its note too.
    const std::string way = way_beside_label(network, reading);
    if (note.find(way) == std::string::npos) add(way);
    add(note);
    return text;
}

std::string narrow_by_its_length(const Reading& reading, std::string_view what,
                                 const TextOptions& options) {
    return fmt::format("Narrow: the {} is known to \u00b1 {}, and {} would turn the verdict.", what,
                       length(*reading.uncertainty, options.unit),
                       fine_length(std::abs(*reading.margin), options.unit));
}

std::string narrowness(const Network& network, const ClaimAnswer& answer,
                       const TextOptions& options) {
    const auto rail = std::ranges::find_if(answer.readings, &Reading::is_narrow);
    if (rail != answer.readings.end())
        return narrow_by_its_length(*rail, reading_label(network, *rail), options);
    std::string text =
        fmt::format("Narrow: a move of {} by the two ends together would turn a verdict",
                    fine_length(answer.slack_km, options.unit));
    std::string_view reaches = "; {} reaches {} around its point";
    for (const ClaimEnd* end : {&answer.subject, &answer.from}) {
        if (end->extent_km == 0) continue;
        text += fmt::format(fmt::runtime(reaches), point_name(network, end->point),
                            length(end->extent_km, options.unit));
        reaches = ", {} {}";
    }
    for (const Reading& reading : answer.readings) {
        if (!reading.judged || !reading.uncertainty) continue;
        text += fmt::format("; the {} is known to \u00b1 {}", reading_label(network, reading),
                            length(*reading.uncertainty, options.unit));
    }
    return text + '.';
}

bool same_finding(const Network& network, const ClaimFinding& a, const ClaimFinding& b) {
    const auto same_value = [&](const Reading& x, const Reading& y) {
        return x.min == y.min && x.max == y.max && x.verdict == y.verdict &&
               note_words(network, x, LengthUnit::km) == note_words(network, y, LengthUnit::km);
    };
    return a.verdict == b.verdict &&
           why_not_words(network, a, LengthUnit::km) == why_not_words(network, b, LengthUnit::km) &&
           would_decide_words(network, a) == would_decide_words(network, b) &&
           std::ranges::equal(a.readings, b.readings, same_value);
}

std::vector<std::size_t> shown_readings(const ClaimFinding& finding) {
    const bool true_in_a_sense =
        finding.verdict == Verdict::holds || finding.verdict == Verdict::depends;
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < finding.readings.size(); ++i) {
        const Reading& reading = finding.readings[i];
        const bool turns_it = !true_in_a_sense && reading.verdict == Verdict::holds;
        if (reading.judged || turns_it) shown.push_back(i);
    }
    return shown;
}

std::string source_of(const JourneyClaim& claim) {
    std::string said = claim.source;
    if (claim.said_on) said += ", " + day_text(*claim.said_on);
    if (claim.confidence == "B") said += " (confidence B: well known, not found again)";
    if (claim.confidence == "C") said += " (confidence C: weak)";
    return said;
}

bool shows_more_than_counts(const JudgedClaim& judged) {
    const auto has_more = [](const ClaimFinding& finding) {
        return std::ranges::any_of(shown_readings(finding),
                                   [&](std::size_t i) { return !finding.readings[i].judged; });
    };
    return has_more(judged.as_said) || has_more(judged.on_full_record);
}

}  // namespace verst::text
