#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verst/base/refusal.hpp"
#include "verst/network/network.hpp"
#include "verst/network/reader.hpp"

namespace verst {

/// Lines on which no train is credibly driven faster than so.
struct LineClass {
    std::string id;
    std::string name;
    double max_kmh = 0;
    /// What fits: a line that is named, or one to which all that is said here applies. All empty:
    /// any line.
    std::vector<std::string> lines;      ///< ids
    std::vector<std::string> countries;  ///< as `Line::countries` writes them: "KP", "RU/KP"
    std::optional<int> tracks;           ///< at least so many
    std::optional<bool> electrified;
    std::string source;
    std::string note;
};

/// What is known of a train's speed.
struct Train {
    std::string id;
    std::string name;
    std::vector<std::string> also;  ///< other names
    double usual_kmh = 0;
    double max_kmh = 0;  ///< the greatest that a source thinks possible
    std::string source;
    std::string note;
};

/// The fastest that any train without a description is credited with, km/h: an ordinary express.
inline constexpr double any_train_kmh = 160;

/// Trains and classes of line: `trains.toml` of a network's directory.
struct TrainTable {
    std::vector<LineClass> classes;  ///< a line belongs to the first that it fits
    std::vector<Train> trains;       ///< at least one; the first is the one meant if none is named

    /// The train that a text calls by its id or by one of its names, whatever the case. A text may
    /// go on after a semicolon, as the `train` of a journey file does.
    [[nodiscard]] const Train* find(std::string_view text) const;

    [[nodiscard]] const LineClass* class_of(const Line& line) const;
};

/// Reads `trains.toml`. A directory without one has a single train, "any", that is credited with
/// `any_train_kmh` on every line. Refuses with `unreadable_file` or with `bad_data`: the hints are
/// the faults, each "file:line: key: what is wrong".
[[nodiscard]] Result<TrainTable> read_trains(const Network& network);

/// The faults of `trains.toml`; none where there is no such file.
[[nodiscard]] std::vector<DataFault> check_trains(const Network& network);

/// A train on a network: how fast it credibly goes where.
struct TrainOnLines {
    Train train;
    std::vector<double> credible_kmh;  ///< by line: the less of the train's maximum and the class's
};

[[nodiscard]] TrainOnLines train_on_lines(const Network& network, const TrainTable& table,
                                          const Train& train);

}  // namespace verst
