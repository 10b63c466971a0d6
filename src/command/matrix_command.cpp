#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "command/common_parameters.hpp"
#include "command/constraint_options.hpp"
#include "command/formats.hpp"
#include "command/place_list.hpp"
#include "command/places_on_track.hpp"
#include "render/end_notes.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/matrix_rows.hpp"
#include "verst/render/sentence.hpp"
#include "verst/route/constraint_check.hpp"
#include "verst/route/matrix.hpp"
#include "verst/route/selector.hpp"

namespace verst::command {

namespace {

/// Rows are written together, about so many bytes at a time.
constexpr std::size_t most_held_bytes = std::size_t{64} << 10U;

struct MatrixOptions {
    std::vector<std::string> places;
    std::string from;
    bool all = false;
    std::vector<std::string> in;
    std::vector<PlaceKind> kinds;
    Metric by = Metric::practical;
    Snap snap;
    ConstraintOptions constraints;
};

[[nodiscard]] bool selects(const MatrixOptions& options) {
    return options.all || !options.in.empty() || !options.kinds.empty();
}

/// The places of the network that --all, --in and --kind select, by their ids.
Result<std::vector<RailEnd>> selected_ends(const Network& network, const Constraints& constraints,
                                           const MatrixOptions& options) {
    if (!options.places.empty() || !options.from.empty()) {
        return refuse(RefusalCode::bad_argument,
                      "--all, --in and --kind take the places of the network; give no others");
    }
    Selection within;
    for (const std::string& text : options.in) {
        if (!text.starts_with("country:")) {
            return refuse(RefusalCode::bad_argument,
                          fmt::format("--in: {} is no country", verst::in_quotes(text)),
                          {"--in country:PL"});
        }
        if (auto added = add_selector(network, text, within); !added)
            return tl::unexpected(std::move(added.error()));
    }
    std::vector<PlaceKind> kinds = options.kinds;
    if (kinds.empty()) kinds = {PlaceKind::station, PlaceKind::halt};
    std::vector<RailEnd> ends;
    for (std::size_t i = 0; i < network.places().size(); ++i) {
        const PlaceIndex index(i);
        const Place& place = network[index];
        const bool selected =
            network.on_rail(index) && std::ranges::find(kinds, place.kind) != kinds.end() &&
            (within.countries.empty() ||
             std::ranges::find(within.countries, place.country.view()) != within.countries.end());
        if (!selected) continue;
        RailEnd end{{std::string(place.id), index, place.position}, index, {}, {}, {}};
        // What the constraints close has no figures, and no row.
        if (check_ban(network, constraints, end, "one of the places of the matrix"))
            ends.push_back(std::move(end));
    }
    if (ends.empty()) {
        return refuse(RefusalCode::bad_argument,
                      "no place of the network is of that country and kind, and open");
    }
    std::ranges::sort(ends, {}, [](const RailEnd& end) { return end.named.text; });
    return ends;
}

/// The places of the arguments, or of the list that they name.
Result<std::vector<ListedPlace>> listed_places(Door& door, const MatrixOptions& options) {
    const bool stdin_is_meant = options.places.size() == 1 && options.places.front() == "-";
    if (!options.from.empty() && !options.places.empty()) {
        return refuse(RefusalCode::bad_argument, "--from FILE has the places; give no others");
    }
    if (!options.from.empty()) return read_place_list(door, options.from);
    if (stdin_is_meant) return read_place_list(door, "-");
    if (options.places.empty()) {
        return refuse(RefusalCode::bad_argument, "matrix needs places; got none",
                      {"verst matrix A B C", "verst matrix --from FILE",
                       "verst matrix - reads one place from each line of standard input",
                       "verst matrix --all has every station and halt of the network"});
    }
    std::vector<ListedPlace> places;
    for (const std::string& text : options.places) places.push_back({text, 0});
    return places;
}

Result<RailEnd> end_of(const Network& network, const Constraints& constraints,
                       const NamedPoint& point, double max_snap_km) {
    auto end = rail_end(network, point, max_snap_km);
    if (!end) return end;
    if (auto checked = check_ban(network, constraints, *end, "one of the places of the matrix");
        !checked)
        return tl::unexpected(std::move(checked.error()));
    return end;
}

/// What `make(i)` makes of each place, or after a message for each of which nothing can be made:
/// there is no matrix with holes.
template <class Made, class Make>
Result<std::vector<Made>> of_all(Door& door, const std::vector<ListedPlace>& places, Make make) {
    std::vector<Made> all;
    std::size_t bad = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        Result<Made> made = make(i);
        if (made) {
            all.push_back(std::move(*made));
            continue;
        }
        if (places[i].line == 0) return tl::unexpected(std::move(made.error()));
        door.report(in_unit(made.error(), LengthUnit::km), fmt::format("line {}", places[i].line));
        ++bad;
    }
    if (bad == 0) return all;
    return refuse(RefusalCode::bad_argument,
                  fmt::format("{} of the list cannot be used: no matrix was made",
                              count_of(static_cast<long long>(bad), "line")));
}

/// What is wrong with a line is told in one go: names, coordinates and bans alike, unless they go
/// onto the track all together.
Result<std::vector<RailEnd>> rail_ends(Door& door, PlacesOnTrack& on_track,
                                       const Constraints& constraints,
                                       const std::vector<ListedPlace>& places, const Snap& snap) {
    const Gazetteer gazetteer(on_track.network());
    if (!snap.to_track) {
        return of_all<RailEnd>(door, places, [&](std::size_t i) -> Result<RailEnd> {
            auto point = gazetteer.resolve(places[i].text);
            if (!point) return tl::unexpected(std::move(point.error()));
            return end_of(on_track.network(), constraints, *point, snap.km);
        });
    }
    auto points = of_all<NamedPoint>(
        door, places, [&](std::size_t i) { return gazetteer.resolve(places[i].text); });
    if (!points) return tl::unexpected(std::move(points.error()));
    if (auto put = on_track.put(snap, *points); !put) return tl::unexpected(std::move(put.error()));
    return of_all<RailEnd>(door, places, [&](std::size_t i) {
        return end_of(on_track.network(), constraints, (*points)[i], snap.km);
    });
}

/// Writes rows as they come.
class MatrixWriter {
  public:
    MatrixWriter(const Call& call, const MatrixFormat& format, std::string_view form,
                 const Router& router, const MatrixHead& head, std::span<const PlaceIndex> stations)
        : door_(call.door),
          reader_(router, stations),
          sink_(call.door.sink(form)),
          network_(router.network()),
          head_(head),
          unit_(call.presentation.unit),
          rows_(format.rows(network_, head, unit_)),
          unwritten_(rows_->head()) {}

