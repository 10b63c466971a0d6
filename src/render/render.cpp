#include "verst/render/render.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

#include "render/answers.hpp"
#include "render/json_parts.hpp"
#include "render/page/report_page.hpp"
#include "render/text_parts.hpp"
#include "verst/base/text.hpp"
#include "verst/render/geo_file.hpp"

namespace verst {

// The writers that the table names.
// NOLINTBEGIN(cppcoreguidelines-macro-usage, readability-redundant-declaration)
#define VERST_FORMAT(name, media_type, syntax)
#define VERST_JSON_FORMAT(name, writer, media_type, syntax) \
    namespace json {                                        \
    std::string writer(const Json& json);                   \
    }
#define VERST_FEATURES_FORMAT(name, media_type, syntax) std::string name(const GeoFile& file);
#define VERST_REPORT_FORMAT(name, media_type, syntax)                                           \
    namespace report {                                                                          \
    std::string name(const Network* network, const Report& report, const TextOptions& options); \
    }
#include "render/formats.def"
// NOLINTEND(cppcoreguidelines-macro-usage, readability-redundant-declaration)

namespace {

/// Some answers are of no network: their descriptions do without.
template <class Answer>
concept OfNetwork = requires(const Network& n, const Answer& a) { json_of(n, a); };

/// How a format is made of an answer; empty where the answer has no such description. The network
/// is null where the answer is of none.
template <class Answer>
using Writer =
    std::function<std::string(const Network*, const Answer&, const RenderOptions& options)>;

template <class Answer>
report::Report report_for(const Network* network, const Answer& answer,
                          const TextOptions& options) {
    if constexpr (OfNetwork<Answer>) {
        report::Report report = report::report_of(*network, answer, options);
        report.foot = text::credit(*network);
        return report;
    } else {
        return report::report_of(answer, options);
    }
}

template <class Answer>
Writer<Answer> as_text() {
    return [](const Network* network, const Answer& answer, const RenderOptions& options) {
        if constexpr (requires { text_of(answer); })
            return text_of(answer);
        else
            return report::text(report_for(network, answer, options.text), options.text);
    };
}

template <class Answer>
Writer<Answer> of_report(std::string (*write)(const Network*, const report::Report&,
                                              const TextOptions&)) {
    return [write](const Network* network, const Answer& answer, const RenderOptions& options) {
        return write(network, report_for(network, answer, options.text), options.text);
    };
}

template <class Answer>
Writer<Answer> as_html() {
    return [](const Network* network, const Answer& answer, const RenderOptions& options) {
        std::vector<page::Picture> pictures;
        if constexpr (requires {
                          pictures_of(*network, *options.base_map, answer, options.text);
                      }) {
            if (options.base_map != nullptr)
                pictures = pictures_of(*network, *options.base_map, answer, options.text);
        }
        return page::report_page(network, report_for(network, answer, options.text), pictures,
                                 options.command_line, options.text.unit);
    };
}

template <class Answer>
Writer<Answer> of_json(std::string (*write)(const json::Json&)) {
    return [write](const Network* network, const Answer& answer, const RenderOptions&) {
        if constexpr (OfNetwork<Answer>) {
            json::Json object = json_of(*network, answer);
            json::add_credit(object, *network);
            return write(object);
        } else {
            return write(json_of(answer));
        }
    };
}

template <class Answer>
Writer<Answer> as_csv() {
    return [](const Network* network, const Answer& answer, const RenderOptions&) {
        if constexpr (OfNetwork<Answer>)
            return csv_of(*network, answer);
        else
            return csv_of(answer);
    };
}

template <class Answer>
Writer<Answer> of_features(std::string (*write)(const GeoFile&)) {
    if constexpr (requires(const Network& n, const Answer& a) { features_of(n, a); }) {
        return [write](const Network* network, const Answer& answer, const RenderOptions&) {
            return write(features_of(*network, answer));
        };
    }
    return {};
}

template <class Answer>
Writer<Answer> as_svg() {
    if constexpr (requires(const Network& n, const BaseMap& b, const Answer& a,
                           const TextOptions& o) { svg_of(n, b, a, Figure::map, o); }) {
        return [](const Network* network, const Answer& answer, const RenderOptions& options) {
            if (options.base_map == nullptr) return std::string();
            return svg_of(*network, *options.base_map, answer, options.figure, options.text);
        };
    }
    return {};
}

/// Only a matrix comes so.
template <class Answer>
Writer<Answer> as_npy() {
    return {};
}

template <class Answer>
struct AnswerFormat {
    std::string_view name;
    Writer<Answer> write;
};

/// Those of the table for which the answer has a description.
template <class Answer>
const std::vector<AnswerFormat<Answer>>& known_formats() {
    static const std::vector<AnswerFormat<Answer>> all = [] {
        std::vector<AnswerFormat<Answer>> list{
// NOLINTBEGIN(cppcoreguidelines-macro-usage)
#define VERST_FORMAT(name, media_type, syntax) {#name, as_##name<Answer>()},
#define VERST_JSON_FORMAT(name, writer, media_type, syntax) {#name, of_json<Answer>(json::writer)},
#define VERST_FEATURES_FORMAT(name, media_type, syntax) {#name, of_features<Answer>(verst::name)},
#define VERST_REPORT_FORMAT(name, media_type, syntax) {#name, of_report<Answer>(report::name)},
#include "render/formats.def"
            // NOLINTEND(cppcoreguidelines-macro-usage)
        };
        std::erase_if(list, [](const AnswerFormat<Answer>& format) { return !format.write; });
        return list;
    }();
    return all;
}

}  // namespace

template <class Answer>
std::vector<std::string_view> formats_of() {
    std::vector<std::string_view> names;
    for (const AnswerFormat<Answer>& format : known_formats<Answer>()) names.push_back(format.name);
    return names;
}

const FormatTraits& format_traits(std::string_view format) {
    static constexpr std::array all{
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define VERST_FORMAT(name, media_type, syntax) FormatTraits{#name, media_type, Syntax::syntax},
#include "render/formats.def"
    };
    const auto* known = std::ranges::find(all, format, &FormatTraits::name);
    return known == all.end() ? all.front() : *known;
}

bool needs_base_map(std::string_view format) { return format == "html" || format == "svg"; }

Refusal unknown_format(std::string_view name, const std::vector<std::string_view>& known) {
    return {RefusalCode::bad_argument,
            "--format: this answer does not come as " + in_quotes(name),
            {fmt::format("it comes as {}", fmt::join(known, ", "))}};
}

namespace {

template <class Answer>
Result<std::string> rendered(const Network* network, const Answer& answer, std::string_view format,
                             const RenderOptions& options) {
    const auto& all = known_formats<Answer>();
    const auto found = std::ranges::find(all, format, &AnswerFormat<Answer>::name);
    if (found == all.end()) return tl::unexpected(unknown_format(format, formats_of<Answer>()));
    std::string text = found->write(network, answer, options);
    if (text.empty() && options.figure == Figure::graph) {
        return refuse(
            RefusalCode::bad_argument,
            "--figure graph: no leg has both times and a way by rail, so there is no graph to draw",
            {"--figure map shows the places"});
    }
    return text;
}

}  // namespace

template <class Answer>
Result<std::string> render(const Network& network, const Answer& answer, std::string_view format,
                           const RenderOptions& options) {
    return rendered(&network, answer, format, options);
}

template <class Answer>
Result<std::string> render(const Answer& answer, std::string_view format,
                           const RenderOptions& options) {
    return rendered(nullptr, answer, format, options);
}

#define VERST_ANSWER(Answer)                                                             \
    template std::vector<std::string_view> formats_of<Answer>();                         \
    template Result<std::string> render(const Network&, const Answer&, std::string_view, \
                                        const RenderOptions&);
VERST_ANSWER(DistanceAnswer)
VERST_ANSWER(RouteView)
VERST_ANSWER(ReachView)
VERST_ANSWER(NearestAnswer)
VERST_ANSWER(DetoursAnswer)
VERST_ANSWER(AlternativesAnswer)
VERST_ANSWER(JourneyView)
VERST_ANSWER(ExplainedJourney)
VERST_ANSWER(WaysOfJourney)
VERST_ANSWER(JourneyOverviews)
VERST_ANSWER(WhereAnswer)
VERST_ANSWER(PassesAnswer)
VERST_ANSWER(CheckAnswer)
VERST_ANSWER(LineReport)
VERST_ANSWER(PlaceReport)
VERST_ANSWER(PointReport)
VERST_ANSWER(FoundPlaces)
VERST_ANSWER(NetworkSummary)
#undef VERST_ANSWER

#define VERST_ANSWER_OF_NO_NETWORK(Answer)                       \
    template std::vector<std::string_view> formats_of<Answer>(); \
    template Result<std::string> render(const Answer&, std::string_view, const RenderOptions&);
VERST_ANSWER_OF_NO_NETWORK(DataFaults)
VERST_ANSWER_OF_NO_NETWORK(JourneyList)
VERST_ANSWER_OF_NO_NETWORK(Import)
#undef VERST_ANSWER_OF_NO_NETWORK

}  // namespace verst
