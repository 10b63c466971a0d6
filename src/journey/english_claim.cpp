#include <optional>
#include <utility>

#include "journey/claim_sentence.hpp"
#include "journey/claim_words.hpp"
#include "journey/figure.hpp"
#include "journey/named_way_words.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

using Sense = DistanceClaim::Sense;

constexpr std::size_t longest_direction_words = 3;  // "north north west"

constexpr std::string_view relation_expected =
    "\"north of\", \"from\", \"by rail from\" or \"in a straight line from\" was expected";

/// The two ends of a distance, where they are told together: "from A to B", "between A and B".
struct EndsOfWay {
    std::string from;
    std::string to;
};

/// Reads a claim or a question, word by word.
class EnglishReader {
  public:
    explicit EnglishReader(std::string_view text) : text_(text), words_(text) {}

    /// Tries every verb of the text: a place's name may hold one too. Of several failures, the one
    /// that got farthest tells most.
    [[nodiscard]] Parsed<Sentence> read() {
        if (auto question = read_question()) return *question;
        read_way_before_all();
        WhereStopped farthest{0, text_.size(), "\"PLACE is NUMBER UNIT from PLACE\" was expected"};
        for (std::size_t verb = start_; verb < words_.size(); ++verb) {
            if (!is_verb(verb)) continue;
            auto sentence = read_at(verb);
            if (sentence) return sentence;
            const bool none_yet = farthest.begin == 0 && farthest.end == text_.size();
            if (none_yet || sentence.error().begin > farthest.begin) farthest = sentence.error();
        }
        const std::size_t time = words_.find_time();
        const bool nothing_read = farthest.begin == 0 && farthest.end == text_.size();
        if (nothing_read && time < words_.size())
            return tl::unexpected(words_.stop_at(words_[time], time_is_of_journeys));
        return tl::unexpected(farthest);
    }

  private:
    [[nodiscard]] bool is_verb(std::size_t word) const {
        return words_.is(word, {"is", "lies", "are", "lie", "sits", "stands", "was", "it's",
                                "measures", "spans", ":"}) ||
               separates(word) || travels(word) || stretches(word);
    }

    [[nodiscard]] bool separates(std::size_t word) const {
        return words_.is(word, {"separate", "separates", "separated"});
    }
    [[nodiscard]] bool travels(std::size_t word) const {
        return words_.is(word, {"travel", "travels", "travelled", "traveled", "cover", "covers",
                                "covered", "journeyed"});
    }
    [[nodiscard]] bool stretches(std::size_t word) const {
        return words_.is(word, {"stretches", "runs", "extends", "measures", "spans", "covers"});
    }

    /// "By rail, Khasan is ...", "As the crow flies, it is ..."
    void read_way_before_all() {
        const auto way = way_words_at(words_, 0, words_.size());
        if (!way || !words_.is(way->end, {","})) return;
        set_way(before_all_, *way);
        start_ = way->end + 1;
    }

