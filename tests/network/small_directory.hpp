#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace verst {

/// A data directory of three stations on one line, which a test may spoil file by file:
///
///     alpha --10-- beta --20-- gamma (border) --10-- delta      site: works, by road from alpha
class SmallDirectory {
  public:
    explicit SmallDirectory(const std::string& name)
        : path_(std::filesystem::temp_directory_path() / ("verst-test-" + name)) {
        std::filesystem::remove_all(path_);
        write("edition.toml", "name = \"small\"\nedition = \"1\"\n");
        write("sources.csv", "id,licence,citation\ntest,fact,made for a test\n");
        write("places/facts.csv",
              places_header +
                  "alpha,station,Alpha,,,RU,50,30,100,,Europe/Moscow,,test,\n"
                  "beta,station,Beta,Бета,en:Betha,RU,50,30.12,100,,Europe/Moscow,esr:1,test,\n"
                  "gamma,border,Gamma,,,RU,50,30.36,100,,Europe/Moscow,,test,\n"
                  "delta,station,Delta,,,CN,50,30.48,100,,Asia/Shanghai,,test,\n"
                  "works,site,Works,,,RU,50.05,30,500,2,Europe/Moscow,,test,\n");
        write("lines.csv", lines_header + "main,Main line,RU/CN,1520,1,no,50,1900,C,test,\n");
        write("lines/main.csv", points_header +
                                    "alpha,0,origin,,0,,0\n"
                                    "beta,10,printed,test,9.8,,0\n"
                                    "gamma,30,printed,test,29.1,,0\n"
                                    "delta,,,,39.0,,0\n");
        write("attributes.csv",
              "line,from,to,attribute,value,source\nmain,gamma,delta,gauge_mm,1435/1520,test\n");
        write("borders.csv",
              "place,from,to,from_country,to_country,from_gauge_mm,to_gauge_mm,stop_h_min,stop_h_"
              "max,traffic,"
              "gauge_change_at,confidence,source,note\n"
              "gamma,beta,delta,RU,CN,1520,1435/1520,1,3,freight,,C,test,\n");
        write("access.csv",
              "site,station,mode,km,uncertainty_km,confidence,note\nworks,alpha,road,6,1,C,\n");
    }
    SmallDirectory(const SmallDirectory&) = delete;
    SmallDirectory& operator=(const SmallDirectory&) = delete;
    ~SmallDirectory() { std::filesystem::remove_all(path_); }

    void write(const std::string& file, const std::string& text) const {
        std::filesystem::create_directories((path_ / file).parent_path());
        std::ofstream(path_ / file, std::ios::binary) << text;
    }
    void remove(const std::string& file) const { std::filesystem::remove_all(path_ / file); }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    inline static const std::string places_header =
        "id,kind,name,name_native,aliases,country,lat,lon,uncertainty_m,radius_km,tz,codes,source,"
        "note\n";
    inline static const std::string lines_header =
        "id,name,countries,gauge_mm,tracks,electrified,typical_kmh,opened,confidence,source,note\n";
    inline static const std::string points_header =
        "place,post_km,post_basis,post_source,track_km,track_basis,offset_m\n";

  private:
    std::filesystem::path path_;
};

}  // namespace verst
