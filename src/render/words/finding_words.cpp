#include "render/words/finding_words.hpp"

#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "verst/render/sentence.hpp"

namespace verst {

namespace {

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
        return fmt::format("timed reports of two places close to each other between {} and {}",
                           network_[reports.from].name, network_[reports.to].name);
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

std::string why_not_words(const Network& network, const ClaimFinding& finding, LengthUnit unit) {
    return std::visit(RecordWords(network, unit), finding.why_not);
}

std::string would_decide_words(const Network& network, const ClaimFinding& finding) {
    return std::visit(RecordWords(network, LengthUnit::km), finding.would_decide);
}

}  // namespace verst
