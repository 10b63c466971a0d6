#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/arithmetic_text.hpp"
#include "render/claim_text_parts.hpp"
#include "render/claim_wording.hpp"
#include "render/country_name.hpp"
#include "render/journey_phrases.hpp"
#include "render/range_text.hpp"
#include "render/reason_text.hpp"
#include "render/report_parts.hpp"
#include "render/way_name.hpp"
#include "render/window_text.hpp"
#include "render/words/finding_words.hpp"
#include "render/words/reading_words.hpp"
#include "verst/base/text.hpp"
#include "verst/render/clock.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst::report {

namespace {

class JourneyReport {
  public:
    JourneyReport(const Network& network, const JourneyAnswer& answer, const TextOptions& options)
        : network_(network),
          answer_(answer),
          itinerary_(answer.itinerary),
          options_(options),
          phrases_(network, answer, options) {}

    [[nodiscard]] Report make() const {
        const Journey& journey = answer_.journey;
        Report report;
        report.kicker =
            fmt::format("Journey by rail, reconstructed from {}",
                        count_of(static_cast<long long>(journey.reports.size()), "report"));
        report.title = journey.title;
        report.lead = journey.summary;
        report.notes.emplace_back(Paragraph{period()});
        add_contradictions(report, network_, journey, itinerary_.deduction, options_);
        report.notes.emplace_back(List{warnings(), "Worth knowing"});
        report.figures = figures();
        if (!itinerary_.legs.empty()) {
            report.add("map", "Map", {Figure{"map"}});
            report.add("graph", "Train graph", {Figure{"graph"}});
            report.add("legs", "Legs", {legs(), Paragraph{how_to_read()}});
        }
        report.add("on-the-way", "On the way", {on_the_way()}, Detail::full);
        report.add("stops", "Stops", {stops()}, Detail::full);
        report.add("countries", "Countries", {countries()});
        report.add("totals", "Lengths and crossings",
                   {lengths(), more_totals(), lines_of_legs(), borders()}, Detail::full);
        report.add("verdicts", "Claims", {verdicts()});
        report.add(claims());
        report.add("reports", "Reports",
                   {Paragraph{phrases_.outlets() + '.', true}, train(), see_also(), reports()},
                   Detail::full);
        return report;
    }

  private:
    [[nodiscard]] std::string name(PlaceIndex place) const {
        return std::string(network_[place].name);
    }

    [[nodiscard]] std::string period() const {
        std::string when = phrases_.period();
        if (!itinerary_.finished) when += "; the account ends before the journey does";
        if (answer_.until) when += ". As published by the end of " + day_text(*answer_.until);
        return when + '.';
    }

    [[nodiscard]] std::vector<std::string> warnings() const {
        std::vector<std::string> notes;
        for (const Leg& leg : itinerary_.legs) {
            if (!leg.rail) {
                notes.push_back(fmt::format("Leg {} has no rail part: {}.", leg.to,
                                            in_unit(leg.rail.error().message, options_.unit)));
            } else if (leg.rail->shortest) {
                notes.push_back(
                    fmt::format("Leg {}: {}.", leg.to,
                                shortest_line(network_, *leg.rail->shortest, options_.unit)));
            }
        }
        return notes;
    }

    [[nodiscard]] std::vector<KeyFigure> figures() const {
        const ItineraryTotals& totals = itinerary_.totals;
        const Chronology& chronology = itinerary_.chronology;
        std::vector<KeyFigure> figures;
        if (totals.sum.rail_km > 0) {
            figures.push_back(
                {"By rail", km(totals.sum.rail_km, "totals.rail_km"),
                 fmt::format("\u00b1 {}, in {}", length(totals.sum.uncertainty_km, options_.unit),
                             count_of(static_cast<long long>(itinerary_.legs.size()), "leg"))});
            figures.push_back({"Straight lines", km(totals.straight_km, "totals.straight_km"),
                               "of the legs together"});
        }
        figures.push_back({"Days of the calendar",
                           {text::count_range(chronology.calendar_days), "totals.calendar_days"},
                           "both ends included"});
        figures.push_back({"Nights",
                           {text::count_range(chronology.nights), "totals.nights"},
                           "midnights between the ends"});
        return figures;
    }

