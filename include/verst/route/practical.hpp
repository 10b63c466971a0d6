#pragma once

namespace verst {

// The practical way is the one that an ordinary through train, or a special train, would take. It
// is not the shortest way over anything that has rails:
//
// 1. Each leg stays in the countries of its two ends, if a way within them joins the two. A train
//    does not go through a third country while it need not. (The railways' own tariffs hold to it:
//    Moscow - Vladivostok is 9,288 km, not 8,303 through China.)
// 2. Among the ways left it is the one of least effort. Effort is counted in hours: the mean of the
//    running time at the lines' typical speeds and of that at `usual_train_kmh` (so that
//    kilometres, which fares and tariffs count, weigh as much as hours, which timetables do); the
//    middle of each stop at a border and break of gauge, as by time; and the two figures below.
//
// Nothing else enters. docs/distances.md has the rule in words and the pairs for which it fails.

/// What a kilometre is worth in hours whatever its line: the usual speed of the armoured train,
/// "about 60 km/h" (Chosun, AFP 2018, BBC, KBS), and near the 64 km/h of the Rossiya (9,259 km in
/// 143.5 to 145 h by the timetable).
inline constexpr double usual_train_kmh = 60;

/// Hours that a train pays wherever it turns off: where it goes from one line to another at a
/// junction, and where it changes direction (also both). This is what makes a line a main line: the
/// train keeps to it as long as leaving it does not win the hours back. The figure is the greatest
/// of `reversal_stop_h`, an assumption too. It explains the official kilometres from Moscow, which
/// count by Yaroslavl though the line by Nizhny Novgorod is 40 km shorter (it must be over 0.8 h
/// for that), and the way Ussuriysk - Artyom by Nadezhdinskaya.
inline constexpr double turning_off_h = 1;

/// Hours that a train pays for a border crossing that is for freight only: a day, for the leave
/// that a passenger train needs to use it. So the practical way goes round by a crossing for
/// passengers unless that takes more than a day longer (Namyang - Tumen: there the freight bridge
/// is the way).
inline constexpr double freight_crossing_h = 24;

}  // namespace verst
