#include "verst/render/matrix_rows.hpp"

#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "render/csv_sheet.hpp"
#include "render/end_notes.hpp"
#include "render/json_parts.hpp"
#include "render/markdown.hpp"
#include "render/shutdown_parts.hpp"
#include "render/text_parts.hpp"
#include "verst/render/figures.hpp"
#include "verst/render/sentence.hpp"

namespace verst {

namespace {

using json::Json;

/// The last column, of ways that may be longer than the shortest: where the shortest way is
/// another, by how many kilometres (or miles) it goes. "Moscow 8303.0; Beijing 7826.4"
std::string shortest_cell(const MatrixHead& head, const MatrixRow& row, LengthUnit unit,
                          int decimals) {
    std::string cell;
    for (std::size_t i = 0; i < row.shortest_km.size(); ++i) {
        if (!row.shortest_km[i]) continue;
        cell += fmt::format("{}{} {:.{}f}", cell.empty() ? "" : "; ", head.ends[i].named.text,
                            *row.shortest_km[i] / km_per(unit), decimals);
    }
    return cell;
}

class MatrixCsv final : public MatrixRows {
  public:
    MatrixCsv(const Network& /*network*/, const MatrixHead& head, LengthUnit unit)
        : head_(head), unit_(unit) {}

    [[nodiscard]] std::string head() const override {
        std::string corner;
        switch (head_.metric) {
            case Metric::practical:
            case Metric::rail:
                corner = fmt::format("rail_{}", unit_name(unit_));
                break;
            case Metric::geodesic:
                corner = fmt::format("chord_{}", unit_name(unit_));
                break;
            case Metric::time:
                corner = "time_h";
                break;
        }
        std::vector<std::string> cells{std::move(corner)};
        for (const RailEnd& end : head_.ends) cells.push_back(csv::text(end.named.text));
        if (may_be_longer(head_.metric)) cells.emplace_back("shortest");
        return csv::line(cells);
    }

    [[nodiscard]] std::string row(const MatrixRow& row) override {
        const bool by_time = head_.metric == Metric::time;
        const double divisor = by_time ? 1 : km_per(unit_);
        const int decimals = by_time ? 2 : 1;
        std::vector<std::string> cells{csv::text(head_.ends[place_++].named.text)};
        for (const auto& cost : row.figures)
            cells.push_back(cost ? fmt::format("{:.{}f}", *cost / divisor, decimals) : "");
        if (may_be_longer(head_.metric))
            cells.push_back(csv::text(shortest_cell(head_, row, unit_, 1)));
        return csv::line(cells);
    }

    [[nodiscard]] bool has_remarks() const override { return false; }

  private:
    const MatrixHead& head_;
    LengthUnit unit_;
    std::size_t place_ = 0;
};

class MatrixMarkdown final : public MatrixRows {
  public:
    MatrixMarkdown(const Network& network, const MatrixHead& head, LengthUnit unit)
        : network_(network), head_(head), unit_(unit) {}

    [[nodiscard]] std::string head() const override {
        std::string names = head_.metric == Metric::time
                                ? "| hours |"
                                : fmt::format("| {}{} |", unit_name(unit_),
                                              head_.metric == Metric::geodesic ? ", chord" : "");
        std::string rules = "| --- |";
        for (const RailEnd& end : head_.ends) {
            names += fmt::format(" {} |", markdown::escaped(end.named.text));
            rules += " ---: |";
        }
        if (may_be_longer(head_.metric)) {
            names += " shortest |";
            rules += " --- |";
        }
        return names + '\n' + rules + '\n';
    }

    [[nodiscard]] std::string row(const MatrixRow& row) override {
        const bool by_time = head_.metric == Metric::time;
        std::string line =
            fmt::format("| {} |", markdown::escaped(head_.ends[place_++].named.text));
        for (const auto& cost : row.figures) {
            line += fmt::format(" {} |", !cost     ? ""
                                         : by_time ? decimal_number(*cost, 1)
                                                   : whole_number(*cost / km_per(unit_)));
        }
        if (may_be_longer(head_.metric))
            line += fmt::format(" {} |", markdown::escaped(shortest_cell(head_, row, unit_, 0)));
        return line + '\n';
    }

    [[nodiscard]] std::string notes(const MatrixRemarks& remarks) const override {
        const std::string text = markdown::bullets(matrix_notes(network_, remarks, unit_));
        const std::string credit = markdown::paragraph(text::credit(network_));
        return text + (text.empty() || credit.empty() ? "" : "\n") + credit;
    }

  private:
    const Network& network_;
    const MatrixHead& head_;
    LengthUnit unit_;
    std::size_t place_ = 0;
};

/// The key of the figures, which says their unit.
std::string_view figures_key(Metric metric) {
    switch (metric) {
        case Metric::practical:
        case Metric::rail:
            return "rail_km";
        case Metric::geodesic:
            return "chord_km";
        case Metric::time:
            return "time_h";
    }
    return "";
}

Json end_json(const Network& network, const RailEnd& end) {
    return {{"asked", end.named.text},
            {"place", json::point(network, end.named)},
            {"station", json::place(network, end.station)},
            {"snap_km", json::number(end.snap_km)},
            {"obstacles", json::obstacles(end)},
            {"access", end.access ? json::access(network, *end.access) : Json()}};
}

/// As `json::dates`, of the pairs that were examined.
Json dates_json(const Network& network, const MatrixRemarks& remarks) {
    if (remarks.closed.empty() && remarks.doubtful.empty()) return {};
    return {{"pairs", remarks.closed_pairs},
            {"unopened", json::openings(network, remarks.closed.unopened)},
            {"shut", shutdowns_json(network, remarks.closed.shut)},
            {"doubtful", json::openings(network, remarks.doubtful)}};
}

class MatrixJson final : public MatrixRows {
  public:
    MatrixJson(const Network& network, const MatrixHead& head, LengthUnit /*unit*/)
        : network_(network), head_(head) {}

