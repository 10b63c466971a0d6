#include "route/random_network.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <string_view>
#include <utility>

namespace verst::test {
namespace {

constexpr std::string_view all_letters =
    "A B C D E F G H I J K L M N\nO P Q R S T U V W X Y Z\n\na b c d e f g h i j k l m n o p";
constexpr std::size_t hub_count = 5;
constexpr char first_halt = 'A' + hub_count;

/// Makes a drawing, one line after the other. A and B are hubs of one country, the rest of another.
class Maker {
  public:
    explicit Maker(Dice& dice) : dice_(dice), drawing_(all_letters) {
        drawing_.country("CDE", "BB");
        countries_ = {{'A', "AA"}, {'B', "AA"}, {'C', "BB"}, {'D', "BB"}, {'E', "BB"}};
    }

    RandomNetwork make() {
        const std::size_t line_count = 4 + dice_.below(5);
        for (std::size_t i = 0; i < line_count; ++i) add_line();
        for (const auto& [at, neighbours] : neighbours_) {
            if (at < 'a' && dice_.one_in(3)) add_junction(at, neighbours);
        }
        add_borders();
        RandomNetwork made{drawing_.make(), {}};
        for (const auto& [letter, neighbours] : neighbours_) {
            made.stations.push_back(made.net.place(letter));
        }
        return made;
    }

