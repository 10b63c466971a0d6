#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "verst/base/message.hpp"

namespace verst {

struct DataFault;

/// The kinds of hints that carry facts.
namespace hint {

/// A thing of a network: its id, and its name, which may be empty.
struct Named {
    std::string id;
    std::string name;
};

/// One that may have been meant. What is empty is not known, or not said of such a thing.
struct Candidate {
    enum class Of : std::uint8_t { place, line, border, journey, train };
    Of of = Of::place;
    std::string id;  ///< what to write for it; of a point of the track its coordinate
    std::string name = {};
    std::string name_native = {};
    std::string place_kind = {};  ///< "station"
    std::string country = {};     ///< ISO 3166
    /// What is true of it alone of all the candidates: the name of its line, or of its neighbour.
    std::string on_line = {};
    std::string next_to = {};
};

/// That there are more than are named.
struct More {
    enum class Of : std::uint8_t { candidates, closures };
    Of of = Of::candidates;
    std::size_t count = 0;
};

/// What there is that can be written there.
struct Choices {
    enum class Of : std::uint8_t { countries, country_pairs, gauges_mm, neighbours };
    Of of = Of::countries;
    std::vector<std::string> ids;
    Named place = {};  ///< that neighbours are of
};

/// What the kilometre posts of a line run from and to.
struct PostRange {
    Named line;
    double from_km = 0;
    double to_km = 0;
};

/// Where the railway is nearest to what was asked for.
struct NearestPlace {
    enum class Sense : std::uint8_t {
        station,          ///< of all, to the point that was named
        station_abroad,   ///< of all, to that point; it lies across a border
        station_at_home,  ///< in the point's own country
        reachable,        ///< to `to`, of what can be reached from `from`
        start_itself,     ///< the same, and that is `from` itself
        usable,           ///< to `to`, of what the constraints leave
    };
    Sense sense = Sense::station;
    Named place;
    double km = 0;             ///< how far it is from the point, or from `to`
    std::string country = {};  ///< of the place, ISO 3166
    Named from = {};
    Named to = {};
};

/// The way that there would be, and the least that would have to be allowed for it.
struct OtherWay {
    struct Allowed {
        enum class What : std::uint8_t {
            avoided,        ///< `constraint`, which is to be avoided
            beyond,         ///< `more` than `constraint`, which is to be kept to
            unelectrified,  ///< track that is not known to be electrified
            gauge_break,
            closed,  ///< what was not open on the day `constraint`
        };
        What what = What::avoided;
        std::string constraint;              ///< "line:khasan or line:transsib", "2023-09-12"
        std::vector<std::string> more = {};  ///< "line:khasan", "country:RU"
    };
    std::vector<Allowed> allowing;
    double rail_km = 0;
    std::vector<Named> lines;
    std::vector<Named> borders;
};

/// What was not open on the day asked for: a line or a border point. Dates as written: "2020-02".
struct Closure {
    enum class What : std::uint8_t {
        line,        ///< not yet opened; parts of it may have been
        stretch,     ///< a stretch of the line, not yet opened
        first_line,  ///< the line that was opened first of all
        shut,        ///< line or border point, for a time
        shut_to_passengers,
    };
    What what = What::line;
    Named line = {};
    Named border = {};
    std::string from = {};   ///< empty: it had not been opened before
    std::string until = {};  ///< the day of opening; empty: it is shut to this day
    std::string confidence = {};
};

}  // namespace hint

/// What to do about a refusal, or what it rests on. `Message` is for a remedy that is only words.
/// The room of rendering words each kind, and says it in JSON.
using Hint = std::variant<Message, hint::Candidate, hint::More, hint::Choices, hint::PostRange,
                          hint::NearestPlace, hint::OtherWay, hint::Closure, DataFault>;

/// One thing that is wrong in a file.
struct DataFault {
    std::string file;      ///< of a data directory, relative to it
    std::size_t line = 0;  ///< 1-based line of the file; 0 when the file as a whole is meant
    std::string field;     ///< column or key, or empty
    Message what;          ///< what is wrong, with the offending value
    std::vector<Hint> hints = {};
};

}  // namespace verst
