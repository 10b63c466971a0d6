#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/constraint_options.hpp"
#include "cli/metric_option.hpp"
#include "cli/place_list.hpp"
#include "cli/progress.hpp"
#include "render/end_notes.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/length_unit.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/matrix_csv.hpp"
#include "verst/render/matrix_json.hpp"
#include "verst/render/matrix_markdown.hpp"
#include "verst/route/constraint_check.hpp"
#include "verst/route/matrix.hpp"

namespace verst::cli {

namespace {

/// Rows are written together, about so many bytes at a time.
constexpr std::size_t most_held_bytes = std::size_t{64} << 10U;

struct MatrixOptions {
    std::vector<std::string> places;
    std::string from;
    std::string by;
    std::string snap;
    ConstraintOptions constraints;
};

/// The places of the arguments, or of the list that they name.
Result<std::vector<ListedPlace>> listed_places(const MatrixOptions& options) {
    const bool stdin_is_meant = options.places.size() == 1 && options.places.front() == "-";
    if (!options.from.empty() && !options.places.empty()) {
        return refuse(RefusalCode::bad_argument,
                      "--from: the places are in the file, and here are places too");
    }
    if (!options.from.empty()) return read_place_list(options.from);
    if (stdin_is_meant) return read_place_list("-");
    if (options.places.empty()) {
        return refuse(RefusalCode::bad_argument, "no places are given",
                      {"verst matrix A B C", "verst matrix --from FILE",
                       "verst matrix - reads one place from each line of standard input"});
    }
    std::vector<ListedPlace> places;
    for (const std::string& text : options.places) places.push_back({text, 0});
    return places;
}

Result<RailEnd> end_of(const Network& network, const Constraints& constraints,
                       const std::string& text, double max_snap_km) {
    auto point = Gazetteer(network).resolve(text);
    if (!point) return tl::unexpected(std::move(point.error()));
    auto end = rail_end(network, *point, max_snap_km);
    if (!end) return end;
    if (auto checked = check_ban(network, constraints, *end, "one of the places of the matrix");
        !checked)
        return tl::unexpected(std::move(checked.error()));
    return end;
}

/// All places, or after a message for each that is none: there is no matrix with holes.
Result<std::vector<RailEnd>> rail_ends(const Network& network, const Constraints& constraints,
                                       const std::vector<ListedPlace>& places, double max_snap_km) {
    std::vector<RailEnd> ends;
    std::size_t bad = 0;
    for (const ListedPlace& place : places) {
        auto end = end_of(network, constraints, place.text, max_snap_km);
        if (end) {
            ends.push_back(std::move(*end));
            continue;
        }
        if (place.line == 0) return tl::unexpected(std::move(end.error()));
        report(end.error(), fmt::format("line {}", place.line));
        ++bad;
    }
    if (bad == 0) return ends;
    return refuse(RefusalCode::bad_argument,
                  fmt::format("{} of the list cannot be used: no matrix was made",
                              count_of(static_cast<long long>(bad), "line")));
}

class MatrixWriter;

/// Rows are written as they come, by `MatrixWriter`. A table for people to read is CSV as well.
constexpr std::array<Format<MatrixWriter>, 4> matrix_formats{
    {{"text", nullptr}, {"csv", nullptr}, {"json", nullptr}, {"markdown", nullptr}}};

/// Writes rows as they come.
class MatrixWriter {
  public:
    MatrixWriter(CommandContext& context, const Network& network, const MatrixHead& head)
        : output_(context.output()),
          head_(head),
          json_(context.json()),
          markdown_(context.options.format == "markdown"),
          unit_(find_length_unit(context.options.units).value_or(LengthUnit::km)),
          unwritten_(json_       ? matrix_json_head(network, head)
                     : markdown_ ? matrix_markdown_head(head, unit_)
                                 : matrix_csv_head(head, unit_)),
          progress_(head.ends.size(), "rows", !output_.is_terminal()) {}