    [[nodiscard]] Parsed<Sentence> read_at(std::size_t verb) {
        Sentence sentence = before_all_;
        words_.go_to(verb);
        const bool it_is = words_.next_is({"it's"});
        if (verb == start_ && !it_is) return stop("a place was expected first");
        if (separates(verb) && !words_.is(verb + 1, {"by"})) return read_separates(verb);
        words_.skip();
        if (words_.next_is({"located", "situated"})) words_.skip();
        if (words_.take("separated by")) return read_separated(verb, std::move(sentence));
        if (verb > start_ && begins_with_direction()) {
            sentence.only_direction = true;
            sentence.subject = words_.place_between(start_, verb);
            return read_relation_and_place(std::move(sentence));
        }
        if (travels(verb) && words_.next_is({"from"}))
            return read_ends_and_distance(verb, std::move(sentence));
        if (auto stopped = read_figures(sentence)) return tl::unexpected(*stopped);
        take_ride(sentence);
        if ((it_is && verb == start_) || (verb == start_ + 1 && words_.is(start_, {"it", "there"})))
            return read_both_ends_after(std::move(sentence));
        if (travels(verb) || stretches(verb)) {
            auto travelled = read_travelled(verb, sentence);
            if (travelled || !stretches(verb)) return travelled;
        }
        if (words_.is(words_.next(), {"long", "in"}) &&
            (words_.are(words_.next(), "in length") || words_.next_is({"long"}))) {
            const std::size_t after = words_.next() + (words_.next_is({"long"}) ? 1 : 2);
            if (after == words_.size() && words_.find({"from", "between", "to"}, start_) >= verb) {
                sentence.whole_line = true;
                sentence.by_line = true;
                sentence.sense = Sense::by_rail;
                sentence.subject = words_.place_between(start_, verb);
                return sentence;
            }
        }
        if (auto ends = ends_before(verb, sentence)) {
            sentence.subject = std::move(ends->to);
            sentence.from = std::move(ends->from);
            return read_way_to_the_end(std::move(sentence));
        }
        if (words_.next_is({"apart"})) return read_apart(verb, std::move(sentence));
        if (words_.is(verb, {":"})) return stop("\"PLACE to PLACE:\" was expected before it");
        sentence.subject = words_.place_between(start_, verb);
        return read_relation_and_place(std::move(sentence));
    }

    /// "Some 320 km of track separate A and B", "... A from B"
    [[nodiscard]] Parsed<Sentence> read_separates(std::size_t verb) {
        Sentence sentence = before_all_;
        words_.go_to(start_);
        if (auto stopped = read_figures(sentence)) return tl::unexpected(*stopped);
        if (const auto way = way_words_at(words_, words_.next(), verb)) {
            set_way(sentence, *way);
            words_.go_to(way->end);
        }
        if (words_.next() != verb) return stop("\"separate\" was expected");
        const std::size_t begin = verb + 1;
        const std::size_t middle = words_.find({"and", "from"}, begin + 1);
        std::size_t end = words_.size();
        if (middle + 1 >= end) {
            words_.go_to(end);
            return stop("\"PLACE and PLACE\" were expected");
        }
        if (auto stopped = take_way_from_end(sentence, middle + 2, end))
            return tl::unexpected(*stopped);
        sentence.from = words_.place_between(begin, middle);
        sentence.subject = words_.place_between(middle + 1, end);
        return sentence;
    }

    /// "A and B are separated by 320 km of track", "A is separated from B by": not understood.
    [[nodiscard]] Parsed<Sentence> read_separated(std::size_t verb, Sentence sentence) {
        if (auto stopped = read_figures(sentence)) return tl::unexpected(*stopped);
        return read_apart(verb, std::move(sentence));
    }

    /// A train, or whoever goes by rail, is what travels along the railway: of a ship or a missile
    /// nothing is known.
    [[nodiscard]] bool is_train(std::size_t verb) const {
        std::size_t last = verb;
        while (last > start_ && words_.is(last - 1, {"must", "has", "have", "will", "would", "to",
                                                     "had", "can", "could", "should"}))
            --last;
        return last > start_ && words_.is(last - 1, {"train", "trains", "express"});
    }

    [[nodiscard]] tl::unexpected<WhereStopped> no_train(std::size_t verb) const {
        return tl::unexpected(words_.stop_at(words_.between(start_, verb),
                                             "a train or a line was expected, or \"by rail\""));
    }

    /// "The train travelled 1,180 km from A to B", "The Trans-Siberian runs 9,288 km from A to B".
    [[nodiscard]] Parsed<Sentence> read_travelled(std::size_t verb, Sentence sentence) {
        if (const auto way = way_words_at(words_, words_.next(), words_.size())) {
            if (!set_way(sentence, *way)) return stop(direction_and_way);
            words_.go_to(way->end);
        }
        auto told = read_ends_and_way(std::move(sentence));
        if (!told) return told;
        const bool train = is_train(verb);
        if (train || (travels(verb) && told->sense == Sense::by_rail)) {
            told->sense = Sense::by_rail;
            return told;
        }
        if (!stretches(verb) || told->sense != Sense::from) return no_train(verb);
        std::size_t begin = start_;
        if (words_.is(begin, {"the"})) ++begin;
        const std::string_view line = words_.between(begin, verb);
        told->sense = Sense::by_rail;
        told->way = SentenceWay{line, line};
        told->by_line = true;
        return told;
    }

