#pragma once

#include <string>

#include "verst/journey/answer.hpp"
#include "verst/network/network.hpp"
#include "verst/render/table.hpp"
#include "verst/render/text_options.hpp"

namespace verst::text {

/// The word for what happened: "passed", "left".
[[nodiscard]] std::string_view happened(EventKind kind);

/// The blocks of a journey's text. A block that has nothing to say is empty.
class JourneyParts {
  public:
    JourneyParts(const Network& network, const JourneyAnswer& answer, const TextOptions& options)
        : network_(network), answer_(answer), itinerary_(answer.itinerary), options_(options) {}

    [[nodiscard]] std::string title() const;
    [[nodiscard]] std::string contradictions() const;
    [[nodiscard]] std::string legs() const;
    [[nodiscard]] std::string on_the_way() const;
    [[nodiscard]] std::string stops() const;
    [[nodiscard]] std::string totals() const;
    [[nodiscard]] std::string countries() const;
    [[nodiscard]] std::string borders() const;
    [[nodiscard]] std::string warnings() const;

    // Single phrases.
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
    [[nodiscard]] std::string name(PlaceIndex place) const {
        return std::string(network_[place].name);
    }
    void add_stop(Table& table, const Stop& stop) const;

    const Network& network_;
    const JourneyAnswer& answer_;
    const Itinerary& itinerary_;
    const TextOptions& options_;
};

}  // namespace verst::text
