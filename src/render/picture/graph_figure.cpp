#include "render/picture/graph_figure.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <ranges>
#include <ratio>
#include <utility>

#include <fmt/format.h>

#include "render/picture/figure_text.hpp"
#include "render/picture/graph_axes.hpp"
#include "render/picture/graph_stations.hpp"
#include "render/picture/label_space.hpp"
#include "render/picture/map_panel.hpp"
#include "render/picture/path_data.hpp"
#include "render/picture/text_width.hpp"
#include "render/window_text.hpp"

namespace verst::picture {

namespace {

/// A time that is known this well is a point.
constexpr std::chrono::minutes point_width{75};

/// A run passes through a time that it misses by less: the dot is as wide.
constexpr double run_slack_h = 1;

constexpr std::string_view note_of_reports =
    "Each place has its own clock: midnights step where the clock changes. Shaded: 18:00 to 06:00 "
    "by the local clock. Dots: times known to the hour. Bars: what the reports leave; thin dotted "
    "bars are not reported, but follow from the order of the events. Bands: where the train can "
    "have been. Broken lines: a run at typical speeds without stops, where the known times allow "
    "one.";
constexpr std::string_view note_of_plan =
    "Each place has its own clock: midnights step where the clock changes. Shaded: 18:00 to 06:00 "
    "by the local clock. Every time is computed.";

void draw_path(markup::Writer& out, const std::string& classes, const Polyline& line,
               bool closed = false) {
    if (line.size() < 2) return;
    out.leaf("path", {{"class", classes}, {"d", path_data(line, closed)}});
}

/// The sides of a window within the graph; what the reports leave open reaches to its edge.
struct Span {
    double left = 0;
    double right = 0;
};

class GraphFigure {
  public:
    GraphFigure(const TrainGraph& graph, const FigureStyle& style, double top)
        : graph_(graph),
          style_(style),
          scale_(graph, plot_box(style, graph, top)),
          clocks_(clocks_of(graph, scale_)) {}

    [[nodiscard]] double bottom() const { return scale_.box().bottom + style_.font_size * 1.6; }

    void draw(markup::Writer& out) {
        draw_ground(out);
        draw_days(out);
        const auto labels = station_labels(graph_, scale_, style_.font_size * 1.35);
        for (const StationLabel& label : labels) {
            draw_path(out, "station",
                      {{scale_.box().left, label.row_y}, {scale_.box().right, label.row_y}});
        }
        for (const GraphLeg& leg : graph_.legs) draw_leg(out, leg);
        draw_stays(out);
        for (const GraphLeg& leg : graph_.legs) draw_marks(out, leg);
        draw_offsets(out);
        draw_badges(out);
        draw_frame(out);
        draw_station_column(out, labels, scale_, style_);
    }

  private:
    static Box plot_box(const FigureStyle& style, const TrainGraph& graph, double top) {
        const double edge = style.standalone ? 12 : 0.5;
        const double names = style.narrow ? 136 : 214;
        const auto rows = std::ranges::count_if(
            graph.stations, [](const GraphStation& station) { return station.number != 0; });
        const double least = static_cast<double>(rows) * style.font_size * 1.4;
        const double height = std::max(least, style.narrow ? 430.0 : 500.0);
        const double first = top + style.font_size * 1.9;
        return {edge + names, first, style.width - edge - (style.narrow ? 0 : 62), first + height};
    }

    void draw_ground(markup::Writer& out) const {
        for (const GraphClock& clock : clocks_) {
            for (const Box& night : clock.nights) {
                out.leaf("rect", {{"class", "nightfall"},
                                  {"x", coordinate(night.left)},
                                  {"y", coordinate(night.top)},
                                  {"width", coordinate(night.width())},
                                  {"height", coordinate(night.height())}});
            }
        }
        for (std::size_t i = 1; i < clocks_.size(); ++i) {
            draw_path(out, "zone line",
                      {{scale_.box().left, clocks_[i].top}, {scale_.box().right, clocks_[i].top}});
        }
        for (const Polyline& line : midnights(clocks_, scale_.box()))
            draw_path(out, "midnight", line);
    }

