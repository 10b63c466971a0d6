#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "verst/osm/import.hpp"

namespace verst {

/// A map of OpenStreetMap that a test writes down, an object a line:
///
///     n 1 50.0 30.0 railway=station name=Alpha      node: number, latitude, longitude, tags
///     w 5 1,2,3 railway=rail                        way: number, nodes, tags
///     r 9 5:outer,6: type=multipolygon              relation: number, ways with roles, tags
///
/// "~" in a value stands for a space. The file is gone with the object.
class SmallMap {
  public:
    SmallMap(const std::string& name, const std::string& lines)
        : path_(std::filesystem::temp_directory_path() / ("verst-test-" + name + ".osm")) {
        std::ofstream(path_) << xml(lines);
    }
    SmallMap(const SmallMap&) = delete;
    SmallMap& operator=(const SmallMap&) = delete;
    ~SmallMap() { std::filesystem::remove(path_); }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    [[nodiscard]] Result<Import> import(const ImportOptions& options = {}) const {
        return import_osm({path_}, options);
    }

    static std::string xml(const std::string& lines) {
        std::string out = "<?xml version='1.0' encoding='UTF-8'?>\n<osm version=\"0.6\">\n";
        std::istringstream in(lines);
        for (std::string line; std::getline(in, line);) {
            std::istringstream words(line);
            std::string type;
            std::string id;
            if (!(words >> type >> id)) continue;
            std::string body;
            std::string element = "node";
            std::string attributes;
            if (type == "n") {
                std::string lat;
                std::string lon;
                words >> lat >> lon;
                attributes = fmt::format(" lat=\"{}\" lon=\"{}\"", lat, lon);
            } else {
                element = type == "w" ? "way" : "relation";
                std::string members;
                words >> members;
                std::istringstream row(members);
                for (std::string member; std::getline(row, member, ',');) {
                    const auto colon = member.find(':');
                    body += type == "w"
                                ? fmt::format("<nd ref=\"{}\"/>", member)
                                : fmt::format("<member type=\"way\" ref=\"{}\" role=\"{}\"/>",
                                              member.substr(0, colon), member.substr(colon + 1));
                }
            }
            for (std::string tag; words >> tag;) {
                for (char& c : tag) c = c == '~' ? ' ' : c;
                const auto equals = tag.find('=');
                body += fmt::format("<tag k=\"{}\" v=\"{}\"/>", tag.substr(0, equals),
                                    tag.substr(equals + 1));
            }
            out += fmt::format("<{0} id=\"{1}\" version=\"1\"{2}>{3}</{0}>\n", element, id,
                               attributes, body);
        }
        return out + "</osm>\n";
    }

  private:
    std::filesystem::path path_;
};

/// The place of a name; the network must have it once.
[[nodiscard]] inline const ImportedPlace* place_named(const ImportedNetwork& network,
                                                      std::string_view name) {
    const ImportedPlace* found = nullptr;
    for (const ImportedPlace& place : network.places) {
        if (place.names.any() != name) continue;
        if (found != nullptr) return nullptr;
        found = &place;
    }
    return found;
}

/// How many ends of sections are at a place.
[[nodiscard]] inline std::size_t ends_at(const ImportedNetwork& network, const ImportedPlace& at) {
    std::size_t count = 0;
    for (const ImportedSection& section : network.sections) {
        for (const auto& end : section.ends) count += &network.places[end.place] == &at ? 1U : 0U;
    }
    return count;
}

}  // namespace verst
