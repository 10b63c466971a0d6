#pragma once

#include <string>

#include "verst/journey/answer.hpp"
#include "verst/network/network.hpp"
#include "verst/render/text_options.hpp"

namespace verst::text {

/// The word for what happened: "passed", "left".
[[nodiscard]] std::string_view happened(EventKind kind);

/// Single phrases of what is said of a journey.
class JourneyPhrases {
  public:
    JourneyPhrases(const Network& network, const JourneyAnswer& answer, const TextOptions& options)
        : network_(network), answer_(answer), itinerary_(answer.itinerary), options_(options) {}

    [[nodiscard]] std::string when(const Event& event) const;
    [[nodiscard]] std::string note_of(const Event& event) const;
    [[nodiscard]] std::string period() const;  ///< from the first day to the last
    [[nodiscard]] std::string outlets() const;
    [[nodiscard]] std::string departure(const Stop& stop) const;
    [[nodiscard]] std::string arrival(const Stop& stop) const;
    [[nodiscard]] std::string stop_remark(const Stop& stop) const;
    [[nodiscard]] std::string visit_remark(const Visit& visit) const;

  private:
    [[nodiscard]] const Event& event(std::size_t i) const {
        return itinerary_.chronology.events[i];
    }
    const Network& network_;
    const JourneyAnswer& answer_;
    const Itinerary& itinerary_;
    const TextOptions& options_;
};

}  // namespace verst::text