    /// "The train travelled from A to B, a distance of 850 km"
    [[nodiscard]] Parsed<Sentence> read_ends_and_distance(std::size_t verb, Sentence sentence) {
        const std::size_t begin = words_.next();
        std::size_t comma = words_.size();
        while (comma > begin &&
               !(words_.is(comma, {","}) &&
                 (words_.are(comma + 1, "a distance of") || words_.are(comma + 1, "a journey of") ||
                  words_.are(comma + 1, "a trip of"))))
            --comma;
        if (comma == begin) return stop("a figure such as 1,000 was expected");
        std::size_t end = comma;
        if (auto stopped = take_way_from_end(sentence, begin + 4, end))
            return tl::unexpected(*stopped);
        const auto ends = ends_at(begin, end);
        words_.go_to(begin);
        if (!ends) return stop("\"from PLACE to PLACE\" was expected");
        if (!is_train(verb) && sentence.sense != Sense::by_rail) return no_train(verb);
        sentence.sense = Sense::by_rail;
        sentence.from = ends->from;
        sentence.subject = ends->to;
        words_.go_to(comma + 4);
        if (auto stopped = read_figures(sentence)) return tl::unexpected(*stopped);
        return read_way_to_the_end(std::move(sentence));
    }

    /// "a 1,200-kilometre train ride", "a 1,180 km journey": what stands behind the figure.
    void take_ride(Sentence& sentence) {
        const std::size_t before = words_.next();
        const bool rail = words_.next_is({"train", "rail", "railway", "railroad"});
        if (rail) words_.skip();
        if (!words_.next_is({"ride", "journey", "trip", "run", "haul", "stretch"})) {
            words_.go_to(before);
            return;
        }
        words_.skip();
        if (rail && sentence.sense == Sense::from) sentence.sense = Sense::by_rail;
    }

    /// "due north of", "to the north of": no figure comes before.
    [[nodiscard]] bool begins_with_direction() {
        const std::size_t begin = words_.next();
        words_.take("to the");
        if (words_.next_is({"due", "straight", "directly", "exactly"})) words_.skip();
        const std::size_t length = direction_length();
        const std::size_t after = words_.next() + length;
        const bool found = length > 0 && words_.is(after, {"of", "from"});
        words_.go_to(begin);
        return found;
    }

    /// "more than 425 miles (680 km)", "between 200 and 300 km", "1,000 km or more".
    std::optional<WhereStopped> read_figures(Sentence& sentence) {
        bool within = false;
        if (words_.next_is({"between"})) {
            words_.skip();
            const std::size_t begin = words_.next();
            auto length = words_.take_length({"and"});
            if (!length) return length.error();
            if (!length->up_to) return words_.stop_at(words_[begin], "a range was expected");
            sentence.length = std::move(*length);
        } else {
            if (words_.next_is({"from"})) words_.skip();
            if (words_.take("at a distance of") || words_.take("a distance of")) {
            }
            skip_only();
            within = words_.next_is({"within"});
            sentence.comparison = words_.take_comparison(sentence.to_the_digit);
            skip_article();  // "nearly a 700-km ride"
            const std::size_t begin = words_.next();
            auto length = words_.take_length();
            if (!length) return length.error();
            sentence.length = std::move(*length);
            if (sentence.length.up_to && sentence.comparison != Comparison::exactly &&
                sentence.comparison != Comparison::about) {
                return words_.stop_at(words_[begin], "a range goes together with \"about\" only");
            }
        }
        if (auto stopped = read_second_figure(sentence)) return stopped;
        read_suffix(sentence);
        within_ = within;
        return std::nullopt;
    }

