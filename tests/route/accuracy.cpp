#include "accuracy.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <stdexcept>

#include <fmt/format.h>

#include "network/rail_lengths.hpp"
#include "verst/base/csv.hpp"
#include "verst/base/file.hpp"
#include "verst/base/text.hpp"
#include "verst/geo/straight_line.hpp"
#include "verst/route/measure.hpp"
#include "verst/route/router.hpp"
#include "words.hpp"

namespace verst {

namespace {

/// A post whose figure was printed, so that predicting it proves something.
bool is_evidence(const LinePoint& point) {
    return point.post_km &&
           (point.post_basis == PostBasis::printed || point.post_basis == PostBasis::origin);
}

std::optional<std::size_t> previous_post(const Line& line, std::size_t i) {
    while (i-- > 0) {
        if (line.points[i].post_km) return i;
    }
    return std::nullopt;
}

/// Length from point `from` to point `to` when the post at `to` is not known.
double predicted_km(const Line& line, std::size_t from, std::size_t to,
                    std::span<const Place> places) {
    draft::Line without;
    std::vector<double> chord_km;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        const LinePoint& point = line.points[i];
        without.points.push_back({.post_km = point.post_km,
                                  .post_basis = point.post_basis,
                                  .track_km = point.track_km,
                                  .track_estimated = point.track_estimated});
        const auto position = [&](std::size_t at) {
            return places[line.points[at].place.value()].position;
        };
        if (i > 0) chord_km.push_back(geodesic_km(position(i - 1), position(i)));
    }
    without.points[to].post_km.reset();
    const auto lengths = rail_lengths(without, chord_km);
    double km = 0;
    for (std::size_t i = from; i < to; ++i) km += lengths[i].rail_km;
    return km;
}

LineIndex line_of(const Network& network, std::string_view id) {
    const auto line = network.find_line(id);
    if (!line) throw std::invalid_argument("official_km.csv: no line " + std::string(id));
    return *line;
}

PlaceIndex place_of(const Network& network, std::string_view id) {
    const auto place = network.find_place(id);
    if (!place) throw std::invalid_argument("official_km.csv: no place " + std::string(id));
    return *place;
}

double route_km(const Network& network, std::string_view from, std::string_view to,
                std::string_view lines) {
    Constraints constraints;
    for (const auto id : split(lines, ' ')) constraints.only.lines.push_back(line_of(network, id));
    const Router router(network, Metric::rail, constraints);
    const std::array ends{place_of(network, from), place_of(network, to)};
    const auto route = router.shortest(ends);
    if (!route) throw std::invalid_argument(words(route.error().message));
    return measure(network, route->steps).rail_km;
}

ErrorSummary summarise(std::vector<double> errors) {
    ErrorSummary summary;
    summary.count = errors.size();
    if (errors.empty()) return summary;
    std::ranges::sort(errors);
    const auto at = [&](double share) {
        return errors[static_cast<std::size_t>(
            std::lround(share * static_cast<double>(errors.size() - 1)))];
    };
    summary.median = at(0.5);
    summary.p95 = at(0.95);
    summary.worst = errors.back();
    return summary;
}

std::string summary_line(std::string_view name, const std::vector<AccuracyRow>& rows) {
    const auto km = summarise_km(rows);
    const auto percent = summarise_percent(rows);
    return fmt::format("| {} | {} | {:.2f} | {:.2f} | {:.2f} | {:.1f} | {:.1f} | {:.1f} |\n", name,
                       km.count, km.median, km.p95, km.worst, percent.median, percent.p95,
                       percent.worst);
}

std::vector<AccuracyRow> only(const std::vector<AccuracyRow>& rows, bool with_track) {
    std::vector<AccuracyRow> found;
    std::ranges::copy_if(rows, std::back_inserter(found),
                         [&](const auto& row) { return row.has_track == with_track; });
    return found;
}

std::map<std::string, std::string> explanations_in(const std::string& csv_file) {
    const auto text = read_text_file(csv_file);
    if (!text) throw std::invalid_argument(words(text.error().message));
    const auto table = CsvTable::parse(*text);
    std::map<std::string, std::string> explanations;
    for (std::size_t i = 1; i < table.size(); ++i) {
        explanations.emplace(table[i].fields[0], table[i].fields[1]);
    }
    return explanations;
}

std::string explanation_of(const AccuracyRow& row,
                           const std::map<std::string, std::string>& explanations) {
    if (!row.misses_aim()) return {};
    if (!row.has_track) return "No track is measured here: straight lines alone predict it.";
    const auto found = explanations.find(row.what);
    return found == explanations.end() ? std::string() : found->second;
}

bool is_measured(const Line& line, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i <= to; ++i) {
        if (!line.points[i].track_km || (i > from && line.points[i].track_estimated)) return false;
    }
    return true;
}