    /// False once nobody reads any longer, or nothing can be written.
    bool add(const MatrixRow& row) {
        unwritten_ += json_       ? matrix_json_row(row, rows_ == 0)
                      : markdown_ ? matrix_markdown_row(head_, rows_, row, unit_)
                                  : matrix_csv_row(head_, rows_, row, unit_);
        if (json_) shortest_ += matrix_json_shortest(row, rows_, shortest_.empty());
        progress_.update(++rows_);
        if (unwritten_.size() < most_held_bytes) return true;
        written_ = output_.write(unwritten_);
        unwritten_.clear();
        return written_.has_value() && !output_.reader_gone();
    }

    /// What is still to be written.
    Result<Outcome> finish() {
        if (!written_) return tl::unexpected(written_.error());
        return Outcome{unwritten_ + (json_ ? matrix_json_tail(head_, shortest_) : "")};
    }

  private:
    Output& output_;
    const MatrixHead& head_;
    bool json_;
    bool markdown_;
    LengthUnit unit_;
    std::string unwritten_;
    std::string shortest_;  ///< of JSON: what follows the rows
    Progress progress_;
    std::size_t rows_ = 0;
    Result<void> written_;
};

Result<Outcome> run_matrix(CommandContext& context, const MatrixOptions& options) {
    const auto metric = metric_argument(options.by);
    if (!metric) return tl::unexpected(metric.error());
    const auto snap_km = snap_argument(options.snap);
    if (!snap_km) return tl::unexpected(snap_km.error());
    const auto loaded = context.network();
    if (!loaded) return tl::unexpected(loaded.error());
    const Network& network = **loaded;
    const auto constraints = constraints_argument(network, options.constraints);
    if (!constraints) return tl::unexpected(constraints.error());
    const auto places = listed_places(options);
    if (!places) return tl::unexpected(places.error());
    auto ends = rail_ends(network, *constraints, *places, *snap_km);
    if (!ends) return tl::unexpected(std::move(ends.error()));

    for (const RailEnd& end : *ends) {
        for (const std::string& note : snap_notes(network, end, context.text_options()))
            write_message("verst: warning: " + note + '\n');
    }
    const MatrixHead head{*metric, constraints->as_of, std::move(*ends)};
    std::vector<PlaceIndex> stations;
    for (const RailEnd& end : head.ends) stations.push_back(end.station);
    MatrixWriter writer(context, network, head);
    make_matrix(Router(network, *metric, *constraints), stations,
                [&](const MatrixRow& row) { return writer.add(row); });
    return writer.finish();
}

}  // namespace

void add_matrix_command(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<MatrixOptions>();
    CLI::App& command = add_command(
        app, context, "matrix", "The table of distances or times between many places",
        "  verst matrix Pyongyang Khasan Vladivostok Vostochny\n"
        "  verst matrix --from stations.txt -o distances.csv\n"
        "  verst find khabarovsk --format json | jq -r '.places[].id' | verst matrix -\n"
        "  verst matrix Moscow Beijing Pyongyang --by time --format json\n\n"
        "CSV, its first row and column the places as they were asked for; an empty\n"
        "field where there is no way. By the practical way and the shortest the figures\n"
        "are km, by time hours. The last column of the practical way, `shortest`, names\n"
        "the places to which the shortest way is another, with its km.");
    command
        .add_option("places", options->places,
                    "each a name, an id, a code or LAT,LON; - reads one from each line")
        ->option_text("A B C...");
    command.add_option("--from", options->from, "read the places from a file, one on each line")
        ->option_text("FILE");
    add_metric_option(command, options->by);
    command.add_option("--snap", options->snap, "farthest that a station may be, km (50)")
        ->option_text("KM");
    add_constraint_options(command, options->constraints);
    list_formats(command, matrix_formats);
    command.callback([options, &context] {
        if (context.options.format == "text")
            context.options.format = "csv";  // and ends as its lines
        context.run(matrix_formats,
                    [&](const Format<MatrixWriter>&) { return run_matrix(context, *options); });
    });
}

}  // namespace verst::cli