    [[nodiscard]] bool is_in_digits(std::size_t word) const {
        return word < words_.size() && is_digit(words_[word].front());
    }

    /// "only 130 km", "just 130 km", "a mere 130 km", but not "just over 130 km": it says how the
    /// writer feels, or where he has it from.
    void skip_only() {
        const bool just = words_.next_is({"just"}) && is_in_digits(words_.next() + 1);
        if (just || words_.next_is({"only", "merely", "reportedly"}))
            words_.skip();
        else if (words_.take("a mere")) {
        }
        skip_article();
    }

    /// "a 1,200-km", "the 850 km", "a nearly 700-km", but not "a thousand km".
    void skip_article() {
        if (!words_.next_is({"a", "an", "the"})) return;
        const std::size_t after = words_.next() + 1;
        const bool compared = words_.is(after, {"nearly", "roughly", "about", "some", "almost"}) &&
                              is_in_digits(after + 1);
        if (is_in_digits(after) || compared) words_.skip();
    }

    /// "(425 miles)", "or 425 miles".
    std::optional<WhereStopped> read_second_figure(Sentence& sentence) {
        const bool in_parentheses = words_.next_is({"("});
        if (in_parentheses && way_words_at(words_, words_.next(), words_.size()))
            return std::nullopt;  // "690 km (as the crow flies)"
        const bool figure_after_or = words_.next_is({"or", "/"}) &&
                                     words_.next() + 1 < words_.size() &&
                                     words_[words_.next() + 1].find_first_of("0123456789") == 0;
        if (!in_parentheses && !figure_after_or) return std::nullopt;
        words_.skip();
        bool to_the_digit = false;
        words_.take_comparison(to_the_digit);  // "(about 425 miles)": the same is meant of both
        auto length = words_.take_length();
        if (!length) return length.error();
        if (length->up_to.has_value() != sentence.length.up_to.has_value())
            return words_.stop("either both figures are ranges or none is");
        sentence.also = std::move(*length);
        if (in_parentheses) {
            if (!words_.next_is({")"})) return words_.stop("\")\" was expected");
            words_.skip();
        }
        return std::nullopt;
    }

    /// "1,000 km or more", "or less", "or so", "at most".
    void read_suffix(Sentence& sentence) {
        if (sentence.comparison != Comparison::exactly || sentence.length.up_to) return;
        if (words_.take("or more") || words_.take("at least"))
            sentence.comparison = Comparison::at_least;
        else if (words_.take("or less") || words_.take("at most"))
            sentence.comparison = Comparison::at_most;
        else if (words_.take("or so") || words_.take("or thereabouts"))
            sentence.comparison = Comparison::about;
    }

    /// "from A to B", "between A and B"; what names the way before or after goes to the sentence.
    std::optional<EndsOfWay> ends_at(std::size_t begin, std::size_t end) const {
        const bool from = words_.is(begin, {"from"});
        if (words_.is(begin, {"to"})) {  // "the distance to B from A"
            const std::size_t middle = words_.find({"from"}, begin + 2);
            if (middle + 1 >= end) return std::nullopt;
            return EndsOfWay{words_.place_between(middle + 1, end),
                             words_.place_between(begin + 1, middle)};
        }
        if (!from && !words_.is(begin, {"between"})) return std::nullopt;
        const std::size_t middle =
            from ? words_.find({"to"}, begin + 2) : words_.find({"and"}, begin + 2);
        if (middle + 1 >= end) return std::nullopt;
        return EndsOfWay{words_.place_between(begin + 1, middle),
                         words_.place_between(middle + 1, end)};
    }

