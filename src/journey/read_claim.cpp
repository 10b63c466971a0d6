#include "journey/read_claim.hpp"

#include <array>
#include <string>
#include <utility>

#include "journey/read_claim_figures.hpp"
#include "journey/read_fields.hpp"
#include "verst/journey/claim_grammar.hpp"
#include "verst/network/gazetteer.hpp"

namespace verst {

namespace {

using What = decltype(JourneyClaim::what);

/// Reads the figures of one `[[claim]]`.
class ClaimReader {
  public:
    ClaimReader(const toml::table& table, const ClaimContext& context, JourneyFaults& faults)
        : context_(context), faults_(faults), fields_(table, faults) {}

    std::vector<JourneyClaim> read() {
        const auto text = fields_.text("text", Need::required);
        const auto source = fields_.text("source", Need::required);
        const auto said_on = read_day(fields_, "said_on");
        const std::string confidence = read_confidence(fields_);
        const std::string note = fields_.text_or_empty("note");
        std::vector<What> figures = read_figures();
        fields_.report_unknown_keys();
        std::vector<JourneyClaim> claims;
        if (!text || !source) return claims;
        claims.reserve(figures.size());
        for (What& what : figures) {
            claims.push_back({text->text, source->text, said_on, confidence, note, std::move(what),
                              fields_.line()});
        }
        return claims;
    }

  private:
    std::vector<What> read_figures() {
        std::vector<What> figures;
        bool any = false;
        read_distances(figures, any);
        read_comparisons(figures, any);
        read_table("travelled", read_travelled, figures, any);
        read_table("duration", read_duration, figures, any);
        read_table("speed", read_speed, figures, any);
        read_table("prediction", read_prediction, figures, any);
        if (fields_.has("superlative")) {
            any = true;
            if (auto claim = read_superlative(fields_, context_, faults_))
                figures.emplace_back(*claim);
        }
        if (!any) {
            fields_.fault("claim", fields_.line(),
                          "at least one of distance, travelled, duration, speed, superlative, "
                          "prediction and comparison is expected");
        }
        return figures;
    }

    void read_distances(std::vector<What>& figures, bool& any) {
        any = any || fields_.has("distance");
        for (const FieldText& text : fields_.one_or_more_texts("distance")) {
            auto claim = parse_distance_claim(text.text, Gazetteer(context_.network));
            if (claim && claim->asks) {
                fields_.fault("distance", text.line, "a question claims nothing");
            } else if (claim) {
                figures.emplace_back(std::move(*claim));
            } else {
                fields_.fault("distance", text.line, claim.error());
            }
        }
    }

    /// "crossing China shortens the way from A to B by about 1,500 km"
    void read_comparisons(std::vector<What>& figures, bool& any) {
        any = any || fields_.has("comparison");
        for (const FieldText& text : fields_.one_or_more_texts("comparison")) {
            auto claim = parse_ways_claim(text.text, Gazetteer(context_.network));
            if (claim) {
                figures.emplace_back(std::move(*claim));
            } else {
                fields_.fault("comparison", text.line, claim.error());
            }
        }
    }

    template <class Read>
    void read_table(std::string_view key, Read read_one, std::vector<What>& figures, bool& any) {
        if (!fields_.has(key)) return;
        any = true;
        const toml::table* table = fields_.table(key);
        if (table == nullptr) return;
        if (auto claim = read_one(*table, context_, faults_))
            figures.emplace_back(std::move(*claim));
    }

    const ClaimContext& context_;
    JourneyFaults& faults_;
    JourneyFields fields_;
};

constexpr std::string_view name_of_kind(const DistanceClaim&) { return "distance"; }
constexpr std::string_view name_of_kind(const DurationClaim&) { return "duration"; }
constexpr std::string_view name_of_kind(const SuperlativeClaim&) { return "superlative"; }
constexpr std::string_view name_of_kind(const SpeedClaim&) { return "speed"; }
constexpr std::string_view name_of_kind(const TravelClaim&) { return "travelled"; }
constexpr std::string_view name_of_kind(const PredictionClaim&) { return "prediction"; }
constexpr std::string_view name_of_kind(const WaysClaim&) { return "comparison"; }

}  // namespace

std::vector<JourneyClaim> read_claim(const toml::table& table, const ClaimContext& context,
                                     JourneyFaults& faults) {
    return ClaimReader(table, context, faults).read();
}

std::string_view claim_kind(const JourneyClaim& claim) {
    return std::visit([](const auto& what) { return name_of_kind(what); }, claim.what);
}

}  // namespace verst