    [[nodiscard]] Table legs() const {
        Table table{"The legs, in local time",
                    {{"Leg"},
                     {"by rail", true},
                     {"departs"},
                     {"arrives"},
                     {"straight", true, Fit::optional},
                     {"run", true, Fit::optional},
                     {"needed " + speed_unit(options_.unit), true, Fit::optional}}};
        for (std::size_t i = 0; i < itinerary_.legs.size(); ++i) {
            const Leg& leg = itinerary_.legs[i];
            const Stop& from = itinerary_.stops[leg.from];
            const Stop& to = itinerary_.stops[leg.to];
            const std::string key = fmt::format("legs.{}.", i);
            const std::string departs =
                phrases_.departure(from) + text::clock_after(from.left, from.zone);
            const std::string arrives =
                phrases_.arrival(to) + text::clock_after(to.arrived, to.zone);
            table.add_row(
                {{fmt::format("{} \u2192 {}", name(from.place), name(to.place))},
                 leg.rail ? km(leg.rail->sum.rail_km, key + "rail_km") : Cell{"none"},
                 {departs},
                 {arrives},
                 km(leg.straight.geodesic_km, key + "geodesic_km"),
                 leg.rail ? in_hours(leg.rail->sum.running_h, key + "running_h") : Cell{""},
                 {text::speed_range(leg, options_.unit), key + "needed_kmh"}},
                i + 1);
        }
        return table;
    }

    [[nodiscard]] std::string how_to_read() const {
        std::string text =
            "Local time; in parentheses what is not reported, but follows from what is.";
        if (!itinerary_.deduction.train.empty()) {
            text += fmt::format(" Times are narrowed by the least that the train takes ({}).",
                                itinerary_.deduction.train);
        }
        return text +
               " A run is at typical speeds, without stops. The needed speed is the average that "
               "the times ask for.";
    }

    [[nodiscard]] Table on_the_way() const {
        Table table{"Where it was seen between its stops",
                    {{"On the way"}, {"leg", true}, {"event"}, {"when"}}};
        for (const Leg& leg : itinerary_.legs) {
            for (const std::size_t i : leg.via) {
                const Event& event = itinerary_.chronology.events[i];
                table.add_row(
                    {{name(event.place)},
                     {std::to_string(leg.to)},
                     {std::string(text::happened(event.what))},
                     {phrases_.when(event) + text::clock_after(event.bounds, event.zone)}});
            }
        }
        return table;
    }

    [[nodiscard]] Table stops() const {
        Table table{"Where the train stood, and what happened there",
                    {{"Stop"}, {"stood for", true}, {"what is known"}}};
        for (std::size_t i = 0; i < itinerary_.stops.size(); ++i) {
            const Stop& stop = itinerary_.stops[i];
            table.add_row({{fmt::format("{}. {}", i + 1, name(stop.place))},
                           {text::hour_range(stop.dwell_h), fmt::format("stops.{}.dwell_h", i)},
                           {phrases_.stop_remark(stop)}});
            const auto add = [&](std::size_t index, std::string remark) {
                const Event& event = itinerary_.chronology.events[index];
                if (const std::string note = phrases_.note_of(event); !note.empty())
                    remark += ". " + note;
                table.add_row(
                    {{std::string(text::happened(event.what))}, {""}, foreign(std::move(remark))},
                    0, 1);
            };
            for (const std::size_t event : stop.happenings)
                add(event, phrases_.when(itinerary_.chronology.events[event]));
            for (const Visit& visit : stop.visits) add(visit.event, phrases_.visit_remark(visit));
        }
        return table;
    }

    [[nodiscard]] Table countries() const {
        Table table{"A day of a border counts on both sides",
                    {{"Country"}, {"by rail", true}, {"days", true}, {"nights", true}, {"time"}}};
        const auto& totals = itinerary_.totals.by_country;
        for (std::size_t i = 0; i < totals.size(); ++i) {
            const std::string key = fmt::format("totals.by_country.{}.", i);
            const auto& time = totals[i].time;
            const auto cell = [&](std::string text, const char* what) {
                return time ? Cell{std::move(text), key + what} : Cell{""};
            };
            table.add_row(
                {{country_name(totals[i].country)},
                 km(totals[i].rail_km, key + "rail_km"),
                 cell(time ? text::count_range(time->calendar_days) : "", "calendar_days"),
                 cell(time ? text::count_range(time->nights) : "", "nights"),
                 cell(time ? text::duration_range(time->elapsed_h) : "", "elapsed_h")});
        }
        return table;
    }

    [[nodiscard]] Table lengths() const {
        if (itinerary_.totals.sum.rail_km <= 0) return {};
        return rail_sum(itinerary_.totals.sum, itinerary_.totals.detour, "totals.", options_.unit);
    }

    [[nodiscard]] Table more_totals() const {
        Table table{"Access and time", {{"Total"}, {""}, {""}}};
        table.plain = true;
        if (itinerary_.totals.access_km > 0) {
            table.add_row({{"Access"},
                           km(itinerary_.totals.access_km, "totals.access_km"),
                           {"to sites and back, not in the rail kilometres"}});
        }
        table.add_row({{"Time"},
                       {text::duration_range(itinerary_.chronology.elapsed_h), "totals.elapsed_h"},
                       {"from the first event to the last"}});
        return table;
    }

