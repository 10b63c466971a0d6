#include <algorithm>

#include "gauge_text.hpp"
#include "table_readers.hpp"
#include "verst/base/text.hpp"
#include "verst/time/day_period.hpp"

namespace verst {

namespace {

constexpr double longest_line_km = 20'000;
constexpr double fastest_kmh = 600;

draft::LinePoint read_point(const ReadContext& context, const DataTable::Row& row,
                            PlaceIndex place) {
    draft::LinePoint point;
    point.place = place;
    point.post_km = row.optional_number("post_km", -longest_line_km, longest_line_km);
    const bool has_post = !row.text("post_km").empty();
    const auto basis = row.text("post_basis");
    if (has_post) {
        point.post_basis = row.choice<PostBasis>("post_basis", {{"printed", PostBasis::printed},
                                                                {"origin", PostBasis::origin},
                                                                {"derived", PostBasis::derived},
                                                                {"memory", PostBasis::memory},
                                                                {"estimate", PostBasis::estimate}});
    } else if (!basis.empty() || !row.text("post_source").empty()) {
        row.fault("post_km", "is empty though the row has a post_basis or post_source");
    }
    if (has_post && point.post_basis != PostBasis::origin)
        point.post_source = context.source(row, "post_source");
    point.track_km = row.optional_number("track_km", 0, longest_line_km);
    point.track_estimated = row.choice<bool>("track_basis", {{"", false}, {"estimate", true}});
    point.file_line = row.line();
    point.offset_km = row.optional_number("offset_m", 0, 100'000).value_or(0) / 1000;
    return point;
}

/// Chainages must increase along the line; a gap starts afresh only for the track.
void check_order(const DataTable::Row& row, const draft::LinePoint& point,
                 std::optional<double>& last_post, const draft::LinePoint* previous) {
    const auto complain = [&](std::string_view column, double before, double here) {
        row.fault(column, "the chainage does not increase: " + std::to_string(here) + " after " +
                              std::to_string(before));
    };
    if (previous != nullptr && previous->place == point.place)
        row.fault("place", "stands here twice in a row");
    if (point.post_km && last_post && *point.post_km <= *last_post)
        complain("post_km", *last_post, *point.post_km);
    if (point.post_km) last_post = point.post_km;
    if (previous != nullptr && previous->track_km && point.track_km &&
        *point.track_km <= *previous->track_km) {
        complain("track_km", *previous->track_km, *point.track_km);
    }
}

void read_points(ReadContext& context, draft::Line& line) {
    const DataTable table(
        context.directory, "lines/" + std::string(line.id) + ".csv",
        {"place", "post_km", "post_basis", "post_source", "track_km", "track_basis", "offset_m"},
        context.log, context.builder);
    std::optional<double> last_post;
    table.for_each([&](const DataTable::Row& row) {
        const auto place = context.place(row, "place");
        if (!place) return;
        const draft::LinePoint point = read_point(context, row, *place);
        check_order(row, point, last_post, line.points.empty() ? nullptr : &line.points.back());
        line.points.push_back(point);
    });
    if (line.points.size() < 2)
        context.log.add(table.file(), 0, "", "a line needs at least two places");
}

/// Where the places of lines stand on them, for the lines that were asked about.
class PointFinder {
  public:
    explicit PointFinder(const ReadContext& context) : context_(context) {}

    /// The first point of a line at the place that a column names; nothing (and a fault) if there
    /// is none.
    std::optional<std::size_t> point_of(const DataTable::Row& row, LineIndex index,
                                        std::string_view column) {
        const auto place = context_.place(row, column);
        if (!place) return std::nullopt;
        const draft::Line& line = context_.builder.lines[index.value()];
        const auto& points = points_of(index, line);
        if (const auto found = points.find(*place); found != points.end()) return found->second;
        row.fault(column, in_quotes(row.text(column)) + " is not on line " + std::string(line.id));
        return std::nullopt;
    }

  private:
    using Points = std::unordered_map<PlaceIndex, std::size_t>;

    const Points& points_of(LineIndex index, const draft::Line& line) {
        const auto [found, is_new] = points_.try_emplace(index);
        if (is_new) {
            found->second.reserve(line.points.size());
            for (std::size_t i = 0; i < line.points.size(); ++i)
                found->second.emplace(line.points[i].place, i);
        }
        return found->second;
    }

    const ReadContext& context_;
    std::unordered_map<LineIndex, Points> points_;
};

/// A date of opening is a year, a month or a day.
void check_date(const DataTable::Row& row, std::string_view column) {
    if (row.text(column).empty()) return;
    const auto period = parse_day_period(row.text(column));
    if (!period) row.fault(column, period.error().message);
}

}  // namespace

GaugeSet read_gauges(const DataTable::Row& row, std::string_view column) {
    GaugeSet gauges;
    for (const auto part : split(row.required(column), '/')) {
        const auto gauge_mm = gauge_from(part);
        if (!gauge_mm) {
            row.fault(column, in_quotes(part) + " is no gauge in millimetres");
        } else if (!gauges.add(*gauge_mm)) {
            row.fault(column, "more than " + std::to_string(GaugeSet::most) + " gauges");
        }
    }
    return gauges;
}

void read_lines(ReadContext& context) {
    const DataTable table(context.directory, "lines.csv",
                          {"id", "name", "countries", "gauge_mm", "tracks", "electrified",
                           "typical_kmh", "opened", "confidence", "source", "note"},
                          context.log, context.builder);
    table.for_each([&](const DataTable::Row& row) {
        draft::Line line;
        line.id = row.text("id");
        if (!is_id(line.id)) {
            row.fault("id", in_quotes(line.id) + " is no id (lower-case letters, digits, hyphens)");
            return;
        }
        if (!context.lines.emplace(line.id, LineIndex(context.builder.lines.size())).second) {
            row.fault("id", "duplicate id " + in_quotes(line.id));
            return;
        }
        line.name = row.required("name");
        line.countries = row.required("countries");
        line.gauges = read_gauges(row, "gauge_mm");
        line.tracks = row.text("tracks");
        line.electrified = row.text("electrified");
        line.typical_kmh = row.number("typical_kmh", 1, fastest_kmh);
        line.opened = row.text("opened");
        check_date(row, "opened");
        line.confidence = row.text("confidence");
        line.source = context.source(row, "source");
        line.note = row.text("note");
        read_points(context, line);
        context.builder.lines.push_back(std::move(line));
    });
}

void read_attributes(ReadContext& context) {
    const DataTable table(context.directory, "attributes.csv",
                          {"line", "from", "to", "attribute", "value", "source"}, context.log,
                          context.builder);
    PointFinder points(context);
    table.for_each([&](const DataTable::Row& row) {
        const auto found = context.lines.find(row.text("line"));
        if (found == context.lines.end()) {
            row.fault("line", "unknown line " + in_quotes(row.text("line")));
            return;
        }
        const auto from = points.point_of(row, found->second, "from");
        const auto to = points.point_of(row, found->second, "to");
        if (!from || !to) return;
        if (*from >= *to) {
            row.fault("to", "does not come after \"from\" on the line");
            return;
        }
        const auto attribute =
            row.choice<std::string_view>("attribute", {{"electrified", "electrified"},
                                                       {"tracks", "tracks"},
                                                       {"gauge_mm", "gauge_mm"},
                                                       {"opened", "opened"}});
        if (attribute == "gauge_mm") (void)read_gauges(row, "value");
        if (attribute == "opened") check_date(row, "value");
        context.builder.attributes.push_back({found->second, *from, *to, attribute,
                                              row.required("value"),
                                              context.source(row, "source")});
    });
}

}  // namespace verst