    /// The days of the first clock above, those of the last below.
    void draw_days(markup::Writer& out) const {
        const double size = style_.font_size - 1;
        draw_day_row(out, clocks_.front(), scale_.box().top - size * 0.6);
        out.element("text",
                    {{"class", "small label"},
                     {"x", style_.standalone ? "12" : "0"},
                     {"y", coordinate(scale_.box().top - size * 0.95)},
                     {"font-size", coordinate(size - 1)}},
                    months());
        draw_day_row(out, clocks_.back(), scale_.box().bottom + size * 1.3);
    }

    /// "Sep 2023", "Jul–Aug 2001"
    [[nodiscard]] std::string months() const {
        const GraphClock& clock = clocks_.front();
        const auto month_of = [](CalendarDay day) {
            const std::string date = text::day_and_month(day);
            return date.substr(date.find(' ') + 1);
        };
        const auto year_of = [](CalendarDay day) {
            return static_cast<int>(std::chrono::year_month_day(day).year());
        };
        const CalendarDay first = clock.days.front().day;
        const CalendarDay last = clock.days.back().day;
        if (year_of(first) != year_of(last)) {
            return fmt::format("{} {}–{} {}", month_of(first), year_of(first), month_of(last),
                               year_of(last));
        }
        if (month_of(first) == month_of(last))
            return fmt::format("{} {}", month_of(first), year_of(first));
        return fmt::format("{}–{} {}", month_of(first), month_of(last), year_of(first));
    }

    void draw_day_row(markup::Writer& out, const GraphClock& clock, double y) const {
        const double size = style_.font_size - 1;
        struct Shown {
            CalendarDay day;
            double left = 0;
            double right = 0;
        };
        std::vector<Shown> shown_days;
        double narrowest = scale_.box().width();
        for (const GraphDay& day : clock.days) {
            const double left = std::max(day.left, scale_.box().left);
            const double right = std::min(day.right, scale_.box().right);
            if (right > left) shown_days.push_back({day.day, left, right});
            narrowest = std::min(narrowest, day.right - day.left);
        }
        // All days in one style: the fullest that fits a whole day. A day that is cut off has
        // the fullest that fits what is left of it, if any does.
        std::size_t style = 0;
        const auto fits = [&](const Shown& day, std::size_t name, double room) {
            return text_width(day_names(day.day).at(name), size) + 4 <= room;
        };
        while (style < 2 && !std::ranges::all_of(shown_days, [&](const Shown& day) {
                   return fits(day, style, narrowest);
               })) {
            ++style;
        }
        for (const Shown& day : shown_days) {
            const double room = day.right - day.left;
            std::size_t name = style;
            while (name < 2 && !fits(day, name, room)) ++name;
            if (!fits(day, name, room)) continue;
            out.element("text",
                        {{"class", "mid label"},
                         {"x", coordinate((day.left + day.right) / 2)},
                         {"y", coordinate(y)},
                         {"font-size", coordinate(size)}},
                        day_names(day.day).at(name));
        }
    }

    /// From the fullest to the shortest.
    static std::array<std::string, 3> day_names(CalendarDay day) {
        static constexpr std::array<std::string_view, 7> weekdays{"Sun", "Mon", "Tue", "Wed",
                                                                  "Thu", "Fri", "Sat"};
        const std::string date = text::day_and_month(day);
        const auto weekday = weekdays.at(std::chrono::weekday(day).c_encoding());
        return {fmt::format("{} {}", weekday, date), date, date.substr(0, date.find(' '))};
    }

    [[nodiscard]] Span span(const Window& window) const {
        const Box& box = scale_.box();
        return {
            window.earliest ? std::clamp(scale_.x(*window.earliest), box.left, box.right)
                            : box.left,
            window.latest ? std::clamp(scale_.x(*window.latest), box.left, box.right) : box.right};
    }

