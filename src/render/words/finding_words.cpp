#include "render/words/finding_words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "render/words/reading_words.hpp"
#include "route/wording.hpp"
#include "verst/geo/compass.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst {

namespace {

constexpr std::string_view left_open = "is left open as to ";

/// A reading as its verdict names it: "rail distance (8,988 km, through China)".
std::string called(const Network& network, const Reading& reading, LengthUnit unit) {
    std::string label = reading_label(network, reading);
    if (!reading.min) return label;
    const std::string way = way_beside_label(network, reading);
    // Of ways by rail the figure says which is which.
    const bool tells_way = !way.empty() || reading.kind == ReadingKind::named_way;
    std::vector<std::string> which;
    if (tells_way && reading.unit == Quantity::Unit::km)
        which.push_back(length(*reading.min, unit));
    if (!way.empty()) which.push_back(way);
    return which.empty() ? label : fmt::format("{} ({})", label, fmt::join(which, ", "));
}

std::string readings_by_verdict(const Network& network, std::span<const Reading> readings,
                                std::string_view open, LengthUnit unit) {
    const auto overall = overall_verdict(readings);
    if (overall != Verdict::depends && overall != Verdict::undecided) return {};
    std::vector<std::string> parts;
    for (const auto& [verdict, words] :
         {std::pair<Verdict, std::string_view>{Verdict::holds, "holds by "},
          {Verdict::fails, "fails by "},
          {Verdict::undecided, open}}) {
        std::vector<std::string> labels;
        for (const Reading& reading : readings) {
            if (reading.judged && reading.verdict == verdict)
                labels.push_back(called(network, reading, unit));
        }
        if (!labels.empty()) parts.push_back(std::string(words) + enumeration(labels));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// Why a distance is left open: a coordinate that no railway begins at.
std::string why_left_open(const Network& network, std::span<const Reading> readings,
                          LengthUnit unit) {
    std::string failing;
    for (const Reading& reading : readings) {
        if (!reading.judged) continue;
        if (reading.verdict == Verdict::fails && failing.empty())
            failing = fmt::format("fails by {} and ", reading_label(network, reading));
        if (reading.verdict == Verdict::undecided)
            return fmt::format("{}is left open by {}: {}", failing, reading_label(network, reading),
                               note_words(network, reading, unit));
    }
    return {};
}

std::string distance_depends_on(const Network& network, std::span<const Reading> readings,
                                LengthUnit unit) {
    return overall_verdict(readings) == Verdict::undecided
               ? why_left_open(network, readings, unit)
               : readings_by_verdict(network, readings, left_open, unit);
}

/// What a claim of each kind depends on.
class Dependence {
  public:
    Dependence(const Network& network, const ClaimFinding& finding, LengthUnit unit)
        : network_(network), finding_(finding), unit_(unit) {}

    std::string operator()(const DistanceClaim& /*claim*/) const {
        return distance_depends_on(network_, finding_.readings, unit_);
    }
    std::string operator()(const WaysClaim& /*claim*/) const {
        return readings_by_verdict(network_, finding_.readings, left_open, unit_);
    }
    std::string operator()(const TravelClaim& /*claim*/) const {
        return finding_.verdict == Verdict::undecided ? "the length is not known well enough" : "";
    }
    std::string operator()(const DurationClaim& /*claim*/) const { return on_reports(); }
    std::string operator()(const SpeedClaim& /*claim*/) const { return on_reports(); }
    std::string operator()(const PredictionClaim& /*claim*/) const { return on_reports(); }
    std::string operator()(const SuperlativeClaim& /*claim*/) const { return on_reports(); }

  private:
    [[nodiscard]] std::string on_reports() const {
        return readings_by_verdict(network_, finding_.readings,
                                   "is left open by the reports as to ", unit_);
    }

    const Network& network_;
    const ClaimFinding& finding_;
    LengthUnit unit_;
};

std::string_view happening_words(EventKind kind) {
    switch (kind) {
        case EventKind::depart:
            return "the departure from";
        case EventKind::arrive:
            return "the arrival at";
        case EventKind::pass:
            return "the passage of";
        case EventKind::seen:
        case EventKind::met:
        case EventKind::visit:
        case EventKind::stopped:
        case EventKind::stood:
            return "the train at";
    }
    return {};
}

/// Why the record decides nothing, what would decide, and what a report tells of.
class RecordWords {
  public:
    RecordWords(const Network& network, LengthUnit unit) : network_(network), unit_(unit) {}

    std::string operator()(std::monostate /*nothing*/) const { return {}; }

    /// "the departure from Pyongyang", "the passage of the border into RU (2019-04-vladivostok)"
    std::string operator()(const Happening& happening) const {
        std::string words = std::visit(*this, happening.what);
        if (!happening.journey.empty()) words += fmt::format(" ({})", happening.journey);
        return words;
    }
    std::string operator()(const EventAt& event) const {
        return fmt::format("{} {}", happening_words(event.what), network_[event.place].name);
    }
    std::string operator()(const BorderOf& border) const {
        return fmt::format("the passage of the border {} {}", border.entered ? "into" : "out of",
                           border.country);
    }

    std::string operator()(NotJudged why) const {
        switch (why) {
            case NotJudged::no_report:
                return "no report had been published";
            case NotJudged::no_beginning:
                return "the journey has no beginning";
            case NotJudged::no_rail:
                return "the journey has no way by rail";
            case NotJudged::leg_without_rail:
                return "a leg of the journey has no way by rail";
            case NotJudged::gap:
                return "the journey's way has a gap";
        }
        return {};
    }
    std::string operator()(const NoReportIn& in) const {
        return "no report places the journey in " + in.country;
    }
    std::string operator()(const NoLegIn& in) const {
        return "no leg of the journey is in " + in.country;
    }
    std::string operator()(const NotFollowed& by) const {
        return fmt::format("no report of {} is followed by one of {}", network_[by.from].name,
                           network_[by.to].name);
    }
    std::string operator()(const NotRun& way) const {
        return fmt::format("the journey did not run from {} to {}", network_[way.from].name,
                           network_[way.to].name);
    }
    std::string operator()(const NotReported& event) const {
        return (*this)(event.what) + " had not been reported by then";
    }
    std::string operator()(const NoRival& rival) const {
        return fmt::format("there is no earlier journey of {}{} to compare with",
                           rival.traveller.empty() ? "the traveller" : rival.traveller,
                           rival.since ? " since " + iso8601(*rival.since) : "");
    }
    std::string operator()(const Refusal& refusal) const { return in_unit(refusal.message, unit_); }

    std::string operator()(const TimedReports& reports) const {
        std::vector<std::string> of;
        for (const Happening& happening : reports.of) of.push_back("of " + (*this)(happening));
        return reports.all ? fmt::format("timed reports {}", fmt::join(of, " and "))
                           : fmt::format("a timed report {}", fmt::join(of, " or "));
    }
    std::string operator()(const CloseReports& reports) const {
        constexpr const char* two = "timed reports of two places close to each other";
        // A journey that comes home has one name for both.
        if (reports.from == reports.to) return fmt::format("{} on the way", two);
        return fmt::format("{} between {} and {}", two, network_[reports.from].name,
                           network_[reports.to].name);
    }
    std::string operator()(MissingFact fact) const {
        switch (fact) {
            case MissingFact::time_stood:
                return "a report of how long the train stood on the way";
            case MissingFact::length:
                return "a better length of the way";
        }
        return {};
    }

  private:
    const Network& network_;
    LengthUnit unit_;
};

}  // namespace

std::string depends_on(const Network& network, const ClaimAnswer& answer, LengthUnit unit) {
    return distance_depends_on(network, answer.readings, unit);
}

std::string depends_on(const Network& network, const WaysAnswer& answer, LengthUnit unit) {
    return readings_by_verdict(network, answer.readings, left_open, unit);
}

std::string depends_on(const Network& network, const JourneyClaim& claim,
                       const ClaimFinding& finding, LengthUnit unit) {
    return std::visit(Dependence(network, finding, unit), claim.what);
}

std::string direction_words(std::span<const Reading> readings) {
    const auto found = std::ranges::find(readings, ReadingKind::direction, &Reading::kind);
    if (found == readings.end() || !found->verdict) return {};
    const CompassPoint& lies = compass_point(*found->min);
    const CompassPoint& named = *found->toward;
    if (lies.name == named.name) return {};
    const bool opposite = angle_between_deg(*found->min, named.azimuth_deg) > other_way_round_deg;
    return fmt::format("{}, {} {}", lies.name, opposite ? "the other way round from" : "not",
                       named.name);
}

std::string why_not_words(const Network& network, const ClaimFinding& finding, LengthUnit unit) {
    return std::visit(RecordWords(network, unit), finding.why_not);
}

std::string would_decide_words(const Network& network, const ClaimFinding& finding) {
    return std::visit(RecordWords(network, LengthUnit::km), finding.would_decide);
}

}  // namespace verst