    [[nodiscard]] std::string head() const override {
        Json object;
        object["by"] = metric_name(head_.metric);
        object["as_of"] = head_.as_of ? Json(iso8601(*head_.as_of)) : Json();
        object["places"] = Json::array();
        for (const RailEnd& end : head_.ends) object["places"].push_back(end_json(network_, end));
        std::string text = json::document(object);
        text.erase(text.rfind("\n}"));
        return text + ",\n  \"" + std::string(figures_key(head_.metric)) + "\": [";
    }

    [[nodiscard]] std::string row(const MatrixRow& row) override {
        add_shortest(row);
        Json list = Json::array();
        for (const auto& cost : row.figures) list.push_back(json::number(cost));
        std::string text = json::one_line(list);
        text.pop_back();
        return (place_++ == 0 ? "\n    " : ",\n    ") + text;
    }

    [[nodiscard]] std::string tail(const MatrixRemarks& remarks) const override {
        std::string text = "\n  ]";
        if (may_be_longer(head_.metric)) {
            text += ",\n  \"shortest\": [" + shortest_ + (shortest_.empty() ? "]" : "\n  ]");
        }
        Json object;
        object["empty"] = {{"pairs", remarks.empty}, {"why", Json()}, {"hints", Json::array()}};
        if (remarks.why) {
            const WordedRefusal why = in_unit(*remarks.why, LengthUnit::km);
            object["empty"]["why"] = why.message;
            object["empty"]["hints"] = why.hints;
            json::add_suggestions(object["empty"], remarks.why->hints);
        }
        object["dates"] = dates_json(network_, remarks);
        json::add_credit(object, network_);
        const std::string rest = json::document(object);
        return text + "," + rest.substr(rest.find('\n'));
    }

  private:
    /// Pairs for which the shortest way is another: they follow the last row.
    void add_shortest(const MatrixRow& row) {
        for (std::size_t i = 0; i < row.shortest_km.size(); ++i) {
            if (!row.shortest_km[i]) continue;
            std::string item = json::one_line(
                {{"from", place_}, {"to", i}, {"rail_km", json::number(row.shortest_km[i])}});
            item.pop_back();
            shortest_ += (shortest_.empty() ? "\n    " : ",\n    ") + item;
        }
    }

    const Network& network_;
    const MatrixHead& head_;
    std::size_t place_ = 0;
    std::string shortest_;
};

/// As NumPy reads it: a head that says what follows, and the figures, their lowest byte first.
class MatrixNpy final : public MatrixRows {
  public:
    MatrixNpy(const Network& /*network*/, const MatrixHead& head, LengthUnit unit)
        : places_(head.ends.size()), divisor_(head.metric == Metric::time ? 1 : km_per(unit)) {}

    [[nodiscard]] std::string head() const override {
        std::string what = fmt::format(
            "{{'descr': '<f4', 'fortran_order': False, 'shape': ({0}, {0}), }}", places_);
        // With the ten bytes before it, it ends at a multiple of 64, by a line feed.
        constexpr std::size_t before = 10;
        constexpr std::size_t aligned = 64;
        const std::size_t whole = (before + what.size() + 1 + aligned - 1) / aligned * aligned;
        what.resize(whole - before - 1, ' ');
        what += '\n';
        std::string bytes("\x93NUMPY\1\0", 8);
        bytes += static_cast<char>(what.size() & 0xFFU);
        bytes += static_cast<char>(what.size() >> 8U);
        return bytes + what;
    }

    [[nodiscard]] std::string row(const MatrixRow& row) override {
        std::string bytes(sizeof(float) * row.figures.size(), '\0');
        char* at = bytes.data();
        for (const auto& figure : row.figures) {
            const float value = figure ? static_cast<float>(*figure / divisor_)
                                       : std::numeric_limits<float>::quiet_NaN();
            auto bits = std::bit_cast<std::uint32_t>(value);
            if constexpr (std::endian::native == std::endian::big) bits = __builtin_bswap32(bits);
            std::memcpy(at, &bits, sizeof bits);
            at += sizeof bits;
        }
        return bytes;
    }

    [[nodiscard]] bool has_remarks() const override { return false; }
    [[nodiscard]] bool has_shortest() const override { return false; }

  private:
    std::size_t places_;
    double divisor_;
};

template <class Rows>
std::unique_ptr<MatrixRows> rows_as(const Network& network, const MatrixHead& head,
                                    LengthUnit unit) {
    return std::make_unique<Rows>(network, head, unit);
}

}  // namespace

const std::vector<MatrixFormat>& matrix_formats() {
    static const std::vector<MatrixFormat> all{{"text", rows_as<MatrixCsv>},
                                               {"csv", rows_as<MatrixCsv>},
                                               {"json", rows_as<MatrixJson>},
                                               {"markdown", rows_as<MatrixMarkdown>},
                                               {"npy", rows_as<MatrixNpy>}};
    return all;
}

}  // namespace verst
