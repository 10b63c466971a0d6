#include "verst/render/journey_routes_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/reason_text.hpp"
#include "render/way_name.hpp"
#include "render/window_text.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/table.hpp"

namespace verst {

namespace {

/// More reports than these say no more: any one of them excludes a way.
constexpr std::size_t most_reports = 3;

class RoutesWriter {
  public:
    RoutesWriter(const Network& network, const JourneyAnswer& answer, const JourneyRoutes& routes,
                 const TextOptions& options)
        : network_(network), answer_(answer), routes_(routes), options_(options) {}

    [[nodiscard]] std::string write() const {
        std::string out = options_.heading(answer_.journey.title) + '\n';
        out += paragraph("Which ways the reports leave; at most as fast as the train \"" +
                         deduction().train + "\" credibly goes.");
        const auto proofs = text::contradictions(network_, answer_.journey, deduction(), options_);
        if (!proofs.empty()) out += '\n' + proofs;
        if (routes_.times_not_judged) out += "No way is judged by its times.\n";
        if (routes_.stretches.empty()) out += "\nThe account tells of no way from stop to stop.\n";
        for (const StretchWays& stretch : routes_.stretches) out += '\n' + block(stretch);
        return out;
    }

  private:
    [[nodiscard]] const Deduction& deduction() const { return answer_.itinerary.deduction; }
    [[nodiscard]] const Moment& moment(std::size_t i) const { return deduction().moments[i]; }

    [[nodiscard]] std::string told(const Moment& moment) const {
        return fmt::format("{} {}{}", text::moment_name(network_, moment),
                           text::window_and_clock(moment.window, moment.zone),
                           moment.event ? "" : " (not reported)");
    }

    [[nodiscard]] std::string name_of(const StretchWays& stretch, std::size_t i) const {
        return way_name(network_, *stretch.ways, stretch.ways->ways[i]) +
               (stretch.verdicts[i].as_told ? ", as it was told" : "");
    }

    [[nodiscard]] std::string block(const StretchWays& stretch) const {
        const auto& stops = answer_.itinerary.stops;
        std::string out =
            options_.heading(fmt::format("{} - {}", network_[stops[stretch.from].place].name,
                                         network_[stops[stretch.to].place].name)) +
            '\n';
        out += paragraph(told(moment(stretch.departure)) + "; " + told(moment(stretch.arrival)));
        if (!stretch.ways) return out + paragraph(stretch.ways.error().message);
        out += '\n' + overview(stretch);
        for (std::size_t i = 0; i < stretch.verdicts.size(); ++i) {
            if (!stretch.verdicts[i].possible()) out += '\n' + exclusion(stretch, i);
        }
        if (stretch.verdicts.size() == 1) out += "No other way is worth showing.\n";
        return out;
    }

    [[nodiscard]] std::string overview(const StretchWays& stretch) const {
        Table table({{"Way", Align::left},
                     {"", Align::left},
                     {"by rail", Align::right},
                     {"least", Align::right},
                     {"needs " + speed_unit(options_.unit), Align::right},
                     {"", Align::left}});
        for (std::size_t i = 0; i < stretch.verdicts.size(); ++i) {
            const WayVerdict& verdict = stretch.verdicts[i];
            table.add_row({std::to_string(i + 1), name_of(stretch, i),
                           length(stretch.ways->ways[i].sum.rail_km, options_.unit),
                           verdict.least ? text::span_of_time(verdict.least->time) : "",
                           verdict.needed_kmh
                               ? whole_number(*verdict.needed_kmh / km_per(options_.unit)) + "+"
                               : "",
                           verdict.possible() ? "possible" : "excluded"});
        }
        return table.str();
    }

    [[nodiscard]] std::string heading(std::size_t number, const std::string& name) const {
        constexpr std::size_t indent = 3;
        std::string out;
        for (const std::string& line : wrap(name, text_width - indent)) {
            const std::string before =
                out.empty() ? fmt::format("{:<{}}", number, indent) : std::string(indent, ' ');
            out += options_.heading(before + line) + '\n';
        }
        return out;
    }

    /// Ways of one name differ in these.
    [[nodiscard]] std::string borders(const Alternative& way) const {
        std::string names;
        for (const BorderPassage& passage : way.features.borders) {
            names += (names.empty() ? "" : ", ");
            names += network_[passage.crossing->place].name;
        }
        return names.empty() ? "" : paragraph("borders: " + names, 3);
    }

    /// What excludes a way: reports of places that it does not touch, or the times.
    [[nodiscard]] std::string exclusion(const StretchWays& stretch, std::size_t i) const {
        const WayVerdict& verdict = stretch.verdicts[i];
        std::string out = heading(i + 1, name_of(stretch, i)) + borders(stretch.ways->ways[i]);
        if (verdict.too_slow) {
            const Contradiction& slow = *verdict.too_slow;
            out += "   excluded by the times:\n";
            for (const std::size_t report : slow.reports) {
                out += text::report_item(network_, answer_.journey.reports[report], 3);
            }
            return out + paragraph(text::proof(network_, deduction(), slow, options_), 3);
        }
        out += "   does not touch where it was reported:\n";
        std::vector<std::size_t> reports;
        for (const std::size_t at : verdict.elsewhere) {
            const auto& of = answer_.itinerary.chronology.events[*moment(at).event].reports;
            reports.insert(reports.end(), of.begin(), of.end());
        }
        const std::size_t shown = std::min(reports.size(), most_reports);
        for (std::size_t k = 0; k < shown; ++k) {
            out += text::report_item(network_, answer_.journey.reports[reports[k]], 3);
        }
        if (shown < reports.size()) {
            out += fmt::format("   and {} more\n", reports.size() - shown);
        }
        return out;
    }

    const Network& network_;
    const JourneyAnswer& answer_;
    const JourneyRoutes& routes_;
    const TextOptions& options_;
};

}  // namespace

std::string journey_routes_text(const Network& network, const JourneyAnswer& answer,
                                const JourneyRoutes& routes, const TextOptions& options) {
    return RoutesWriter(network, answer, routes, options).write();
}

}  // namespace verst
