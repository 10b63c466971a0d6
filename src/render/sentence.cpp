#include "verst/render/sentence.hpp"

#include "base/length_mark.hpp"
#include "verst/base/text.hpp"
#include "verst/render/figures.hpp"

namespace verst {

std::string in_unit(std::string_view sentence, LengthUnit unit) {
    static const std::string mark = std::string(length_mark) + "km";
    std::string out;
    while (!sentence.empty()) {
        const auto at = sentence.find(mark);
        if (at == std::string_view::npos) break;
        const auto before = sentence.substr(0, at).find_last_not_of("0123456789,.");
        const auto first = before == std::string_view::npos ? 0 : before + 1;
        std::string digits(sentence.substr(first, at - first));
        std::erase(digits, ',');
        const auto km = parse_number(digits);
        out += sentence.substr(0, first);
        if (unit == LengthUnit::km || !km) {
            out.append(sentence.substr(first, at - first)) += " km";
        } else {
            out += length(*km, unit);
        }
        sentence.remove_prefix(at + mark.size());
    }
    return out.append(sentence);
}

Refusal in_unit(const Refusal& refusal, LengthUnit unit) {
    Refusal out{refusal.code, in_unit(refusal.message, unit), {}};
    for (const std::string& hint : refusal.hints) out.hints.push_back(in_unit(hint, unit));
    return out;
}

}  // namespace verst