    /// Of "From A to B it is", "The rail distance between A and B is".
    std::optional<EndsOfWay> ends_before(std::size_t verb, Sentence& sentence) {
        std::size_t begin = start_;
        std::size_t end = verb;
        if (end > start_ + 1 && words_.is(end - 1, {"it", "there"})) --end;
        if (words_.is(begin, {"the"})) ++begin;
        if (words_.is(begin, {"rail", "railway", "train", "railroad"})) {
            sentence.sense = Sense::by_rail;
            ++begin;
        } else if (words_.is(begin, {"straight-line", "air", "great-circle"})) {
            sentence.sense = Sense::straight;
            ++begin;
        }
        if (words_.is(begin, {"line"}) && words_.is(begin + 1, {"from", "between"}))
            sentence.sense = Sense::by_rail;
        if (words_.is(begin,
                      {"distance", "way", "route", "journey", "trip", "line", "ride", "track"}))
            ++begin;
        if (const auto way = way_words_at(words_, begin, end)) {
            if (!set_way(sentence, *way)) return std::nullopt;
            begin = way->end;
        }
        for (std::size_t cut = begin + 3; cut < end; ++cut) {
            const auto way = way_words_at(words_, cut, end);
            if (!way || way->end != end) continue;
            if (!set_way(sentence, *way)) return std::nullopt;
            end = cut;
            break;
        }
        if (auto ends = ends_at(begin, end)) return ends;
        if (auto ends = ends_after_line(begin, end, sentence)) return ends;
        // "A to B is 850 km"
        const std::size_t middle = words_.find({"to"}, begin + 1);
        if (middle + 1 >= end) return std::nullopt;
        return EndsOfWay{words_.place_between(begin, middle),
                         words_.place_between(middle + 1, end)};
    }

    /// "The Baikal-Amur Main Line from A to B"
    std::optional<EndsOfWay> ends_after_line(std::size_t begin, std::size_t end,
                                             Sentence& sentence) const {
        const std::size_t from = words_.find({"from", "between"}, begin + 1);
        if (from >= end || sentence.way || sentence.sense != Sense::from) return std::nullopt;
        auto ends = ends_at(from, end);
        if (!ends) return std::nullopt;
        const std::string_view line = words_.between(begin, from);
        sentence.sense = Sense::by_rail;
        sentence.way = SentenceWay{line, line};
        sentence.by_line = true;
        return ends;
    }

    static bool set_way(Sentence& sentence, const WayWords& way) {
        if (sentence.sense == Sense::straight && way.sense != Sense::straight) return false;
        sentence.sense = way.sense;
        if (way.way) sentence.way = way.way;
        return true;
    }

    /// "it is 850 km by rail from A to B"
    [[nodiscard]] Parsed<Sentence> read_both_ends_after(Sentence sentence) {
        if (const auto way = way_words_at(words_, words_.next(), words_.size())) {
            if (!set_way(sentence, *way)) return stop(direction_and_way);
            words_.go_to(way->end);
        }
        return read_ends_and_way(std::move(sentence));
    }

    /// "from A to B by rail"
    [[nodiscard]] Parsed<Sentence> read_ends_and_way(Sentence sentence) {
        const std::size_t begin = words_.next();
        if (!words_.next_is({"from", "between"}))
            return stop("\"from PLACE to PLACE\" was expected");
        std::size_t end = words_.size();
        if (auto stopped = take_way_from_end(sentence, begin + 4, end))
            return tl::unexpected(*stopped);
        auto ends = ends_at(begin, end);
        if (!ends) {
            words_.go_to(words_.size());
            return stop("\"to PLACE\" was expected");
        }
        sentence.subject = std::move(ends->to);
        sentence.from = std::move(ends->from);
        return sentence;
    }

    [[nodiscard]] Parsed<Sentence> read_way_to_the_end(Sentence sentence) {
        if (const auto way = way_words_at(words_, words_.next(), words_.size())) {
            if (!set_way(sentence, *way)) return stop(direction_and_way);
            words_.go_to(way->end);
        }
        if (words_.take("long")) {
        }  // "the line from A to B is 850 km long"
        if (!words_.at_end()) return stop("nothing more was expected");
        return sentence;
    }