std::size_t next_post_or(const Line& line, std::size_t i) {
    for (std::size_t k = i + 1; k < line.points.size(); ++k) {
        if (line.points[k].post_km) return k;
    }
    return i;
}

/// A line of tests/route/official_km.csv.
struct OfficialFigure {
    std::string from;
    std::string to;
    bool independent = false;
    std::string practical_explanation;
    AccuracyRow row;  ///< all but the prediction
};

std::vector<OfficialFigure> official_figures(const std::string& csv_file) {
    const auto text = read_text_file(csv_file);
    if (!text) throw std::invalid_argument(words(text.error().message));
    const auto table = CsvTable::parse(*text);
    std::vector<OfficialFigure> figures;
    for (std::size_t i = 1; i < table.size(); ++i) {
        const auto fields = table[i].fields;
        OfficialFigure figure{std::string(fields[0]),
                              std::string(fields[1]),
                              fields[6] == "yes",
                              std::string(fields[8]),
                              {}};
        figure.row.what = fmt::format("{} - {}", fields[0], fields[1]);
        figure.row.line = fields[3];
        figure.row.known_km = parse_number(fields[2]).value();
        figure.row.span_km = figure.row.known_km;
        figure.row.source = fields[4];
        figure.row.confidence = fields[5];
        figure.row.explanation = fields[7];
        figures.push_back(std::move(figure));
    }
    return figures;
}

}  // namespace

bool AccuracyRow::misses_aim() const {
    return std::abs(error_percent()) > 3 && std::abs(error_km()) > 1.5;
}

bool AccuracyRow::hits() const {
    return std::abs(error_percent()) <= 1 || std::abs(error_km()) <= 1.5;
}

