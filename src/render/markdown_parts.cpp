#include "render/markdown_parts.hpp"

#include <fmt/format.h>

#include "render/claim_text_parts.hpp"

namespace verst::markdown {

std::string readings(std::span<const Reading> readings, const TextOptions& options) {
    Table table({{"Reading"}, {"value", Align::right}, {"verdict"}, {"counts"}, {"note"}});
    for (const Reading& reading : readings) {
        table.add_row({reading.label, text::value_text(reading, options),
                       reading.verdict ? std::string(verdict_name(*reading.verdict)) : "",
                       reading.judged ? "yes" : "no", text::note_text(reading, options)});
    }
    return table.str();
}

std::string footer(const Network& network) {
    return paragraph(fmt::format("Network: {}, edition {}. Sources and licences: verst data.",
                                 network.name(), network.edition()));
}

}  // namespace verst::markdown