    /// "A and B are 850 km apart by rail"
    [[nodiscard]] Parsed<Sentence> read_apart(std::size_t verb, Sentence sentence) {
        const std::size_t middle = words_.find({"and"}, start_ + 1);
        if (middle + 1 >= verb) return stop("\"PLACE and PLACE are\" was expected before it");
        sentence.from = words_.place_between(start_, middle);
        sentence.subject = words_.place_between(middle + 1, verb);
        if (words_.next_is({"apart"})) words_.skip();
        return read_way_to_the_end(std::move(sentence));
    }

    [[nodiscard]] Parsed<Sentence> read_relation_and_place(Sentence sentence) {
        if (auto stopped = read_relation(sentence)) return tl::unexpected(*stopped);
        if (words_.at_end()) return stop("a place was expected");
        const std::size_t begin = words_.next();
        std::size_t end = words_.size();
        if (auto stopped = take_way_from_end(sentence, begin + 1, end))
            return tl::unexpected(*stopped);
        sentence.from = words_.place_between(begin, end);
        return sentence;
    }

    /// "from", "by rail from", "north of".
    std::optional<WhereStopped> read_relation(Sentence& sentence) {
        if (words_.next_is({"away", "distant"})) words_.skip();
        if (words_.next_is({"from"}) || (within_ && words_.next_is({"of"}))) {
            words_.skip();
            return std::nullopt;
        }
        if (const auto way = way_words_at(words_, words_.next(), words_.size())) {
            words_.go_to(way->end);
            set_way(sentence, *way);
            if (direction_length() > 0) return words_.stop(direction_and_way);
            if (!words_.next_is({"from"})) return words_.stop("\"from\" was expected");
            words_.skip();
            return std::nullopt;
        }
        if (words_.are(words_.next(), "to the")) words_.skip(2);
        if (words_.next_is({"due", "straight", "directly", "exactly"})) {
            sentence.due = true;
            words_.skip();
        }
        const std::size_t length = direction_length();
        if (length == 0) return words_.stop(relation_expected);
        sentence.sense = Sense::toward;
        sentence.direction = direction_at(length);
        words_.skip(length);
        if (way_words_at(words_, words_.next(), words_.size()))
            return words_.stop(direction_and_way);
        if (!words_.next_is({"of", "from"})) return words_.stop("\"of\" was expected");
        words_.skip();
        return std::nullopt;
    }

    /// "... from Vladivostok by rail", "... from Vladivostok through China".
    std::optional<WhereStopped> take_way_from_end(Sentence& sentence, std::size_t first,
                                                  std::size_t& end) {
        for (std::size_t begin = first; begin < end; ++begin) {
            const auto way = way_words_at(words_, begin, end);
            if (!way || way->end != end) continue;
            words_.go_to(begin);
            if (sentence.sense == Sense::toward || !set_way(sentence, *way))
                return words_.stop(direction_and_way);
            end = begin;
            break;
        }
        return std::nullopt;
    }

    // --- Questions ---

    /// Nothing where the text asks nothing that is understood.
    std::optional<Sentence> read_question() {
        Sentence sentence;
        sentence.asks = true;
        if (words_.take("how far")) return read_how_far(std::move(sentence));
        if (words_.take("how many")) {
            if (!words_.at_end() && find_length_unit(words_[words_.next()])) words_.skip();
            if (words_.take("is it") || words_.take("are there") || words_.take("are it"))
                return asked(read_both_ends_after(std::move(sentence)));
            return std::nullopt;
        }
        if (!words_.take("what is")) return std::nullopt;
        const std::size_t begin = words_.next();
        std::size_t end = words_.size();
        if (end <= begin) return std::nullopt;
        auto ends = ends_of_phrase(begin, end, sentence);
        if (!ends) return std::nullopt;
        sentence.subject = std::move(ends->to);
        sentence.from = std::move(ends->from);
        return sentence;
    }

