#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

#include "journey/journey_fields.hpp"
#include "journey/parse_toml.hpp"
#include "verst/base/file.hpp"
#include "verst/base/text.hpp"
#include "verst/journey/train.hpp"

namespace verst {

namespace {

/// No train on rails is faster.
constexpr double most_kmh = 1000;
constexpr double most_tracks = 20;

class TrainReader {
  public:
    TrainReader(const Network& network, JourneyFaults& faults)
        : network_(network), faults_(faults) {}

    TrainTable read(const toml::table& root) {
        TrainTable table;
        JourneyFields fields(root, faults_);
        for (const toml::table* each : fields.tables("line_class")) {
            table.classes.push_back(read_class(*each));
        }
        for (const toml::table* each : fields.tables("train")) {
            table.trains.push_back(read_train(*each));
        }
        if (table.trains.empty()) fields.fault("train", 1, "at least one [[train]] is needed");
        fields.report_unknown_keys();
        return table;
    }

  private:
    LineClass read_class(const toml::table& table) {
        JourneyFields fields(table, faults_);
        LineClass found;
        found.id = new_id(fields, class_ids_);
        found.name = required(fields, "name");
        found.max_kmh = kmh(fields, "max_kmh");
        for (FieldText& line : fields.texts("lines")) {
            if (!network_.find_line(line.text)) {
                fields.fault("lines", line.line,
                             "no line has the id " + verst::in_quotes(line.text));
            }
            found.lines.push_back(std::move(line.text));
        }
        for (FieldText& country : fields.texts("countries")) {
            const auto& lines = network_.lines();
            if (std::ranges::find(lines, std::string_view(country.text), &Line::countries) ==
                lines.end()) {
                fields.fault("countries", country.line,
                             "no line is in " + verst::in_quotes(country.text));
            }
            found.countries.push_back(std::move(country.text));
        }
        found.tracks = tracks(fields);
        if (const auto text = fields.text("electrified", Need::optional)) {
            if (text->text != "yes" && text->text != "no") {
                fields.fault("electrified", text->line,
                             verst::in_quotes(text->text) + " is neither yes nor no");
            }
            found.electrified = text->text == "yes";
        }
        found.source = required(fields, "source");
        found.note = fields.text_or_empty("note");
        fields.report_unknown_keys();
        return found;
    }

    Train read_train(const toml::table& table) {
        JourneyFields fields(table, faults_);
        Train train;
        train.id = new_id(fields, train_ids_);
        train.name = required(fields, "name");
        for (FieldText& name : fields.texts("also")) train.also.push_back(std::move(name.text));
        train.usual_kmh = kmh(fields, "usual_kmh");
        train.max_kmh = kmh(fields, "max_kmh");
        if (train.max_kmh > 0 && train.max_kmh < train.usual_kmh) {
            fields.fault("max_kmh", fields.line(), "is less than usual_kmh");
        }
        train.source = required(fields, "source");
        train.note = fields.text_or_empty("note");
        fields.report_unknown_keys();
        return train;
    }

    static std::string required(JourneyFields& fields, std::string_view key) {
        auto text = fields.text(key, Need::required);
        return text ? std::move(text->text) : std::string();
    }

    static std::string new_id(JourneyFields& fields, std::set<std::string>& known) {
        const auto text = fields.text("id", Need::required);
        if (!text) return {};
        if (!known.insert(text->text).second) {
            fields.fault("id", text->line, verst::in_quotes(text->text) + " is given twice");
        }
        return text->text;
    }

    static double kmh(JourneyFields& fields, std::string_view key) {
        const auto value = fields.number(key, Need::required);
        if (!value) return 0;
        if (!(*value > 0 && *value <= most_kmh)) {  // so that NaN is none either
            fields.fault(key, fields.line(), "a speed above 0 and at most 1000 km/h is expected");
        }
        return *value;
    }

    static std::optional<int> tracks(JourneyFields& fields) {
        const auto value = fields.number("tracks", Need::optional);
        if (!value) return std::nullopt;
        if (!(*value >= 1 && *value <= most_tracks)) {
            fields.fault("tracks", fields.line(), "a number of tracks is expected, 1 or more");
            return std::nullopt;
        }
        return static_cast<int>(*value);
    }

    const Network& network_;
    JourneyFaults& faults_;
    std::set<std::string> class_ids_;
    std::set<std::string> train_ids_;
};

TrainTable table_of_any_train() {
    TrainTable table;
    Train any;
    any.id = "any";
    any.name = "Any train";
    any.usual_kmh = any_train_kmh;
    any.max_kmh = any_train_kmh;
    any.source = "assumed";
    table.trains.push_back(std::move(any));
    return table;
}

/// Nothing where the directory has none.
std::optional<std::filesystem::path> file_of(const Network& network) {
    const auto file = std::filesystem::path(network.directory()) / "trains.toml";
    std::error_code error;
    if (network.directory().empty() || !std::filesystem::exists(file, error)) return std::nullopt;
    return file;
}

Result<TrainTable> read_file(const std::filesystem::path& file, const Network& network,
                             JourneyFaults& faults) {
    const auto text = read_text_file(file);
    if (!text) return tl::unexpected(text.error());
    const auto root = parse_toml(*text, faults);
    return root ? TrainReader(network, faults).read(*root) : TrainTable();
}

}  // namespace

std::vector<DataFault> check_trains(const Network& network) {
    const auto file = file_of(network);
    if (!file) return {};
    JourneyFaults faults(file->filename().string());
    const auto table = read_file(*file, network, faults);
    if (!table) return {{file->filename().string(), 0, "", table.error().message}};
    return faults.sorted();
}

Result<TrainTable> read_trains(const Network& network) {
    const auto file = file_of(network);
    if (!file) return table_of_any_train();
    JourneyFaults faults(file->string());
    auto table = read_file(*file, network, faults);
    if (!table || faults.empty()) return table;
    const std::vector<DataFault> all = faults.sorted();
    return refuse(RefusalCode::bad_data, file->string() + ": no trains can be read from here",
                  {all.begin(), all.end()});
}

}  // namespace verst
