#include "command/distance_batch.hpp"

#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "command/batch.hpp"
#include "verst/base/csv.hpp"
#include "verst/base/text.hpp"
#include "verst/network/gazetteer.hpp"
#include "verst/render/figures.hpp"
#include "verst/route/answer.hpp"
#include "verst/route/plain_distances.hpp"

namespace verst::command {

namespace {

using Pair = std::pair<std::string, std::string>;

tl::unexpected<Refusal> no_pair(std::string why) {
    return refuse(RefusalCode::bad_argument, std::move(why),
                  {"a line is A<TAB>B, or A,B as CSV: a coordinate in quotation marks, "
                   "\"43.1,131.9\",Khasan"});
}

/// "A<TAB>B", or CSV.
Result<Pair> parse_pair(const InputLine& line) {
    if (line.text.find('\t') != std::string_view::npos) {
        const auto parts = split(line.text, '\t');
        if (parts.size() != 2)
            return no_pair(fmt::format("a line needs two places; got {}", parts.size()));
        return Pair(parts[0], parts[1]);
    }
    const CsvTable table = CsvTable::parse(line.text);
    if (table.error()) return no_pair(table.error()->what);
    const std::size_t count = table.size() == 0 ? 0 : table[0].fields.size();
    if (count != 2) return no_pair(fmt::format("a line needs two places; got {}", count));
    return Pair(table[0].fields[0], table[0].fields[1]);
}

class Batch {
  public:
    Batch(const Call& call, const Router& router, double max_snap_km,
          const RowFormat<DistanceAnswer>& format)
        : network_(router.network()),
          gazetteer_(network_),
          router_(router),
          plain_(router),
          max_snap_km_(max_snap_km),
          format_(format),
          text_options_(call.text_options()),
          is_text_(call.presentation.format == "text") {}

    /// The answer to one line, as it is written.
    Result<Response> answer(const InputLine& line) const {
        const auto pair = parse_pair(line);
        if (!pair) return tl::unexpected(pair.error());
        const auto from = gazetteer_.resolve(pair->first);
        if (!from) return tl::unexpected(from.error());
        const auto to = gazetteer_.resolve(pair->second);
        if (!to) return tl::unexpected(to.error());
        if (const auto plain = plain_answer(*from, *to))
            return Response{format_.row(network_, *plain, text_options_, line.number)};
        const auto answer = distance(router_, *from, *to, max_snap_km_);
        if (!answer) return tl::unexpected(answer.error());
        return Response{format_.row(network_, *answer, text_options_, line.number)};
    }

  private:
    /// What most rows of a long batch come to, as text; nothing where there is more to say, or
    /// where the length lies on the edge of two roundings.
    std::optional<DistanceAnswer> plain_answer(const NamedPoint& from, const NamedPoint& to) const {
        if (!is_text_) return std::nullopt;
        const auto plain = plain_.between(from, to);
        if (!plain) return std::nullopt;
        const LengthUnit unit = text_options_.unit;
        constexpr double doubt_km = 1e-7;
        if (length(plain->rail_km - doubt_km, unit) != length(plain->rail_km + doubt_km, unit))
            return std::nullopt;
        RailDistance rail;
        rail.sum.rail_km = plain->rail_km;
        return DistanceAnswer{router_.metric(), from, to, plain->straight, std::move(rail)};
    }

    const Network& network_;
    Gazetteer gazetteer_;
    const Router& router_;
    PlainDistances plain_;
    double max_snap_km_;
    const RowFormat<DistanceAnswer>& format_;
    TextOptions text_options_;
    bool is_text_;
};

}  // namespace

Result<Response> distance_batch(const Call& call, const Router& router, double max_snap_km,
                                const RowFormat<DistanceAnswer>& format) {
    const Batch batch(call, router, max_snap_km, format);
    return answer_lines(call, format.head,
                        [&](const InputLine& line) { return batch.answer(line); });
}

}  // namespace verst::command