    /// Where the train can have been, and the run at typical speeds.
    void draw_leg(markup::Writer& out, const GraphLeg& leg) {
        const std::string number = std::to_string(leg.number);
        out.open("g", {{"data-leg", number}});
        if (graph_.planned) {
            Polyline way;
            for (const GraphMark& mark : leg.marks) {
                way.push_back({scale_.x(*mark.window.earliest), scale_.y(mark.km)});
            }
            lines_.push_back(way);
            draw_path(out, "line run s" + leg_class(leg.number), way);
            out.close();
            return;
        }
        Polyline early;
        Polyline late;
        double least = scale_.box().left;
        for (const GraphMark& mark : leg.marks) {
            least = std::max(least, mark.window.earliest ? span(mark.window).left : least);
            early.push_back({least, scale_.y(mark.km)});
        }
        double most = scale_.box().right;
        for (const auto& mark : std::views::reverse(leg.marks)) {
            most = std::min(most, mark.window.latest ? span(mark.window).right : most);
            late.push_back({most, scale_.y(mark.km)});
        }
        Polyline band = early;
        band.insert(band.end(), late.begin(), late.end());
        draw_path(out, "band f" + leg_class(leg.number), band, true);
        draw_path(out, "typical s" + leg_class(leg.number), typical_run(leg));
        Polyline middle;
        for (std::size_t i = 0; i < early.size(); ++i) {
            middle.push_back((early[i] + late[late.size() - 1 - i]) * 0.5);
        }
        lines_.push_back(std::move(middle));
        out.close();
    }

    /// A run that is within every time that is known, as near to the middle of the best known of
    /// them as the others let it be; empty where there is none.
    [[nodiscard]] Polyline typical_run(const GraphLeg& leg) const {
        if (leg.typical.size() < 2) return {};
        using Hours = std::chrono::duration<double, std::ratio<3600>>;
        const auto hours_of = [&](Instant at) { return Hours(at - graph_.begin).count(); };
        double first_h = -std::numeric_limits<double>::infinity();
        double last_h = std::numeric_limits<double>::infinity();
        double best_h = 0;
        double narrowest_h = std::numeric_limits<double>::infinity();
        for (const GraphMark& mark : leg.marks) {
            const double run_h = hours_to(leg, mark.km);
            const Window& window = mark.window;
            if (window.earliest)
                first_h = std::max(first_h, hours_of(*window.earliest) - run_h - run_slack_h);
            if (window.latest)
                last_h = std::min(last_h, hours_of(*window.latest) - run_h + run_slack_h);
            if (!window.earliest || !window.latest) continue;
            const double width_h = hours_of(*window.latest) - hours_of(*window.earliest);
            if (width_h >= narrowest_h) continue;
            narrowest_h = width_h;
            best_h = (hours_of(*window.latest) + hours_of(*window.earliest)) / 2 - run_h;
        }
        if (first_h > last_h || !std::isfinite(narrowest_h)) return {};
        const double start_h = std::clamp(best_h, first_h, last_h);
        const double per_hour =
            scale_.x(graph_.begin + std::chrono::hours(1)) - scale_.x(graph_.begin);
        Polyline line;
        for (const GraphPoint& point : leg.typical) {
            line.push_back(
                {scale_.x(graph_.begin) + (start_h + point.h) * per_hour, scale_.y(point.km)});
        }
        const auto parts = clip_line(simplified(line, 0.4), scale_.box());
        return parts.empty() ? Polyline() : parts.front();
    }

    /// Of the typical run to a place on it.
    static double hours_to(const GraphLeg& leg, double km) {
        for (std::size_t i = 1; i < leg.typical.size(); ++i) {
            const GraphPoint& before = leg.typical[i - 1];
            const GraphPoint& after = leg.typical[i];
            if (km > after.km || after.km == before.km) continue;
            return before.h + (after.h - before.h) * (km - before.km) / (after.km - before.km);
        }
        return leg.typical.back().h;
    }

    void draw_stays(markup::Writer& out) const {
        for (const GraphStay& stay : graph_.stays) {
            const double y = scale_.y(stay.km);
            const double from = span(stay.arrived).left;
            const double to = span(stay.left).right;
            if (to > from) draw_path(out, "may schip", {{from, y}, {to, y}});
            const double surely_from = span(stay.arrived).right;
            const double surely_to = span(stay.left).left;
            if (surely_to > surely_from && stay.arrived.latest && stay.left.earliest) {
                draw_path(out, "dwell schip", {{surely_from, y}, {surely_to, y}});
            }
        }
    }