    std::optional<EndsOfWay> ends_of_phrase(std::size_t begin, std::size_t end,
                                            Sentence& sentence) {
        if (words_.is(begin, {"the"})) ++begin;
        if (words_.is(begin, {"rail", "railway"})) {
            sentence.sense = Sense::by_rail;
            ++begin;
        }
        if (!words_.is(begin, {"distance"})) return std::nullopt;
        ++begin;
        if (const auto way = way_words_at(words_, begin, end)) {
            set_way(sentence, *way);
            begin = way->end;
        }
        if (take_way_from_end(sentence, begin + 4, end)) return std::nullopt;
        return ends_at(begin, end);
    }

    std::optional<Sentence> read_how_far(Sentence sentence) {
        if (words_.take("apart are")) {
            const std::size_t begin = words_.next();
            const std::size_t middle = words_.find({"and"}, begin + 1);
            std::size_t end = words_.size();
            if (take_way_from_end(sentence, middle + 2, end) || middle + 1 >= end)
                return std::nullopt;
            sentence.from = words_.place_between(begin, middle);
            sentence.subject = words_.place_between(middle + 1, end);
            return sentence;
        }
        if (words_.take("is it") || words_.next_is({"from"}))
            return asked(read_both_ends_after(std::move(sentence)));
        if (const std::size_t length = direction_length()) {
            sentence.direction = direction_at(length);
            sentence.sense = Sense::toward;
            words_.skip(length);
            if (!words_.next_is({"of", "from"})) return std::nullopt;
            const std::size_t begin = words_.next() + 1;
            const std::size_t verb = words_.find({"is", "lies"}, begin + 1);
            if (verb + 1 >= words_.size()) return std::nullopt;
            sentence.from = words_.place_between(begin, verb);
            sentence.subject = words_.place_between(verb + 1, words_.size());
            return sentence;
        }
        if (!words_.next_is({"is", "lies", "are"})) return std::nullopt;
        const std::size_t begin = words_.next() + 1;
        std::size_t middle = words_.find({"from"}, begin + 1);
        if (middle >= words_.size()) return std::nullopt;
        std::size_t end_of_subject = middle;
        if (words_.is(middle - 1, {"away"})) --end_of_subject;
        for (std::size_t cut = begin + 1; cut < end_of_subject; ++cut) {
            const auto way = way_words_at(words_, cut, end_of_subject);
            if (!way || way->end != end_of_subject) continue;
            set_way(sentence, *way);
            end_of_subject = cut;
        }
        std::size_t end = words_.size();
        if (take_way_from_end(sentence, middle + 2, end) || middle + 1 >= end) return std::nullopt;
        sentence.subject = words_.place_between(begin, end_of_subject);
        sentence.from = words_.place_between(middle + 1, end);
        return sentence;
    }

    static std::optional<Sentence> asked(Parsed<Sentence> sentence) {
        if (!sentence) return std::nullopt;
        return std::move(*sentence);
    }

    // --- Words ---

    [[nodiscard]] std::optional<CompassPoint> direction_at(std::size_t count) const {
        return find_compass_point(words_.between(words_.next(), words_.next() + count));
    }

    [[nodiscard]] std::size_t direction_length() const {
        for (std::size_t count = longest_direction_words; count > 0; --count) {
            if (words_.next() + count <= words_.size() && direction_at(count)) return count;
        }
        return 0;
    }

    [[nodiscard]] tl::unexpected<WhereStopped> stop(std::string_view why) const {
        return tl::unexpected(words_.stop(why));
    }

    std::string_view text_;
    ClaimWords words_;
    std::size_t start_ = 0;  ///< the first word behind a way that stands before all
    Sentence before_all_;
    bool within_ = false;
};

}  // namespace

Parsed<Sentence> read_english_claim(std::string_view text) { return EnglishReader(text).read(); }

Parsed<SentenceLength> read_english_length(std::string_view text) {
    ClaimWords words(text);
    auto length = words.take_length();
    if (length && !words.at_end()) return tl::unexpected(words.stop("nothing more was expected"));
    return length;
}

}  // namespace verst