    /// The JSON has them leg by leg.
    [[nodiscard]] Table borders() const {
        Table table = crossings(network_, itinerary_.totals.features, "");
        for (Row& row : table.rows) row.cells[1].json.clear();
        return table;
    }

    static std::string verdict_class(const ClaimFinding& finding) {
        return finding.verdict ? std::string(verdict_name(*finding.verdict)) : "";
    }

    /// How far up in the list of the verdicts: what fails comes first.
    static std::size_t rank(const JudgedClaim& judged) {
        if (!judged.as_said.verdict) return 4;
        switch (*judged.as_said.verdict) {
            case Verdict::fails:
                return 0;
            case Verdict::depends:
                return 1;
            case Verdict::undecided:
                return 2;
            case Verdict::holds:
                return 3;
        }
        return 4;
    }

    /// The reading that decides: one that fails, where the claim does not hold.
    [[nodiscard]] std::string deciding(const ClaimFinding& finding) const {
        const Reading* found = nullptr;
        for (const Reading& reading : finding.readings) {
            if (!reading.judged) continue;
            const bool decides = finding.verdict == Verdict::holds
                                     ? reading.verdict == Verdict::holds
                                     : reading.verdict == Verdict::fails;
            if (decides && found == nullptr) found = &reading;
        }
        if (found == nullptr && !finding.readings.empty()) found = &finding.readings.front();
        return found == nullptr ? ""
                                : fmt::format("{} {}", reading_label(network_, *found),
                                              text::value_text(*found, options_));
    }

    /// The figures of one text, which the file has on one line.
    [[nodiscard]] bool same_text(std::size_t a, std::size_t b) const {
        const std::size_t line = answer_.claims[a].claim.file_line;
        return line != 0 && line == answer_.claims[b].claim.file_line;
    }

    /// One line for each text: the worst of its figures.
    [[nodiscard]] Table verdicts() const {
        std::vector<std::size_t> worst;
        for (std::size_t i = 0; i < answer_.claims.size(); ++i) {
            if (!worst.empty() && same_text(worst.back(), i)) {
                if (rank(answer_.claims[i]) < rank(answer_.claims[worst.back()])) worst.back() = i;
            } else {
                worst.push_back(i);
            }
        }
        std::ranges::stable_sort(worst, {}, [&](std::size_t i) { return rank(answer_.claims[i]); });
        Table table{"Each claim, as it stood when it was made",
                    {{"Verdict", false, Fit::whole},
                     {"claim", false, Fit::cut},
                     {"the figure that decides"}}};
        for (const std::size_t i : worst) {
            const JudgedClaim& judged = answer_.claims[i];
            const std::string verdict = verdict_class(judged.as_said);
            table.add_row({{verdict.empty() ? "not judged" : verdict, "", verdict},
                           foreign(judged.claim.text),
                           {deciding(judged.as_said)}});
        }
        return table;
    }

    [[nodiscard]] Table readings(const ClaimFinding& finding, const std::string& key,
                                 std::string caption) const {
        return report::readings(network_, finding.readings, text::shown_readings(finding),
                                key + '.', std::move(caption), options_);
    }

    [[nodiscard]] Ruling ruling(std::string of, const JourneyClaim& claim,
                                const ClaimFinding& finding) const {
        std::string why =
            text::capitalised(finding.verdict ? depends_on(network_, claim, finding, options_.unit)
                                              : why_not_words(network_, finding, options_.unit));
        if (!why.empty()) why += '.';
        if (const auto what = would_decide_words(network_, finding); !what.empty())
            why += (why.empty() ? "" : " ") + text::capitalised(what) + " would decide it.";
        return {std::move(of),
                text::capitalised(verdict_words(finding.verdict, finding.narrow, "not judged")),
                verdict_class(finding), std::move(why)};
    }

