#include <string>

#include "render/geo_shapes.hpp"
#include "render/geo_text.hpp"
#include "render/markup.hpp"
#include "verst/base/version.hpp"
#include "verst/render/geo_file.hpp"

namespace verst {

namespace {

/// The elements and their order are those of https://www.topografix.com/GPX/1/1/gpx.xsd.
class GpxWriter {
  public:
    explicit GpxWriter(const GeoFile& file) : file_(file) {}

    std::string write() {
        xml_.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml_.open("gpx", {{"version", "1.1"},
                          {"creator", "verst " + std::string(version())},
                          {"xmlns", "http://www.topografix.com/GPX/1/1"}});
        xml_.line();
        metadata();
        for (const GeoFeature& feature : file_.features) {
            if (feature.shape == GeoFeature::Shape::point) waypoint(feature);
        }
        int number = 0;
        for (const GeoFeature& feature : file_.features) {
            if (feature.shape == GeoFeature::Shape::line) route(feature, ++number);
        }
        xml_.close();
        xml_.line();
        return xml_.take();
    }

  private:
    void element(std::string_view name, std::string_view text) {
        if (text.empty()) return;
        xml_.element(name, text);
        xml_.line();
    }

    /// The schema's longitude is less than 180.
    static double longitude(double degrees) { return degrees >= 180 ? -180 : degrees; }

    void open_point(std::string_view name, Position position) {
        xml_.open(name, {{"lat", degrees_text(position.lat_deg)},
                         {"lon", degrees_text(longitude(position.lon_deg))}});
    }

    /// No time: it would be the time at which the file was made, and the answer is always the same.
    void metadata() {
        xml_.open("metadata");
        xml_.line();
        element("name", file_.name);
        element("desc", description_with_licences(file_));
        if (!file_.attribution.empty()) {
            const GeoAttribution& first = file_.attribution.front();
            xml_.open("copyright", {{"author", first.citation}});
            xml_.element("license", "https://spdx.org/licenses/" + first.licence + ".html");
            xml_.close();
            xml_.line();
        }
        bounds();
        xml_.close();
        xml_.line();
    }

    /// GPX has none for what lies on both sides of the antimeridian.
    void bounds() {
        const auto box = bounding_box(file_.features);
        if (!box || box->crosses_antimeridian()) return;
        xml_.leaf("bounds", {{"minlat", degrees_text(box->south)},
                             {"minlon", degrees_text(longitude(box->west))},
                             {"maxlat", degrees_text(box->north)},
                             {"maxlon", degrees_text(longitude(box->east))}});
        xml_.line();
    }

    void waypoint(const GeoFeature& feature) {
        if (feature.positions.empty()) return;
        open_point("wpt", feature.positions.front());
        xml_.line();
        if (feature.at) element("time", utc_text(*feature.at));
        element("name", feature.name);
        element("desc", feature.description);
        element("type", feature.feature);
        xml_.close();
        xml_.line();
    }

    void route(const GeoFeature& feature, int number) {
        xml_.open("rte");
        xml_.line();
        element("name", feature.name);
        element("desc", feature.description);
        element("number", std::to_string(number));
        element("type", feature.feature);
        for (std::size_t i = 0; i < feature.positions.size(); ++i) {
            open_point("rtept", feature.positions[i]);
            if (i < feature.position_names.size() && !feature.position_names[i].empty())
                xml_.element("name", feature.position_names[i]);
            xml_.close();
            xml_.line();
        }
        xml_.close();
        xml_.line();
    }

    const GeoFile& file_;
    markup::Writer xml_;
};

}  // namespace

std::string gpx(const GeoFile& file) { return GpxWriter(file).write(); }

}  // namespace verst