  private:
    void add_line() {
        const std::string id = "line" + std::to_string(++lines_);
        const std::string through = dice_.one_in(5) && lines_ > 1 ? part_of_a_line() : new_line();
        std::vector<double> km;
        for (std::size_t i = 1; i < through.size(); ++i) {
            km.push_back(10 + static_cast<double>(dice_.below(90'000)) / 1000);
            join(through[i - 1], through[i]);
        }
        static const std::vector<std::vector<int>> gauges{{1520},       {1520}, {1435},
                                                          {1435, 1520}, {1000}, {}};
        static const std::vector<std::string_view> wires{"", "no", "3kV", "25kV"};
        drawing_.line(id, through, track(km),
                      {.gauges_mm = dice_.pick(gauges),
                       .kmh = 30 + 10 * static_cast<double>(dice_.below(6)),
                       .electrified = dice_.pick(wires)});
        if (dice_.one_in(6)) shut(id);
        if (through.size() > 2 && dice_.one_in(5)) {
            drawing_.attribute(id, through[1], through[2], "gauge_mm",
                               dice_.one_in(2) ? "1435/1520" : "1435");
        }
        drawn_.push_back(through);
    }

    /// Between hubs, or from one round to itself, with halts on the way.
    std::string new_line() {
        const char from = hub();
        std::string through(1, from);
        const char to = dice_.one_in(8) ? from : hub();
        const std::size_t halts = from == to ? 2 + dice_.below(2) : dice_.below(4);
        for (std::size_t i = 0; i < halts && next_halt_ <= 'Z'; ++i) {
            countries_[next_halt_] = countries_[from];
            drawing_.country(std::string(1, next_halt_), countries_[from]);
            through += next_halt_++;
        }
        // Out of letters: a branch instead of a circle, or no new line at all.
        if (from == to && through.size() == 2) return through;
        if (from == to && through.size() == 1) return part_of_a_line();
        return through + over_border(through.back(), to);
    }

    std::string part_of_a_line() {
        if (drawn_.empty()) return "AB";
        const std::string& other = dice_.pick(drawn_);
        const std::size_t first = dice_.below(other.size() - 1);
        const std::size_t count = 2 + dice_.below(other.size() - 1 - first);
        std::string part = other.substr(first, count);
        // A line calls at no place twice but where it ends.
        if (dice_.one_in(2)) std::ranges::reverse(part);
        return part;
    }

    /// The way from one station to the next: by a border point if they lie in two countries.
    std::string over_border(char from, char to) {
        if (countries_[from] == countries_[to]) return {to};
        const auto pair = std::minmax(from, to);
        const auto [found, is_new] = borders_.try_emplace(std::pair(pair.first, pair.second),
                                                          static_cast<char>('a' + borders_.size()));
        return {found->second, to};
    }

    char hub() { return static_cast<char>('A' + dice_.below(hub_count)); }

    void join(char a, char b) {
        for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
            std::string& known = neighbours_[from];
            if (known.find(to) == std::string::npos) known += to;
        }
    }

    void add_junction(char at, const std::string& neighbours) {
        std::vector<std::string> sides(1 + dice_.below(3));
        for (const char neighbour : neighbours) sides[dice_.below(sides.size())] += neighbour;
        std::vector<std::string_view> named;
        for (const std::string& side : sides) {
            if (!side.empty()) named.emplace_back(side);
        }
        drawing_.junction(at, named);
    }

    void add_borders() {
        for (const auto& [ends, at] : borders_) {
            BorderOptions options{.stop_h = {0, static_cast<double>(dice_.below(8))}};
            if (dice_.one_in(3)) options.gauge_change_at = ends.first;
            drawing_.border(at, ends.first, ends.second, options);
            if (dice_.one_in(4)) shut(std::string(1, at));
        }
    }

    void shut(const std::string& what) {
        static const std::vector<std::string_view> since{"", "2012", "2020-02", "2020-03-05"};
        static const std::vector<std::string_view> until{"2012-02-07", "2021", ""};
        drawing_.shut(what, dice_.pick(since), dice_.pick(until),
                      dice_.one_in(2) ? ShutFor::all : ShutFor::passenger);
    }

    Dice& dice_;
    Drawing drawing_;
    std::size_t lines_ = 0;
    char next_halt_ = first_halt;
    std::map<char, std::string> countries_;
    std::map<char, std::string> neighbours_;
    std::map<std::pair<char, char>, char> borders_;
    std::vector<std::string> drawn_;
};

Selection random_selection(Dice& dice, const Network& network, std::size_t kind,
                           std::size_t count) {
    Selection selection;
    for (std::size_t i = 0; i < count; ++i) {
        switch (kind) {
            case 0:
                selection.countries.emplace_back(dice.one_in(2) ? "AA" : "BB");
                break;
            case 1:
                selection.lines.emplace_back(dice.below(network.lines().size()));
                break;
            case 2:
                selection.places.emplace_back(dice.below(hub_count + 12));
                break;
            case 3:
                if (network.borders().empty()) break;
                selection.borders.push_back(
                    network.borders()[dice.below(network.borders().size())].place);
                break;
            case 4:
                selection.gauges_mm.push_back(std::vector{1000, 1435, 1520}[dice.below(3)]);
                break;
            default:
                selection.sections.emplace_back(dice.below(network.sections().size()));
        }
    }
    return selection;
}

/// Keeps what there was of the other kinds.
void add(Selection& to, Selection more) {
    const auto move = [](auto& values, auto& from) {
        values.insert(values.end(), from.begin(), from.end());
    };
    move(to.countries, more.countries);
    move(to.lines, more.lines);
    move(to.places, more.places);
    move(to.borders, more.borders);
    move(to.gauges_mm, more.gauges_mm);
    move(to.sections, more.sections);
}

}  // namespace

RandomNetwork random_network(Dice& dice) { return Maker(dice).make(); }

Constraints random_constraints(Dice& dice, const Network& network) {
    Constraints constraints;
    const std::size_t avoided = dice.below(3);
    for (std::size_t i = 0; i < avoided; ++i) {
        add(constraints.avoid, random_selection(dice, network, dice.below(6), 1));
    }
    if (dice.one_in(3)) {
        const std::size_t kind = dice.below(6);
        // Few of them leave anything: name many places and sections.
        const std::size_t count = kind == 2 || kind == 5 ? 12 : 2;
        add(constraints.only, random_selection(dice, network, kind, count));
    }
    constraints.electrified = dice.one_in(10);
    constraints.same_gauge = dice.one_in(4);
    if (dice.one_in(3)) {
        static const std::vector<std::pair<int, unsigned>> days{
            {2011, 6}, {2012, 2}, {2020, 3}, {2022, 1}};
        const auto& [year, month] = dice.pick(days);
        constraints.as_of =
            std::chrono::local_days(std::chrono::year(year) / std::chrono::month(month) / 5);
        constraints.special_train = dice.one_in(3);
    }
    return constraints;
}

}  // namespace verst::test