    [[nodiscard]] Quotation claim(std::size_t i) const {
        const JudgedClaim& judged = answer_.claims[i];
        const std::string key = fmt::format("claims.{}", i);
        const std::string anchor = fmt::format("claim-{}", i + 1);
        const bool narrow = judged.distance && judged.distance->narrow;
        const bool twice = !text::same_finding(network_, judged.as_said, judged.on_full_record);
        Quotation out{
            anchor,
            judged.claim.text,
            fmt::format("{} \u00b7 {}", text::source_of(judged.claim), claim_kind(judged.claim)),
            {}};
        out.blocks.emplace_back(
            ruling(twice ? "On what was known then" : "", judged.claim, judged.as_said));
        out.blocks.emplace_back(readings(
            judged.as_said, key, twice ? "Readings, on what had been published" : "Readings"));
        if (judged.distance) {
            if (const auto lies = direction_words(judged.distance->readings); !lies.empty())
                out.blocks.emplace_back(Paragraph{"It lies " + lies + '.'});
            if (narrow)
                out.blocks.emplace_back(
                    Paragraph{text::narrowness(network_, *judged.distance, options_)});
            if (judged.as_said.verdict != Verdict::holds) {
                out.blocks.emplace_back(Paragraph{
                    "Nearest true wording: " +
                    true_wording_text(network_, judged.distance->true_wording, options_.unit) +
                    '.'});
            }
            out.blocks.emplace_back(Figure{anchor});
        }
        if (twice) {
            out.blocks.emplace_back(
                ruling("On the full record", judged.claim, judged.on_full_record));
            out.blocks.emplace_back(readings(judged.on_full_record, key + ".on_full_record",
                                             "Readings, on everything known today"));
        }
        if (!judged.claim.note.empty())
            out.blocks.emplace_back(Paragraph{"Note: " + judged.claim.note, true});
        return out;
    }

    [[nodiscard]] Section claims() const {
        Section section{"claims", "What was claimed, and whether it holds", {}, Detail::full};
        for (std::size_t i = 0; i < answer_.claims.size(); ++i)
            section.quotations.push_back(claim(i));
        if (std::ranges::any_of(answer_.claims, text::shows_more_than_counts))
            section.after.emplace_back(Paragraph{std::string(text::not_judged_note)});
        List arithmetic{{}, "Arithmetic of the claims", "arithmetic"};
        for (const ClaimArithmetic& finding : answer_.arithmetic) {
            arithmetic.items.push_back(
                text::arithmetic_item(network_, finding, answer_.claims, options_));
        }
        section.after.emplace_back(std::move(arithmetic));
        return section;
    }

    /// The lines of each leg, in the order of the way.
    [[nodiscard]] Table lines_of_legs() const {
        Table all{"The lines of each leg, in the order of the way", {}};
        for (std::size_t i = 0; i < itinerary_.legs.size(); ++i) {
            if (!itinerary_.legs[i].rail) continue;
            Table one =
                lines(network_, itinerary_.legs[i].rail->features, fmt::format("legs.{}.", i));
            for (Row& row : one.rows) {
                row.cells.insert(row.cells.begin(), {std::to_string(i + 1)});
                all.rows.push_back(std::move(row));
            }
            all.columns = std::move(one.columns);
        }
        all.columns.insert(all.columns.begin(), {"Leg", true});
        return all;
    }

    [[nodiscard]] Paragraph train() const {
        std::string text;
        if (!answer_.journey.traveller.empty())
            text = "Traveller: " + answer_.journey.traveller + '.';
        if (!answer_.journey.train.empty())
            text += (text.empty() ? "Train: " : " Train: ") + answer_.journey.train + '.';
        return {std::move(text), true};
    }

    [[nodiscard]] Paragraph see_also() const {
        const auto& others = answer_.journey.see_also;
        if (others.empty()) return {};
        return {fmt::format("See also: {}.", fmt::join(others, ", ")), true};
    }

    [[nodiscard]] Table reports() const {
        Table table{"Everything above rests on these. Confidence: A good, B fair, C weak",
                    {{"Report"},
                     {"event"},
                     {"when, as written"},
                     {"source"},
                     {"published", false, Fit::optional},
                     {"confidence", false, Fit::optional},
                     {"words", false, Fit::optional},
                     {"note", false, Fit::optional}}};
        for (const verst::Report& report : answer_.journey.reports) {
            std::string source = report.outlet;
            if (!report.reference.empty()) source += " (" + report.reference + ')';
            table.add_row({{text::place_name(network_, report.place, report.off_network)},
                           {std::string(event_name(report.what))},
                           {report.when.text},
                           foreign(std::move(source)),
                           {report.published ? report.published->text : "not known"},
                           {report.confidence},
                           foreign(report.quote.empty() ? "" : "\u201c" + report.quote + "\u201d"),
                           foreign(report.note)});
        }
        return table;
    }

    const Network& network_;
    const JourneyAnswer& answer_;
    const Itinerary& itinerary_;
    const TextOptions& options_;
    text::JourneyPhrases phrases_;
};

}  // namespace

Report report_of(const Network& network, const JourneyView& view, const TextOptions& options) {
    return JourneyReport(network, view.answer, options).make();
}

}  // namespace verst::report
