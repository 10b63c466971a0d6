#include "verst/journey/journey_template.hpp"

namespace verst {

std::string_view journey_template() {
    return R"(# A journey for verst: who travelled, what was reported of it, and what was claimed.
# Lines that begin with # are remarks. This file can be read as it stands: write over it.
#
#   verst journey --check my-journey.toml     is it written well?
#   verst journey my-journey.toml             what it comes to
#   verst where my-journey.toml --at 2024-05-06T12:00
#   verst find NAME                           how a place is called here
#
# docs/journey-format.md has every key.

title = "A delegation to Vladivostok, May 2024"
traveller = "The delegation"
# train = "armoured train"        # its first words may name one of trains.toml
# summary = "A sentence or two."

# One [[report]] for each thing that a source says, in the order in which things happened.
[[report]]
place = "Khasan"                  # a name in any script, an id, or a code
event = "arrive"                  # arrive, depart, pass, seen, stopped, stood, met or visit
when = "2024-05-06 morning"       # as exactly as the source says, and no more
published = 2024-05-07            # when it appeared, or "unknown"
outlet = "Primorye Daily"         # who says so
quote = "crossed the border on Monday morning"
confidence = "B"                  # A can be cited, B well known, C plausible

# How times are written, by the clock of the place (another clock: zone = "Europe/Moscow"):
#   2024-05-06                        that day
#   "2024-05-06 late afternoon"       a part of it
#   "2024-05-06T13:00"                that minute
#   "2024-05-06T13:00/13:20"          between the two
#   "../2024-05-06T19:00"             not after; "2024-05-06T19:00/.." not before
#   "~2024-05-06T19:00"               about
[[report]]
place = "Khasan"
event = "depart"
when = "2024-05-06T13:00/13:20"
published = 2024-05-06
outlet = "A railway enthusiast"

# A train that passes, or halts too briefly for a stop. This chooses the way it took.
[[report]]
place = "Baranovsky"
event = "pass"
when = "~2024-05-06T17:00"
published = "unknown"
outlet = "A photograph"
confidence = "C"

# One report of a stay: it came when the time begins and left when it ends (stopped), or it was
# there all that time and perhaps longer (stood).
[[report]]
place = "Ussuriysk"
event = "stood"
when = "2024-05-06T18:00/18:30"
published = 2024-05-07
outlet = "Primorye Daily"

[[report]]
place = "Vladivostok"
event = "arrive"
when = "2024-05-06 late evening"
published = 2024-05-07
outlet = "Primorye Daily"

# By road from a stop of the train. A place that is not on the map is a coordinate.
[[report]]
place = "43.1050, 131.8735"
event = "visit"
from = "Vladivostok"
when = 2024-05-07
published = 2024-05-08
outlet = "Primorye Daily"

# What was said about it: each is judged. A distance is a sentence, a duration a table.
[[claim]]
text = "the border lies some 150 kilometres from the city"
source = "Primorye Daily"
said_on = 2024-05-07
distance = "Khasan is about 150 km from Vladivostok"

[[claim]]
text = "the run took half a day"
source = "Primorye Daily"
duration = { is = "about", value = 10, unit = "hours", from = "Khasan", to = "Vladivostok" }
)";
}

}  // namespace verst
