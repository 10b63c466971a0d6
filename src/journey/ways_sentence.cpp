#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "journey/claim_sentence.hpp"
#include "journey/claim_words.hpp"
#include "journey/named_way_words.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

bool shortens(const ClaimWords& words, std::size_t verb) {
    return words.is(verb, {"shortens", "cuts", "saves", "shorten", "save", "cut"});
}

bool is_shorter(const ClaimWords& words, std::size_t word) {
    return words.is(word, {"shorter", "faster", "quicker", "less"});
}

bool is_longer(const ClaimWords& words, std::size_t word) {
    return words.is(word, {"longer", "slower", "more"});
}

/// The hours of "hours" or "days"; nothing of another word.
std::optional<double> hours_per(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, double>, 7> units{
        {{"h", 1}, {"hour", 1}, {"hours", 1}, {"hrs", 1}, {"hr", 1}, {"day", 24}, {"days", 24}}};
    for (const auto& [name, per_unit] : units) {
        if (ascii_lower(word) == name) return per_unit;
    }
    return std::nullopt;
}

/// Reads a comparison of two ways, word by word.
class WaysReader {
  public:
    explicit WaysReader(std::string_view text) : words_(text) {}

    [[nodiscard]] Parsed<WaysSentence> read() {
        const std::size_t verb = words_.find(
            {"shortens", "cuts", "saves", "shorten", "save", "cut", "lengthens", "lengthen"}, 0);
        if (verb < words_.size()) return read_shortens(verb);
        return read_is_shorter();
    }

  private:
    /// "crossing China shortens the way from A to B by about 1,500 km and 20 hours", "going through
    /// China saves 1,000 km from A to B"
    [[nodiscard]] Parsed<WaysSentence> read_shortens(std::size_t verb) {
        WaysSentence sentence;
        sentence.shorter = shortens(words_, verb);
        std::size_t begin = 0;
        while (begin < verb && words_.is(begin, {"the", "way", "route", "going", "travelling"}))
            ++begin;
        const auto way = named_way_at(words_, begin, verb);
        words_.go_to(begin);
        if (!way || way->end != verb)
            return stop("a way such as \"crossing China\" was expected first");
        sentence.way = *way->way;
        words_.go_to(verb + 1);
        bool ends = take_ends(sentence);
        if (words_.next_is({"on"})) words_.skip();  // "on the trip from A to B"
        if (!ends && take_noun()) ends = take_ends(sentence);
        if (words_.next_is({"by"})) words_.skip();
        if (auto stopped = read_parts(sentence)) return tl::unexpected(*stopped);
        if (!ends) ends = take_ends(sentence);
        if (!ends) return stop("\"from PLACE to PLACE\" was expected");
        return finished(std::move(sentence));
    }

    /// "from A to B it is 1,000 km shorter through China than by the Trans-Siberian", "the way from
    /// A to B through China is 1,000 km shorter"
    [[nodiscard]] Parsed<WaysSentence> read_is_shorter() {
        WaysSentence sentence;
        take_noun();
        bool way = take_way(sentence.way) || take_line(sentence.way);
        bool ends = take_ends(sentence);
        if (way && !ends && words_.next_is({"it", "it's"}))
            return read_ends_last(std::move(sentence));
        if (way && !ends && words_.next_is({"is"})) return read_ends_last(std::move(sentence));
        if (!ends) return stop("\"from PLACE to PLACE\" was expected");
        if (words_.next_is({","})) words_.skip();
        if (!way) take_noun();
        if (!way) way = take_way(sentence.way) || take_line(sentence.way);
        if (auto stopped = read_predicate(sentence)) return tl::unexpected(*stopped);
        if (!way) way = take_way(sentence.way);
        if (!way) return stop("a way such as \"through China\" was expected");
        return finished(std::move(sentence));
    }

