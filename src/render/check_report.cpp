#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/claim_text_parts.hpp"
#include "render/claim_wording.hpp"
#include "render/end_notes.hpp"
#include "render/report_parts.hpp"
#include "render/text_parts.hpp"
#include "render/words/finding_words.hpp"
#include "verst/render/figures.hpp"

namespace verst::report {

namespace {

/// The verdict stands first, also as text.
Report with_verdict(const Network& network, const auto& answer, std::string_view no_verdict,
                    const std::string& direction_note, const TextOptions& options) {
    Report report;
    report.title = answer.claim.text;
    report.plain_text = true;
    report.notes.emplace_back(
        Ruling{"",
               verdict_words(answer.verdict, answer.narrow, no_verdict),
               answer.verdict ? std::string(verdict_name(*answer.verdict)) : "",
               {}});
    std::string why;
    if (const auto what = depends_on(network, answer, options.unit); !what.empty())
        why = "It " + what + '.';
    if (!direction_note.empty())
        why += (why.empty() ? "It lies " : " It lies ") + direction_note + '.';
    report.notes.emplace_back(Paragraph{std::move(why)});
    report.notes.emplace_back(List{date_notes(network, answer.dates, options)});
    return report;
}

std::string end_text(const Network& network, const NamedPoint& point) {
    std::string position = text::position(point.position);
    if (!point.place) return position;
    return fmt::format("{}, {}", text::place(network, *point.place), position);
}

/// Named, and the station where its railway begins.
std::string end_text(const Network& network, const RailEnd& end) {
    std::string station = text::place(network, end.station);
    if (end.named.place == end.station) return station;
    return fmt::format("{}; by rail: {}", text::point_name(network, end.named), station);
}

bool is_only_shown(const Reading& reading) { return !reading.judged && reading.verdict; }

Table all_readings(const Network& network, const std::vector<Reading>& all,
                   const TextOptions& options) {
    std::vector<std::size_t> shown(all.size());
    std::iota(shown.begin(), shown.end(), std::size_t{0});
    return readings(network, all, shown, "", "In each sense of the words", options);
}

/// Of two ways by rail one is shown only.
Paragraph in_parentheses(const ClaimAnswer& answer) {
    if (!std::ranges::any_of(answer.readings, is_only_shown)) return {};
    const auto by_rail = [](const Reading& reading) {
        return std::holds_alternative<RailNote>(reading.note) && reading.also_figure.empty();
    };
    return {std::ranges::count_if(answer.readings, by_rail) > 1
                ? "In parentheses: it does not count. The words do not name it, or another way by "
                  "rail is meant first."
                : "In parentheses: not what the words of the claim name, so it does not count."};
}

/// The other points of one end, each with what the claim comes to there.
Table other_points(const Network& network, const ClaimAnswer& answer, bool of_subject,
                   const TextOptions& options) {
    const NamedPoint& end = of_subject ? answer.claim.subject : answer.claim.from;
    const std::string name = text::point_name(network, end);
    Table table{"Other points that the name can mean",
                {{"Instead of " + name}, {"apart", true}, {"straight", true}, {"verdict"}}};
    if (const auto& toward = answer.claim.direction) {
        table.columns.push_back({std::string(toward->name) + "ward", true});
        table.columns.push_back({"verdict"});
    }
    for (std::size_t i = 0; i < answer.other_points.size(); ++i) {
        const OtherPoint& other = answer.other_points[i];
        if (other.of_subject != of_subject) continue;
        const std::string key = fmt::format("other_points.{}.", i);
        std::vector<Cell> cells{{text::place(network, other.place)},
                                km(other.apart_km, key + "apart_km")};
        for (std::size_t j = 0; j < other.readings.size(); ++j) {
            const Reading& reading = other.readings[j];
            if (reading.unit != verst::Quantity::Unit::km) continue;
            cells.push_back(
                {text::value_text(reading, options), fmt::format("{}readings.{}.value", key, j)});
            cells.push_back({text::verdict_text(reading)});
        }
        table.add_row(std::move(cells));
    }
    return table;
}

/// Why the verdict of a comparison hangs by little.
std::string narrowness_of(const WaysAnswer& answer, const TextOptions& options) {
    const auto narrow = std::ranges::find_if(answer.readings, &Reading::is_narrow);
    return narrow == answer.readings.end()
               ? std::string()
               : text::narrow_by_its_length(*narrow, "difference", options);
}

Table ways(const Network& network, const WaysAnswer& answer) {
    Table table{"The ways that are compared, and others that their names can mean",
                {{"Way"}, {"by rail", true}, {"\u00b1", true}, {"hours", true}}};
    const std::vector<const MeasuredWay*> all = all_ways(answer);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const MeasuredWay& way = *all[i];
        const std::string key = fmt::format("ways.{}.", i);
        table.add_row({{text::capitalised(way_called(network, way))},
                       km(way.sum.rail_km, key + "rail_km"),
                       km(way.sum.uncertainty_km, key + "uncertainty_km"),
                       {hours(Range{way.sum.running_h + way.features.stop_h.min,
                                    way.sum.running_h + way.features.stop_h.max}),
                        key + "hours"}});
    }
    return table;
}

Report claim_report(const Network& network, const ClaimAnswer& answer, const TextOptions& options) {
    Report report =
        with_verdict(network, answer, "answer", direction_words(answer.readings), options);
    report.kicker = answer.claim.asks ? "A question" : "A claim";
    Table ends = facts_table("What is claimed");
    add_fact(ends, answer.claim.asks ? "Asked" : "Claim", foreign(answer.claim.text));
    add_fact(ends, "Of", {end_text(network, answer.claim.subject)});
    add_fact(ends, "From", {end_text(network, answer.claim.from)});
    report.notes.emplace_back(std::move(ends));
    report.add("readings", "Readings",
               {all_readings(network, answer.readings, options), in_parentheses(answer)});
    if (answer.narrow) {
        report.add_plain("narrow", "How narrow it is",
                         {Paragraph{text::narrowness(network, answer, options)},
                          other_points(network, answer, true, options),
                          other_points(network, answer, false, options)});
    }
    report.add_plain(
        "true", "Nearest true wording",
        {Paragraph{"Nearest true wording: " +
                   true_wording_text(network, answer.true_wording, options.unit) + '.'}});
    return report;
}

Report ways_report(const Network& network, const WaysAnswer& answer, const TextOptions& options) {
    Report report = with_verdict(network, answer, "not judged", "", options);
    report.kicker = "A claim";
    Table ends = facts_table("What is claimed");
    add_fact(ends, "Claim", foreign(answer.claim.text));
    add_fact(ends, "From", {end_text(network, answer.from)});
    add_fact(ends, "To", {end_text(network, answer.to)});
    report.notes.emplace_back(std::move(ends));
    const auto unnamed = [](const Reading& reading) { return !reading.judged && !reading.verdict; };
    Paragraph not_claimed;
    if (std::ranges::any_of(answer.readings, unnamed))
        not_claimed.text = "A reading without a verdict is not in the claim.";
    Paragraph others;
    if (std::ranges::any_of(answer.readings, is_only_shown))
        others.text = "In parentheses: another way that the words can mean; it does not count.";
    report.add("readings", "Readings",
               {all_readings(network, answer.readings, options), not_claimed, others});
    if (answer.narrow)
        report.add_plain("narrow", "How narrow it is", {Paragraph{narrowness_of(answer, options)}});
    report.add("ways", "The ways", {ways(network, answer)});
    return report;
}

}  // namespace

Report report_of(const Network& network, const CheckAnswer& answer, const TextOptions& options) {
    if (const auto* claim = std::get_if<ClaimAnswer>(&answer))
        return claim_report(network, *claim, options);
    return ways_report(network, std::get<WaysAnswer>(answer), options);
}

}  // namespace verst::report
