#include "render/words/reading_words.hpp"

#include <variant>
#include <vector>

#include <fmt/format.h>

#include "render/country_name.hpp"
#include "route/wording.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst {

namespace {

/// "over Khasan and Grodekovo (freight only)"
std::string over(const Network& network, const std::vector<const BorderCrossing*>& borders) {
    std::vector<std::string> names;
    for (const BorderCrossing* border : borders) {
        names.emplace_back(network[border->place].name);
        if (border->traffic == Traffic::freight) names.back() += " (freight only)";
    }
    return "over " + enumeration(names);
}

/// What a way is called, for each kind of name.
class WayWords {
  public:
    explicit WayWords(const Network& network) : network_(network) {}

    std::string operator()(std::monostate /*none*/) const { return {}; }

    std::string operator()(const AsClaimed& way) const {
        std::string words = way.text;
        if (way.is_shortest) words += ", the shortest";
        if (way.part)
            words += fmt::format(", {} to {}", network_[way.part->from].name,
                                 network_[way.part->to].name);
        return words;
    }

    std::string operator()(const ThroughCountries& way) const {
        std::vector<std::string> names;
        for (const std::string_view country : way.countries) names.push_back(country_name(country));
        return "through " + enumeration(names) + (way.freight_only ? " (freight only)" : "");
    }

    std::string operator()(const AlongLine& way) const {
        return fmt::format("along the {}", own_name(network_[way.line]));
    }

    std::string operator()(const OverBorders& way) const { return over(network_, way.borders); }

    std::string operator()(const ShortestWithout& /*way*/) const {
        return "the shortest without it";
    }

  private:
    const Network& network_;
};

/// How a reading came about, for each kind of note.
class NoteWords {
  public:
    NoteWords(const Network& network, const Reading& reading, LengthUnit unit)
        : network_(network), reading_(reading), unit_(unit) {}

    std::string operator()(std::monostate /*none*/) const { return {}; }

    std::string operator()(CountedBy rule) const {
        switch (rule) {
            case CountedBy::whole_days:
                return "the first and the last day included";
            case CountedBy::midnights:
                return "the midnights between them";
            case CountedBy::moments:
                return "from moment to moment";
            case CountedBy::rounded_days:
                return "from moment to moment, rounded to whole days";
            case CountedBy::reports_around:
                return "between the reports before and after, where none names the place";
            case CountedBy::typical_speeds:
                return "at typical speeds, without stops";
            case CountedBy::typical_speeds_with_stops:
                return "at the lines' typical speeds, with the stops at borders";
            case CountedBy::certain_average:
                return "the fastest average that is certain";
        }
        return {};
    }

    std::string operator()(Undecidable why) const {
        switch (why) {
            case Undecidable::no_rival:
                return "not known of both this journey and another";
            case Undecidable::makeshift:
                return "an end is a coordinate: its nearest station decides nothing";
        }
        return {};
    }

    std::string operator()(const Tolerance& tolerance) const {
        return fmt::format("within {}\u00b0 of {}", tolerance.deg, reading_.toward->name);
    }

    std::string operator()(const BothFigures& figures) const {
        return fmt::format("{} beside {}", figures.also, figures.first);
    }

    std::string operator()(const RailNote& note) const {
        std::vector<std::string> parts;
        if (note.stations) parts.push_back(stations(*note.stations));
        if (!note.borders.empty()) {
            // "Pyongyang to Khasan, over Tumangang"
            if (parts.empty())
                parts.push_back(over(network_, note.borders));
            else
                parts.back() += ", " + over(network_, note.borders);
        }
        if (note.estimated_km >= 1)
            parts.push_back(length(note.estimated_km, unit_) + " estimated");
        for (const RailEnd& end : note.by_access)
            parts.push_back(fmt::format("from {} to its station is not counted", name(end)));
        for (const RailEnd& end : note.snapped) parts.push_back(snapped(end));
        return fmt::format("{}", fmt::join(parts, "; "));
    }

    std::string operator()(const LegsNote& note) const {
        std::string words = which(note);
        if (note.from_memory_km > 0)
            words += fmt::format("; {} of it from memory", length(note.from_memory_km, unit_));
        return words;
    }

    std::string operator()(const SpeedNote& note) const {
        const std::string km = length(note.km, unit_);
        switch (note.stops) {
            case SpeedNote::Stops::left_out:
                return km + ", the stops between the legs left out";
            case SpeedNote::Stops::counted:
                return km + ", stops on the way count";
            case SpeedNote::Stops::not_known:
                return fmt::format(
                    "at least the average over {}; how long it stood on the way is not known", km);
        }
        return {};
    }

    std::string operator()(const Expected& expected) const { return "expected " + expected.when; }

    std::string operator()(const HostCountries& host) const {
        std::string words = "first to last report in " + host.country;
        if (host.country != host.rival_country) words += ", there in " + host.rival_country;
        return words;
    }

    std::string operator()(const Refusal& refusal) const { return in_unit(refusal.message, unit_); }

