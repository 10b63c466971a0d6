#include <algorithm>
#include <string>
#include <vector>

#include "render/geo_shapes.hpp"
#include "render/geo_text.hpp"
#include "render/markup.hpp"
#include "verst/render/geo_file.hpp"

namespace verst {

namespace {

/// The elements and their order are those of OGC 07-147r2 (KML 2.2).
class KmlWriter {
  public:
    explicit KmlWriter(const GeoFile& file) : file_(file) {}

    std::string write() {
        xml_.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml_.open("kml", {{"xmlns", "http://www.opengis.net/kml/2.2"}});
        xml_.open("Document");
        xml_.line();
        element("name", file_.name);
        description(description_with_licences(file_));
        styles();
        for (const std::string& kind : kinds()) folder(kind);
        xml_.close();
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

    /// Programs show a description as HTML: what is text must be escaped as HTML, then as XML.
    void description(std::string_view text) {
        if (text.empty()) return;
        std::string html = markup::escaped(text);
        for (auto at = html.find('\n'); at != std::string::npos; at = html.find('\n', at + 5))
            html.insert(at, "<br>");
        element("description", html);
    }

    /// The kinds of feature, in the order in which they come.
    [[nodiscard]] std::vector<std::string> kinds() const {
        std::vector<std::string> kinds;
        for (const GeoFeature& feature : file_.features) {
            if (std::ranges::find(kinds, feature.feature) == kinds.end())
                kinds.push_back(feature.feature);
        }
        return kinds;
    }

    /// Lines are dark red; colours are written aabbggrr.
    void styles() {
        xml_.open("Style", {{"id", "line"}});
        xml_.open("LineStyle");
        xml_.element("color", "ff2b1ea8");
        xml_.element("width", "3");
        xml_.close();
        xml_.close();
        xml_.line();
    }

    void folder(const std::string& kind) {
        xml_.open("Folder");
        xml_.line();
        element("name", kind);
        for (const GeoFeature& feature : file_.features) {
            if (feature.feature == kind) placemark(feature);
        }
        xml_.close();
        xml_.line();
    }

    void placemark(const GeoFeature& feature) {
        xml_.open("Placemark");
        xml_.line();
        element("name", feature.name);
        description(feature.description);
        time(feature);
        const bool line = feature.shape == GeoFeature::Shape::line;
        if (line) element("styleUrl", "#line");
        data(feature);
        if (line) {
            lines(feature);
        } else if (!feature.positions.empty()) {
            xml_.open("Point");
            xml_.element("coordinates", coordinates(feature.positions.front()));
            xml_.close();
            xml_.line();
        }
        xml_.close();
        xml_.line();
    }

    void time(const GeoFeature& feature) {
        const auto& [earliest, latest] = feature.when;
        if (!earliest && !latest) return;
        if (earliest == latest) {
            xml_.open("TimeStamp");
            xml_.element("when", utc_text(*earliest));
        } else {
            xml_.open("TimeSpan");
            if (earliest) xml_.element("begin", utc_text(*earliest));
            if (latest) xml_.element("end", utc_text(*latest));
        }
        xml_.close();
        xml_.line();
    }

    void data(const GeoFeature& feature) {
        if (feature.properties.empty()) return;
        xml_.open("ExtendedData");
        xml_.line();
        for (const auto& [key, value] : feature.properties) {
            const std::string text = value_text(value);
            if (text.empty()) continue;
            xml_.open("Data", {{"name", key}});
            xml_.element("value", text);
            xml_.close();
            xml_.line();
        }
        xml_.close();
        xml_.line();
    }

    static std::string coordinates(Position position) {
        return degrees_text(position.lon_deg) + ',' + degrees_text(position.lat_deg);
    }

    void lines(const GeoFeature& feature) {
        if (feature.positions.empty()) return;
        const auto parts = cut_at_antimeridian(feature.positions);
        if (parts.size() > 1) xml_.open("MultiGeometry");
        for (const auto& part : parts) {
            xml_.open("LineString");
            xml_.element("tessellate", "1");
            std::string list;
            for (const Position& position : part) {
                if (!list.empty()) list += ' ';
                list += coordinates(position);
            }
            xml_.element("coordinates", list);
            xml_.close();
            xml_.line();
        }
        if (parts.size() > 1) xml_.close();
    }

    const GeoFile& file_;
    markup::Writer xml_;
};

}  // namespace

std::string kml(const GeoFile& file) { return KmlWriter(file).write(); }

}  // namespace verst