    /// "through China it is 1,000 km shorter from A to B"
    [[nodiscard]] Parsed<WaysSentence> read_ends_last(WaysSentence sentence) {
        if (auto stopped = read_predicate(sentence)) return tl::unexpected(*stopped);
        if (auto stopped = read_than(sentence)) return tl::unexpected(*stopped);
        if (!take_ends(sentence)) return stop("\"from PLACE to PLACE\" was expected");
        return finished(std::move(sentence));
    }

    /// "it is 1,000 km shorter and 20 hours faster"
    std::optional<WhereStopped> read_predicate(WaysSentence& sentence) {
        if (words_.next_is({"it"})) words_.skip();
        if (!words_.next_is({"is", "it's"})) return words_.stop("\"is\" was expected");
        words_.skip();
        if (auto stopped = read_parts(sentence)) return stopped;
        if (!take_adjective(sentence)) return words_.stop("\"shorter\" or \"longer\" was expected");
        if (!words_.next_is({"and"})) return std::nullopt;
        words_.skip();
        if (auto stopped = read_parts(sentence)) return stopped;
        const bool was_shorter = sentence.shorter;
        if (!take_adjective(sentence) || sentence.shorter != was_shorter)
            return words_.stop("the same way is shorter and faster, or longer and slower");
        return std::nullopt;
    }

    [[nodiscard]] Parsed<WaysSentence> finished(WaysSentence sentence) {
        if (auto stopped = read_than(sentence)) return tl::unexpected(*stopped);
        if (!words_.at_end()) return stop("nothing more was expected");
        return sentence;
    }

    /// "than by the Trans-Siberian", "compared with going via Harbin"
    std::optional<WhereStopped> read_than(WaysSentence& sentence) {
        if (sentence.than) return std::nullopt;
        if (!words_.take("than") && !words_.take("compared with") && !words_.take("compared to"))
            return std::nullopt;
        take_noun();
        SentenceWay than;
        if (!take_way(than) && !(words_.take("going") && take_way(than)) && !take_line(than))
            return words_.stop("a way such as \"by the Trans-Siberian\" was expected");
        sentence.than = than;
        return std::nullopt;
    }

    bool take_noun() {
        const std::size_t before = words_.next();
        if (words_.next_is({"the"})) words_.skip();
        if (words_.next_is({"way", "route", "journey", "trip", "distance", "line", "road"}))
            words_.skip();
        return words_.next() != before;
    }

    bool take_adjective(WaysSentence& sentence) {
        sentence.shorter = is_shorter(words_, words_.next());
        if (!sentence.shorter && !is_longer(words_, words_.next())) return false;
        words_.skip();
        return true;
    }

    bool take_way(SentenceWay& way) {
        const auto found = named_way_at(words_, words_.next(), words_.size());
        if (!found) return false;
        way = *found->way;
        words_.go_to(found->end);
        return true;
    }

    /// "Trans-Mongolian route", behind its article: a line, told without "by".
    bool take_line(SentenceWay& way) {
        const std::size_t begin = words_.next();
        std::size_t end = begin;
        while (end < words_.size() && !words_.is(end, {"is", "it", "it's", "from", "between",
                                                       "through", "via", ",", "than"}))
            ++end;
        std::size_t name_end = end;
        if (name_end > begin && words_.is(name_end - 1, {"route", "way"})) --name_end;
        if (name_end <= begin) return false;
        way = {words_.between(begin, name_end), words_.between(begin, name_end)};
        words_.go_to(end);
        return true;
    }

    /// "from A to B", "between A and B": the second place ends where a figure, a way or a verb
    /// begins.
    bool take_ends(WaysSentence& sentence) {
        const bool from = words_.next_is({"from"});
        if (!from && !words_.next_is({"between"})) return false;
        const std::size_t begin = words_.next() + 1;
        const std::size_t middle =
            from ? words_.find({"to"}, begin + 1) : words_.find({"and"}, begin + 1);
        std::size_t end = middle + 2;
        while (end < words_.size() &&
               !words_.is(end, {"by", "is", "it", "it's", ",", "than", "the"}) &&
               !named_way_at(words_, end, words_.size()))
            ++end;
        if (middle + 1 >= words_.size() || end > words_.size()) return false;
        sentence.from = words_.place_between(begin, middle);
        sentence.to = words_.place_between(middle + 1, end);
        words_.go_to(end);
        return true;
    }