    void draw_marks(markup::Writer& out, const GraphLeg& leg) {
        if (graph_.planned) return;
        for (const GraphMark& mark : leg.marks) {
            const Window& window = mark.window;
            if (!window.earliest && !window.latest) continue;
            const double y = scale_.y(mark.km);
            const Span at = span(window);
            out.open("g", {{"data-leg", std::to_string(leg.number)}});
            out.element("title", mark.text);
            if (window.earliest && window.latest &&
                *window.latest - *window.earliest <= point_width) {
                out.leaf("circle", {{"class", "known f" + leg_class(leg.number)},
                                    {"cx", coordinate((at.left + at.right) / 2)},
                                    {"cy", coordinate(y)},
                                    {"r", style_.narrow ? "3.4" : "4.2"}});
            } else {
                draw_path(out, (mark.reported ? "window s" : "may s") + leg_class(leg.number),
                          {{at.left, y}, {at.right, y}});
            }
            out.close();
        }
    }

    /// Whose clock it is, at the right edge of each stretch that is high enough.
    void draw_offsets(markup::Writer& out) {
        const double size = style_.font_size - 2;
        double free_from = scale_.box().top - 1;
        for (const GraphClock& clock : clocks_) {
            const double middle = (clock.top + clock.bottom) / 2;
            if (clock.bottom - clock.top < size * 0.9 || middle - size * 0.6 < free_from) continue;
            free_from = middle + size * 0.7;
            const double right = scale_.box().right;
            out.element("text",
                        {{"class", style_.narrow ? "small end label halo" : "small label"},
                         {"x", coordinate(style_.narrow ? right - 3 : right + 5)},
                         {"y", coordinate(middle + size * 0.36)},
                         {"font-size", coordinate(size)}},
                        clock.offset);
            const double width = text_width(clock.offset, size);
            if (style_.narrow)
                taken_.push_back(
                    {right - 3 - width, middle - size * 0.7, right - 3, middle + size * 0.7});
        }
    }

    void draw_badges(markup::Writer& out) const {
        LabelSpace space(scale_.box());
        for (const Box& box : taken_) space.keep_clear(box);
        const double side = style_.font_size * 1.25;
        std::vector<LabelWish> wishes;
        for (const Polyline& line : lines_) {
            space.avoid(line, 0.3);
            LabelWish wish;
            const Polyline right = beside(line, side * 0.8);
            const Polyline left = beside(line, -side * 0.8);
            for (const double share : {0.5, 0.35, 0.65, 0.2, 0.8}) {
                wish.anchors.push_back(point_along(left, share));
                wish.anchors.push_back(point_along(right, share));
            }
            wish.width = wish.height = side;
            wish.centred = true;
            wishes.push_back(std::move(wish));
        }
        const auto spots = space.place(wishes);
        for (std::size_t i = 0; i < spots.size(); ++i) {
            if (spots[i]) draw_badge(out, spots[i]->box, graph_.legs[i].number, style_);
        }
    }

    void draw_frame(markup::Writer& out) const {
        const Box& box = scale_.box();
        out.leaf("rect", {{"class", "frame"},
                          {"x", coordinate(box.left)},
                          {"y", coordinate(box.top)},
                          {"width", coordinate(box.width())},
                          {"height", coordinate(box.height())}});
    }

    const TrainGraph& graph_;
    const FigureStyle& style_;
    GraphScale scale_;
    std::vector<GraphClock> clocks_;
    std::vector<Polyline> lines_;  ///< of the legs, for their numbers
    std::vector<Box> taken_;
};

}  // namespace

std::string graph_figure(const TrainGraph& graph, const FigureStyle& style) {
    const double top = style.standalone ? heading_height(style, graph.title) : 0;
    GraphFigure figure(graph, style, top);
    const std::string note(graph.planned ? note_of_plan : note_of_reports);
    const double key_top = figure.bottom();
    const double note_top = key_top + key_height(style, key_of(graph.key));
    const double height = note_top + note_height(style, note) + (style.standalone ? 8 : 0);

    markup::Writer out;
    open_figure(out, style, height, graph.title, graph.description);
    draw_heading(out, style, graph.title);
    figure.draw(out);
    draw_key(out, style, key_of(graph.key), key_top);
    draw_note(out, style, note, note_top);
    out.close();
    if (style.standalone) out.line();
    return out.take();
}

}  // namespace verst::picture
