#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/markup.hpp"
#include "render/picture/base_layer.hpp"
#include "render/picture/figure_style.hpp"
#include "render/picture/graticule.hpp"
#include "render/picture/label_space.hpp"
#include "render/picture/map_frame.hpp"
#include "render/picture/travel_map.hpp"
#include "verst/geo/base_map.hpp"
#include "verst/network/network.hpp"

namespace verst::picture {

/// What every panel of a figure is drawn from.
struct MapSources {
    const Network& network;
    const BaseMap& base;
};

/// One map in a figure: the land, the network, the ways of the journey, names. Drawn from the
/// bottom up, in the order of the members.
class MapPanel {
  public:
    MapPanel(const MapSources& sources, const MapFrame& frame, const FigureStyle& style);

    /// Land, waters, borders, the graticule and the railways.
    void draw_ground(markup::Writer& out);

    /// The degrees of the graticule, where nothing is hidden: after the ways are drawn.
    void draw_degrees(markup::Writer& out);

    void draw_bands(markup::Writer& out, const std::vector<MapBand>& bands);
    void draw_legs(markup::Writer& out, const std::vector<MapLeg>& legs);
    void draw_marks(markup::Writer& out, const MapMarks& marks);

    /// A rectangle that an inset shows in detail, with its letter.
    void draw_cut(markup::Writer& out, const Box& cut);

    /// Nothing else may lie there: an inset.
    void keep_clear(const Box& box) { space_.keep_clear(box); }

    /// Scale and north; dots, numbers and names; the numbers of the legs; then names of places
    /// passed, and of countries, as far as there is room.
    struct Labels {
        std::vector<MapStop> stops;
        std::vector<MapStop> dots;      ///< stops without a name: it is in the inset
        std::vector<std::size_t> legs;  ///< positions of those whose number is shown
        std::vector<MapPlace> passed;
    };
    void draw_labels(markup::Writer& out, const std::vector<MapLeg>& legs, const Labels& labels);

    /// In a page the frame tells how a point of the panel is found on the globe: `data-extent`,
    /// what the projection was fitted to (south, north, west, east, degrees), and `data-plane`,
    /// where the origin of its plane lies and the units of the figure in a kilometre.
    void draw_frame(markup::Writer& out);

    [[nodiscard]] LabelSpace& space() { return space_; }

  private:
    void draw_railways(markup::Writer& out);
    void draw_stop(markup::Writer& out, const MapStop& stop, const LabelSpot& spot) const;

    const MapSources& sources_;
    const MapFrame& frame_;
    const FigureStyle& style_;
    LabelSpace space_;
    Graticule graticule_;
    std::vector<std::vector<Polyline>> leg_lines_;
    BaseLayer layer_;
};

/// The classes of the line of a leg, and of a band.
[[nodiscard]] std::string run_classes(const MapLeg& leg);
[[nodiscard]] std::string band_classes(const MapBand& band);

/// A cross on a point, as path data.
[[nodiscard]] std::string cross_path(Point at);

/// The number of a leg in its colour.
void draw_badge(markup::Writer& out, const Box& box, std::size_t number, const FigureStyle& style);

}  // namespace verst::picture