    /// "about 1,500 km and 20 hours"
    std::optional<WhereStopped> read_parts(WaysSentence& sentence) {
        for (int told = 0;;) {
            WaysSentence::Part part;
            part.comparison = words_.take_comparison(part.to_the_digit);
            if (!sentence.parts.empty() && part.comparison == Comparison::exactly &&
                !part.to_the_digit)
                part.comparison = sentence.parts.front().comparison;  // "about 5 km and 2 hours"
            if (auto stopped = read_part(part)) return stopped;
            sentence.parts.push_back(part);
            if (auto stopped = read_second_figure(sentence, std::move(part))) return stopped;
            if (++told == 2 || !words_.next_is({"and"}) || words_.are(words_.next(), "and is"))
                return std::nullopt;
            words_.skip();
        }
    }

    /// "587 miles (945 km)", "587 miles or 945 km": the same told again.
    std::optional<WhereStopped> read_second_figure(WaysSentence& sentence,
                                                   WaysSentence::Part again) {
        const bool in_parentheses = words_.next_is({"("});
        if (!in_parentheses && !words_.next_is({"or", "/"})) return std::nullopt;
        words_.skip();
        bool to_the_digit = false;
        words_.take_comparison(to_the_digit);  // the same is meant of both
        const bool was_length = again.length.has_value();
        if (auto stopped = read_part(again)) return stopped;
        if (again.length.has_value() != was_length)
            return words_.stop("two figures of one kind were expected");
        sentence.parts.push_back(std::move(again));
        if (!in_parentheses) return std::nullopt;
        if (!words_.next_is({")"})) return words_.stop("\")\" was expected");
        words_.skip();
        return std::nullopt;
    }

    std::optional<WhereStopped> read_part(WaysSentence::Part& part) {
        const std::size_t begin = words_.next();
        auto length = words_.take_length();
        if (length) {
            part.length = std::move(*length);
            return std::nullopt;
        }
        words_.go_to(begin);
        ClaimWords again = words_;
        auto hours = again.take_figure(part.hours_text);
        if (!hours) return hours.error();
        const std::optional<double> per_unit =
            again.at_end() ? std::nullopt : hours_per(again[again.next()]);
        if (!per_unit) return again.stop("km, miles, versts, hours or days were expected");
        part.hours_text.append(" ").append(again[again.next()]);
        again.skip();
        words_ = again;
        part.length.reset();
        part.hours = {hours->value * *per_unit, hours->half_unit * *per_unit,
                      hours->half_last_digit * *per_unit, hours->has_decimals};
        return std::nullopt;
    }

    [[nodiscard]] tl::unexpected<WhereStopped> stop(std::string_view why) const {
        return tl::unexpected(words_.stop(why));
    }

    ClaimWords words_;
};

}  // namespace

bool compares_ways(std::string_view text) {
    const ClaimWords words(text);
    const std::size_t verb = words.find({"shortens", "saves", "lengthens", "cuts"}, 0);
    if (verb < words.size()) return true;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words.is(i, {"shorter", "longer", "faster", "slower", "quicker"}) &&
            !words.is(i + 1, {"than"}))
            return true;
        // "is 500 km shorter than by ...", but not "is shorter than 500 km"
        if (words.is(i, {"shorter", "longer"}) && find_length_unit(words[i - 1])) return true;
    }
    return false;
}

Parsed<WaysSentence> read_ways_sentence(std::string_view text) { return WaysReader(text).read(); }

}  // namespace verst