  private:
    [[nodiscard]] std::string stations(const RailNote::Stations& of) const {
        const std::string_view from = network_[of.from].name;
        const std::string_view to = network_[of.to].name;
        return of.of_journey ? fmt::format("along the journey's own way from {} to {}", from, to)
                             : fmt::format("{} to {}", from, to);
    }

    [[nodiscard]] std::string name(const RailEnd& end) const {
        return end.named.place ? std::string(network_[*end.named.place].name) : end.named.text;
    }

    /// Where the railway begins of an end that is no station; or that this decides nothing.
    [[nodiscard]] std::string snapped(const RailEnd& end) const {
        const std::string km = length(*end.snap_km, unit_);
        const std::string_view station = network_[end.station].name;
        if (end.obstacles.empty())
            return fmt::format("{} is no station: the railway begins at {}, {} away", name(end),
                               station, km);
        return fmt::format("{} is no station: {} only lies near, {} away, and decides nothing",
                           name(end), station, km);
    }

    static std::string which(const LegsNote& note) {
        switch (note.of) {
            case LegsNote::Of::all:
                return "all legs together";
            case LegsNote::Of::between:
                return "along the legs between the two";
            case LegsNote::Of::country:
                return "of the legs, what lies in " + note.country;
        }
        return {};
    }

    const Network& network_;
    const Reading& reading_;
    LengthUnit unit_;
};

/// The stable name of a kind, and the same for people, whole or in part.
struct KindWords {
    std::string_view name;
    std::string_view label;
};

KindWords words_of(ReadingKind kind) {
    switch (kind) {
        case ReadingKind::straight_line:
            return {"straight_line", "straight line"};
        case ReadingKind::component:
            return {"component", "ward distance"};  // "northward distance"
        case ReadingKind::direction:
            return {"direction", "direction"};
        case ReadingKind::rail:
            return {"rail", "rail distance"};
        case ReadingKind::shortest:
            return {"shortest", "shortest by rail"};
        case ReadingKind::named_way:
            return {"named_way", "rail, "};  // "rail, through China"
        case ReadingKind::travelled:
            return {"travelled", "rail, as it went"};
        case ReadingKind::conversion:
            return {"conversion", "one figure against the other"};
        case ReadingKind::km_difference:
            return {"km_difference", "rail distance "};  // "rail distance shorter"
        case ReadingKind::hours_difference:
            return {"hours_difference", "hours "};  // "hours longer"
        case ReadingKind::calendar_days:
            return {"calendar_days", "calendar days"};
        case ReadingKind::nights:
            return {"nights", "nights"};
        case ReadingKind::elapsed:
            return {"elapsed", "elapsed time"};
        case ReadingKind::running:
            return {"running", "running time"};
        case ReadingKind::host_country_days:
            return {"host_country_days", "days in the host country"};
        case ReadingKind::average:
            return {"average", "average speed"};
        case ReadingKind::running_speed:
            return {"running_speed", "speed while it ran"};
        case ReadingKind::top:
            return {"top", "top speed"};
        case ReadingKind::lateness:
            return {"lateness", "later than expected"};
    }
    return {};
}

}  // namespace

std::string reading_name(const Reading& reading) {
    std::string name(words_of(reading.kind).name);
    if (reading.other_way) name.insert(0, "other_");
    if (!reading.also_figure.empty()) name.insert(0, "also_");
    return name;
}

std::string reading_label(const Network& network, const Reading& reading) {
    std::string label(words_of(reading.kind).label);
    if (reading.kind == ReadingKind::component) label.insert(0, reading.toward->name);
    if (reading.kind == ReadingKind::named_way) label += way_words(network, reading.way);
    if (reading.kind == ReadingKind::km_difference || reading.kind == ReadingKind::hours_difference)
        label += reading.is_longer ? "longer" : "shorter";
    if (!reading.also_figure.empty()) label += fmt::format(" ({})", reading.also_figure);
    return label;
}

std::string_view unit_symbol(Quantity::Unit unit) {
    switch (unit) {
        case Quantity::Unit::km:
            return "km";
        case Quantity::Unit::kmh:
            return "km/h";
        case Quantity::Unit::h:
            return "h";
        case Quantity::Unit::deg:
            return "deg";
        case Quantity::Unit::days:
            return "days";
        case Quantity::Unit::nights:
            return "nights";
        case Quantity::Unit::count:
            break;
    }
    return {};
}

std::string note_words(const Network& network, const Reading& reading, LengthUnit unit) {
    return std::visit(NoteWords(network, reading, unit), reading.note);
}

std::string way_words(const Network& network, const WayName& name) {
    return std::visit(WayWords(network), name);
}

std::string way_words(const Network& network, const Reading& reading) {
    const std::string against = way_words(network, reading.against);
    const std::string way = way_words(network, reading.way);
    return against.empty() ? way : way + " against " + against;
}

std::string way_beside_label(const Network& network, const Reading& reading) {
    const bool is_said = reading.kind == ReadingKind::named_way || !reading.also_figure.empty();
    return is_said ? std::string() : way_words(network, reading);
}

}  // namespace verst