std::vector<AccuracyRow> leave_one_out(const Network& network,
                                       const std::string& explanations_csv) {
    const auto explanations = explanations_in(explanations_csv);
    std::vector<AccuracyRow> rows;
    for (const Line& line : network.lines()) {
        for (std::size_t i = 1; i < line.points.size(); ++i) {
            const LinePoint& point = line.points[i];
            const auto before = previous_post(line, i);
            if (!before || !is_evidence(point) || !is_evidence(line.points[*before])) continue;
            AccuracyRow row;
            row.what = fmt::format("{} on {}", network[point.place].id, line.id);
            row.line = line.id;
            row.known_km = *point.post_km - *line.points[*before].post_km;
            row.predicted_km = predicted_km(line, *before, i, network.places());
            const std::size_t after = next_post_or(line, i);
            row.span_km = *line.points[after].post_km - *line.points[*before].post_km;
            row.has_track = is_measured(line, *before, after);
            row.explanation = explanation_of(row, explanations);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::vector<AccuracyRow> against_official_figures(const Network& network,
                                                  const std::string& csv_file) {
    std::vector<AccuracyRow> rows;
    for (const OfficialFigure& figure : official_figures(csv_file)) {
        if (!figure.independent) continue;
        AccuracyRow row = figure.row;
        row.predicted_km = route_km(network, figure.from, figure.to, row.line);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AccuracyRow> practical_against_official_figures(const Network& network,
                                                            const std::string& csv_file) {
    const Router router(network, Metric::practical);
    std::vector<AccuracyRow> rows;
    for (const OfficialFigure& figure : official_figures(csv_file)) {
        AccuracyRow row = figure.row;
        const std::array ends{place_of(network, figure.from), place_of(network, figure.to)};
        row.predicted_km = measure(network, router.shortest(ends).value().steps).rail_km;
        row.explanation = figure.practical_explanation;
        rows.push_back(std::move(row));
    }
    return rows;
}

ErrorSummary summarise_km(const std::vector<AccuracyRow>& rows) {
    std::vector<double> errors;
    for (const auto& row : rows) errors.push_back(std::abs(row.error_km()));
    return summarise(std::move(errors));
}

ErrorSummary summarise_percent(const std::vector<AccuracyRow>& rows) {
    std::vector<double> errors;
    for (const auto& row : rows) errors.push_back(std::abs(row.error_percent()));
    return summarise(std::move(errors));
}

std::string accuracy_report(const std::vector<AccuracyRow>& posts,
                            const std::vector<AccuracyRow>& official,
                            const std::vector<AccuracyRow>& practical) {
    std::string report = "### Kilometre posts, each predicted without itself\n\n";
    report += "| line | posts | median km | 95 % km | worst km | median % | 95 % % | worst % |\n";
    report += "|---|---:|---:|---:|---:|---:|---:|---:|\n";
    report += summary_line("**where the track is measured**", only(posts, true));
    report += summary_line("**where it is not**", only(posts, false));
    std::map<std::string, std::vector<AccuracyRow>> by_line;
    for (const auto& row : posts) by_line[row.line].push_back(row);
    for (const auto& [line, rows] : by_line) report += summary_line(line, rows);

    report += "\nOver 3 % and over 1.5 km:\n\n";
    for (const auto& row : posts) {
        if (!row.misses_aim()) continue;
        report += fmt::format("- {}: {:.1f} km, predicted {:.1f} ({:+.1f} %). {}\n", row.what,
                              row.known_km, row.predicted_km, row.error_percent(), row.explanation);
    }

    report += "\n### Official figures that no post repeats\n\n";
    report +=
        "| from - to | official km | verst km | error % | grade | source "
        "|\n|---|---:|---:|---:|---|---|\n";
    for (const auto& row : official) {
        report +=
            fmt::format("| {} | {:.0f} | {:.1f} | {:+.2f} | {} | {} |\n", row.what, row.known_km,
                        row.predicted_km, row.error_percent(), row.confidence, row.source);
    }
    const auto summary = summarise_percent(official);
    report += fmt::format("\nMedian {:.2f} %, 95th percentile {:.2f} %, worst {:.2f} %.\n",
                          summary.median, summary.p95, summary.worst);
    report += "\n### Every one over 2 %\n\n";
    for (const auto& row : official) {
        if (std::abs(row.error_percent()) <= 2) continue;
        report += fmt::format("- **{}** ({:+.1f} km, {:+.1f} %): {}\n", row.what, row.error_km(),
                              row.error_percent(), row.explanation);
    }
    const auto hits = std::ranges::count_if(practical, &AccuracyRow::hits);
    report += fmt::format(
        "\n### The same figures without any option\n\n{} of {} official figures come back within "
        "1 % or 1.5 km ({:.0f} %) along the practical way, which is what `verst distance A B` "
        "measures. The others:\n\n",
        hits, practical.size(),
        100 * static_cast<double>(hits) / static_cast<double>(practical.size()));
    for (const auto& row : practical) {
        if (row.hits()) continue;
        report += fmt::format("- **{}** ({:.0f} km, verst {:.1f}): {}.\n", row.what, row.known_km,
                              row.predicted_km, row.explanation);
    }
    return report;
}

}  // namespace verst