    /// False once nobody reads any longer, or nothing can be written.
    bool add(const MatrixRow& row) {
        unwritten_ += rows_->row(row);
        reader_.add(row);
        door_.progress(++done_, head_.ends.size(), "rows");
        if (unwritten_.size() < most_held_bytes) return true;
        written_ = sink_.write(unwritten_);
        is_begun_ = true;
        unwritten_.clear();
        return written_.has_value() && !sink_.reader_gone();
    }

    [[nodiscard]] bool has_shortest() const { return rows_->has_shortest(); }

    /// What is still to be written. Remarks come before the figures, unless those are out already.
    Result<Response> finish() {
        if (!written_) return tl::unexpected(written_.error());
        const MatrixRemarks& remarks = reader_.remarks();
        if (!rows_->has_remarks()) {
            for (const std::string& note : matrix_notes(network_, remarks, unit_)) door_.warn(note);
        }
        unwritten_ += rows_->tail(remarks);
        const std::string notes = rows_->notes(remarks);
        if (notes.empty()) return Response{std::move(unwritten_)};
        return Response{is_begun_ ? unwritten_ + '\n' + notes : notes + '\n' + unwritten_};
    }

  private:
    Door& door_;
    MatrixReader reader_;
    AnswerSink& sink_;
    const Network& network_;
    const MatrixHead& head_;
    LengthUnit unit_;
    std::unique_ptr<MatrixRows> rows_;
    std::string unwritten_;
    bool is_begun_ = false;  ///< some of it is written
    std::size_t done_ = 0;
    Result<void> written_;
};

Result<Response> run_matrix(const Call& call, const MatrixOptions& options,
                            const MatrixFormat& format) {
    const auto loaded = call.door.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const auto constraints = constraints_argument(**loaded, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    PlacesOnTrack on_track(**loaded);
    auto ends = [&]() -> Result<std::vector<RailEnd>> {
        if (selects(options)) return selected_ends(**loaded, *constraints, options);
        const auto places = listed_places(call.door, options);
        if (!places) return tl::unexpected(places.error());
        return rail_ends(call.door, on_track, *constraints, *places, options.snap);
    }();
    if (!ends) return tl::unexpected(std::move(ends.error()));
    const Network& network = on_track.network();

    for (const RailEnd& end : *ends) {
        for (const auto& notes : {far_snap_notes(network, end, call.text_options()),
                                  snap_notes(network, end, call.text_options())}) {
            for (const std::string& note : notes) call.door.warn(note);
        }
    }
    const MatrixHead head{options.by, constraints->as_of, std::move(*ends)};
    std::vector<PlaceIndex> stations;
    for (const RailEnd& end : head.ends) stations.push_back(end.station);
    // A table for people is CSV as well, and ends as its lines.
    const std::string_view form = format.name == "text" ? "csv" : format.name;
    const Router router(network, options.by, *constraints);
    MatrixWriter writer(call, format, form, router, head, stations);
    make_matrix(
        router, stations, [&](const MatrixRow& row) { return writer.add(row); }, 0,
        writer.has_shortest());
    auto response = writer.finish();
    if (response) response->format = form;
    return response;
}

}  // namespace

Command matrix_command() {
    Parameters<MatrixOptions> parameters;
    Parameter places =
        places_argument("A B C...", {0, any_number}, "each a name, an id, a code or LAT,LON");
    places.from_input = "reads one place from each line of standard input";
    parameters.add(places, Text{Completion::place}, &MatrixOptions::places)
        .add(Parameter{.name = "from",
                       .value = "FILE",
                       .sentence = "read the places from a file, one on each line",
                       .scope = Scope::shell},
             Text{Completion::file}, &MatrixOptions::from)
        .add(Parameter{.name = "all",
                       .sentence = "every station and halt of the network, by their ids",
                       .scope = Scope::shell},
             Flag{}, &MatrixOptions::all)
        .add(Parameter{.name = "in",
                       .value = "country:XX",
                       .sentence = "the same of a country",
                       .count = {0, any_number},
                       .scope = Scope::shell},
             Text{}, &MatrixOptions::in)
        .add(Parameter{.name = "kind",
                       .value = "KIND",
                       .sentence = "the same of one kind",
                       .count = {0, any_number},
                       .scope = Scope::shell},
             Choice<PlaceKind>{{{"station", PlaceKind::station},
                                {"halt", PlaceKind::halt},
                                {"junction", PlaceKind::junction},
                                {"border", PlaceKind::border}}},
             &MatrixOptions::kinds)
        .include(metric_parameter(), &MatrixOptions::by)
        .include(snap_parameter(), &MatrixOptions::snap)
        .include(constraint_parameters(), &MatrixOptions::constraints);
    return {
        .name = "matrix",
        .summary = "The table of distances or times between many places",
        .examples = {"verst matrix Pyongyang Khasan Vladivostok Vostochny",
                     "verst matrix --from stations.txt -o distances.csv",
                     "verst find khabarovsk --format json | jq -r '.places[].id' | verst matrix -",
                     "verst matrix Moscow Beijing Pyongyang --by time --format json",
                     "verst matrix --in country:KP --kind station -o kp.csv",
                     "verst matrix --all --format npy -o all.npy"},
        .notes =
            "CSV, its first row and column the places as they were asked for; an empty\n"
            "field where there is no way. By the practical way and the shortest the figures\n"
            "are km, by time hours. The last column, `shortest`, names the places to which the\n"
            "shortest way is another, with its km.",
        .formats = format_names(matrix_formats()),
        .body = body(parameters, matrix_formats(), run_matrix)};
}

}  // namespace verst::command
