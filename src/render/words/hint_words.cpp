#include "render/words/hint_words.hpp"

#include <cmath>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/country_name.hpp"
#include "route/wording.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst {

namespace {

/// More lines than this are counted, not named.
constexpr std::size_t most_lines_named = 5;

std::string_view called(const hint::Named& thing) {
    return thing.name.empty() ? thing.id : thing.name;
}

std::string allowed_words(const hint::OtherWay::Allowed& allowed) {
    using What = hint::OtherWay::Allowed::What;
    switch (allowed.what) {
        case What::avoided:
            return allowed.constraint;
        case What::beyond:
            return allowed.more.empty() || allowed.more.size() > most_lines_named
                       ? "more than " + allowed.constraint
                       : enumeration(allowed.more) + " too";
        case What::unelectrified:
            return "track that is not known to be electrified";
        case What::gauge_break:
            return "a break of gauge";
        case What::closed:
            return "what was not open on " + allowed.constraint;
    }
    return {};
}

class HintWords {
  public:
    explicit HintWords(LengthUnit unit) : unit_(unit) {}

    std::string operator()(const Message& remedy) const { return in_unit(remedy, unit_); }

    std::string operator()(const hint::Candidate& one) const {
        std::vector<std::string_view> about;
        for (const std::string_view fact :
             {std::string_view(one.name),
              one.name_native == one.name ? std::string_view() : std::string_view(one.name_native),
              std::string_view(one.place_kind), std::string_view(one.country)})
            if (!fact.empty()) about.push_back(fact);
        std::string words = one.id;
        if (!about.empty()) words += fmt::format(" ({})", fmt::join(about, ", "));
        if (!one.on_line.empty()) words += ", on " + one.on_line;
        if (!one.next_to.empty()) words += ", next to " + one.next_to;
        return words;
    }

    std::string operator()(const hint::More& more) const {
        if (more.of == hint::More::Of::candidates) return fmt::format("and {} more", more.count);
        return fmt::format("and {} more {} not open", more.count, more.count == 1 ? "was" : "were");
    }

    std::string operator()(const hint::Choices& choices) const {
        return fmt::format("{}: {}", heading(choices), fmt::join(choices.ids, ", "));
    }

    std::string operator()(const hint::PostRange& range) const {
        return fmt::format("its kilometres run from {:.1f} to {:.1f}", range.from_km, range.to_km);
    }

    std::string operator()(const hint::NearestPlace& nearest) const {
        using Sense = hint::NearestPlace::Sense;
        const std::string_view place = called(nearest.place);
        const std::string km = length(nearest.km, unit_);
        const std::string station = fmt::format("{} ({}), {}", place, nearest.place.id, km);
        switch (nearest.sense) {
            case Sense::station:
                return "nearest station: " + station;
            case Sense::station_abroad:
                return fmt::format("{}, is across the border, in {}: name it to begin or end there",
                                   station, country_name(nearest.country));
            case Sense::station_at_home:
                return fmt::format("the nearest station in {}: {} (--snap {} takes it)",
                                   country_name(nearest.country), station,
                                   std::llround(std::ceil(nearest.km)));
            case Sense::reachable:
                return fmt::format(
                    "from {} the nearest to {} that can be reached is {}, {} short of it",
                    called(nearest.from), called(nearest.to), place, km);
            case Sense::start_itself:
                return fmt::format("from {} no place that is nearer to {} can be reached",
                                   called(nearest.from), called(nearest.to));
            case Sense::usable:
                return fmt::format("the nearest to {} that can be used is {}, {} away",
                                   called(nearest.to), place, km);
        }
        return {};
    }

    std::string operator()(const hint::OtherWay& way) const {
        std::vector<std::string> allowing;
        for (const hint::OtherWay::Allowed& each : way.allowing)
            allowing.push_back(allowed_words(each));
        std::vector<std::string> lines;
        for (const hint::Named& line : way.lines) lines.push_back("line:" + line.id);
        std::vector<std::string> borders;
        for (const hint::Named& border : way.borders) borders.emplace_back(called(border));
        return fmt::format(
            "allowing {} gives {} on {}{}{}", enumeration(allowing), length(way.rail_km, unit_),
            lines.size() > most_lines_named ? count_of(static_cast<long long>(lines.size()), "line")
                                            : enumeration(lines),
            borders.empty() ? "" : " over ", enumeration(borders));
    }

    std::string operator()(const hint::Closure& closure) const {
        using What = hint::Closure::What;
        const std::string what = closure.line.id.empty() ? std::string(called(closure.border))
                                                         : "line:" + closure.line.id;
        const bool passengers = closure.what == What::shut_to_passengers;
        switch (closure.what) {
            case What::line:
                return fmt::format("{} was opened in {}{}; parts of it may have been open before",
                                   what, closure.until, confidence(closure));
            case What::stretch:
                return fmt::format("a stretch of {} was opened in {}{}", what, closure.until,
                                   confidence(closure));
            case What::first_line:
                return fmt::format("the first of its lines, {}, was opened in {}",
                                   called(closure.line), closure.until);
            case What::shut:
            case What::shut_to_passengers:
                break;
        }
        if (closure.from.empty())
            return fmt::format("{} was not open{} before {}", what,
                               passengers ? " to passenger trains" : "", closure.until);
        return fmt::format("{} {} from {}{}", what,
                           passengers ? "had no passenger traffic" : "was shut", closure.from,
                           closure.until.empty() ? "" : " until " + closure.until);
    }

    std::string operator()(const DataFault& fault) const {
        std::string words = fault.file;
        if (fault.line > 0) words += fmt::format(":{}", fault.line);
        if (!fault.field.empty()) words += ": " + fault.field;
        return words + ": " + fault_words(fault, unit_);
    }

  private:
    static std::string confidence(const hint::Closure& closure) {
        return closure.confidence.empty() ? ""
                                          : fmt::format(" (confidence {})", closure.confidence);
    }

    static std::string heading(const hint::Choices& choices) {
        using Of = hint::Choices::Of;
        switch (choices.of) {
            case Of::countries:
                return "the countries";
            case Of::country_pairs:
                return "between countries";
            case Of::gauges_mm:
                return "the gauges, mm";
            case Of::neighbours:
                return fmt::format("next to {}", called(choices.place));
        }
        return {};
    }

    LengthUnit unit_;
};

}  // namespace

std::string hint_words(const Hint& hint, LengthUnit unit) {
    return std::visit(HintWords(unit), hint);
}

std::string fault_words(const DataFault& fault, LengthUnit unit) {
    std::string words = in_unit(fault.what, unit);
    const char* before = ": ";
    for (const Hint& hint : fault.hints) {
        words += before + hint_words(hint, unit);
        before = "; ";
    }
    return words;
}

}  // namespace verst
