#include "command/distance_batch.hpp"

#include <cmath>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "command/batch.hpp"
#include "verst/base/csv.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/compass.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/geo/rough_line.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/plain_distances.hpp"

namespace verst::command {

namespace {

/// Two texts of a line; of one in CSV they are kept here.
struct Pair {
    std::string_view first;
    std::string_view second;
    std::vector<std::string> kept;
};

tl::unexpected<Refusal> no_pair(const std::string& why) {
    return refuse(RefusalCode::bad_argument, why,
                  {"a line is A<TAB>B, or A,B as CSV: a coordinate in quotation marks, "
                   "\"43.1,131.9\",Khasan"});
}

tl::unexpected<Refusal> needs_two(std::size_t count) {
    return no_pair(fmt::format("a line needs two places; got {}", count));
}

/// "A<TAB>B", or CSV.
Result<Pair> parse_pair(const InputLine& line) {
    if (const auto tab = line.text.find('\t'); tab != std::string_view::npos) {
        Pair pair{line.text.substr(0, tab), line.text.substr(tab + 1), {}};
        if (pair.second.find('\t') != std::string_view::npos)
            return needs_two(split(line.text, '\t').size());
        return pair;
    }
    const CsvTable table = CsvTable::parse(line.text);
    if (table.error()) return no_pair(table.error()->what);
    const std::size_t count = table.size() == 0 ? 0 : table[0].fields.size();
    if (count != 2) return needs_two(count);
    Pair pair;
    pair.kept = {std::string(table[0].fields[0]), std::string(table[0].fields[1])};
    pair.first = pair.kept[0];
    pair.second = pair.kept[1];
    return pair;
}

/// Finds what places are called, and remembers it: a batch asks for the same ones again and again.
class KnownPoints {
  public:
    explicit KnownPoints(const Network& network) : gazetteer_(network) {}

    struct Known {
        NamedPoint point;
        SpherePoint on_sphere;
    };

    /// Valid until `forget`.
    Result<const Known*> find(std::string_view text) {
        if (const auto known = points_.find(text); known != points_.end()) return &known->second;
        auto point = gazetteer_.resolve(text);
        if (!point) return tl::unexpected(std::move(point.error()));
        const SpherePoint on = on_sphere(point->position);
        return &points_.emplace(std::string(text), Known{std::move(*point), on}).first->second;
    }
    /// Forgets all once they are many.
    void forget() {
        constexpr std::size_t most = 100'000;
        if (points_.size() > most) points_.clear();
    }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>()(text);
        }
    };
    Gazetteer gazetteer_;
    std::unordered_map<std::string, Known, Hash, std::equal_to<>> points_;
};

/// What all threads share.
struct Batch {
    const Router& router;
    double max_snap_km = 0;
    const RowFormat<DistanceAnswer>& format;
    TextOptions text_options;
    bool is_text = false;
    PlainDistances plain;
};

/// True if a length that is wrong by some share lies on the edge of two roundings.
bool is_on_edge(double km, LengthUnit unit, double share) {
    constexpr double least_doubt = 1e-6;
    constexpr double least_whole = 9.95;
    const double value = km / km_per(unit);
    const double last_digit = value < least_whole ? value * 10 : value;
    const double doubt = least_doubt + share * last_digit;
    return std::abs(last_digit - std::floor(last_digit) - 0.5) < doubt ||
           std::abs(value - least_whole) < doubt;
}

/// The same for a rough direction of which a point of the compass is told.
bool is_on_edge_of_points(double azimuth_deg) {
    return &compass_point(azimuth_deg - rough_deg) != &compass_point(azimuth_deg + rough_deg);
}

/// A straight line that reads in whole kilometres as it truly does.
StraightLine straight_to_read(const KnownPoints::Known& from, const KnownPoints::Known& to,
                              LengthUnit unit) {
    const auto rough = rough_line(from.on_sphere, to.on_sphere);
    const bool will_do = rough && !is_on_edge(rough->geodesic_km, unit, rough_share) &&
                         !is_on_edge_of_points(*rough->azimuth_deg);
    return will_do ? *rough : straight_line_without_parts(from.point.position, to.point.position);
}

/// Answers lines on one thread.
class PairAnswer {
  public:
    explicit PairAnswer(const Batch& batch) : batch_(batch), points_(batch.router.network()) {}

    Result<Response> operator()(const InputLine& line) {
        points_.forget();
        const auto pair = parse_pair(line);
        if (!pair) return tl::unexpected(pair.error());
        const auto from = points_.find(pair->first);
        if (!from) return tl::unexpected(from.error());
        const auto to = points_.find(pair->second);
        if (!to) return tl::unexpected(to.error());
        if (batch_.is_text) {
            // What most rows of a long batch come to.
            auto rail_km = batch_.plain.rail_km((*from)->point, (*to)->point);
            const LengthUnit unit = batch_.text_options.unit;
            // On the edge the route decides: its sum may differ from a table's in the last bits.
            if (rail_km && !(*rail_km && is_on_edge(**rail_km, unit, 0))) {
                Response row;
                append_text_row(row.text, (*from)->point, (*to)->point,
                                {straight_to_read(**from, **to, unit), std::move(*rail_km)}, unit);
                return row;
            }
        }
        const auto answer =
            distance(batch_.router, (*from)->point, (*to)->point, batch_.max_snap_km);
        if (!answer) return tl::unexpected(answer.error());
        return Response{
            batch_.format.row(batch_.router.network(), *answer, batch_.text_options, line.number)};
    }

  private:
    const Batch& batch_;
    KnownPoints points_;
};

}  // namespace

Result<Response> distance_batch(const Call& call, const Router& router, double max_snap_km,
                                const RowFormat<DistanceAnswer>& format) {
    const Batch batch{router,
                      max_snap_km,
                      format,
                      call.text_options(),
                      call.presentation.format == "text",
                      PlainDistances(router)};
    return answer_lines_together(call, format.head, [&]() -> LineAnswer {
        // Copies of it would remember apart.
        return [answer = std::make_shared<PairAnswer>(batch)](const InputLine& line) {
            return (*answer)(line);
        };
    });
}

}  // namespace verst::command
