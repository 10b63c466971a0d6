#include "name_folding.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace verst {

namespace {

bool is_ascii_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool is_apostrophe(UChar32 c) {
    return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x02B9;
}

/// Letters that carry their mark within them, so that no decomposition takes it off.
UChar32 unmarked(UChar32 c) {
    switch (c) {
        case 0x0111:
            return 'd';  // đ
        case 0x0131:
            return 'i';  // ı
        case 0x0142:
            return 'l';  // ł
        case 0x00F8:
            return 'o';  // ø
        default:
            return c;
    }
}

/// Splits into words of letters and digits; apostrophes vanish within a word.
class Words {
  public:
    void letter(std::string_view utf8) { word_ += utf8; }
    void gap() {
        if (!word_.empty()) words_.push_back(std::move(word_));
        word_.clear();
    }
    std::vector<std::string> take() && {
        gap();
        return std::move(words_);
    }

  private:
    std::string word_;
    std::vector<std::string> words_;
};

void add_ascii(char c, Words& words) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (is_ascii_letter_or_digit(lower))
        words.letter({&lower, 1});
    else if (!is_apostrophe(static_cast<unsigned char>(c)))
        words.gap();
}

std::vector<std::string> ascii_words(std::string_view name) {
    Words words;
    for (const char c : name) add_ascii(c, words);
    return std::move(words).take();
}

/// Of ASCII and Russian letters, what `unicode_words` makes of them, in a tenth of the time;
/// nothing if there is another character. (A million names are folded for a map of the world.)
std::optional<std::vector<std::string>> russian_words(std::string_view name) {
    Words words;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        if (byte < 0x80) {
            add_ascii(name[i], words);
            continue;
        }
        const unsigned next = i + 1 < name.size() ? static_cast<unsigned char>(name[++i]) : 0U;
        if ((byte != 0xD0 && byte != 0xD1) || (next & 0xC0U) != 0x80) return std::nullopt;
        unsigned letter = (byte & 0x1FU) << 6U | (next & 0x3FU);
        if (letter == 0x0401 || letter == 0x0451) letter = 0x0435;  // Ё, ё: е
        if (letter >= 0x0410 && letter < 0x0430) letter += 0x20;    // capitals
        if (letter < 0x0430 || letter > 0x044F) return std::nullopt;
        if (letter == 0x0439) letter = 0x0438;  // й: и
        const std::array<char, 2> utf8{static_cast<char>(0xC0U | letter >> 6U),
                                       static_cast<char>(0x80U | (letter & 0x3FU))};
        words.letter({utf8.data(), utf8.size()});
    }
    return std::move(words).take();
}

std::vector<std::string> unicode_words(std::string_view name) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto* decompose = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) return ascii_words(name);
    const auto text =
        icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
    const auto folded = decompose->normalize(casefold->normalize(text, status), status);

    Words words;
    for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const UChar32 c = unmarked(folded.char32At(i));
        const auto type = u_charType(c);
        if (type == U_NON_SPACING_MARK || is_apostrophe(c)) continue;
        if (u_isalnum(c) == 0) {
            words.gap();
            continue;
        }
        std::string utf8;
        icu::UnicodeString(c).toUTF8String(utf8);
        words.letter(utf8);
    }
    return std::move(words).take();
}

/// The letters of Cyrillic from U+0430 on as English writes them (BGN/PCGN 1947 of Russian, without
/// its marks; what Ukrainian, Belarusian, Serbian and Macedonian have besides as these do).
constexpr std::array<std::string_view, 48> romanised_cyrillic{
    "a", "b",  "v",  "g",  "d",  "e",  "zh", "z",  "i",  "y",    "k",  "l", "m",  "n", "o",  "p",
    "r", "s",  "t",  "u",  "f",  "kh", "ts", "ch", "sh", "shch", "",   "y", "",   "e", "yu", "ya",
    "e", "yo", "dj", "gj", "ye", "dz", "i",  "yi", "j",  "lj",   "nj", "c", "kj", "i", "u",  "dz"};

/// A text of ASCII and Cyrillic letters in small Latin ones; nothing if it has another letter.
std::optional<std::string> romanise_cyrillic(std::string_view name) {
    constexpr UChar32 first = 0x0430;
    constexpr UChar32 g_with_upturn = 0x0491;
    const auto text =
        icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
    std::string latin;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = u_tolower(text.char32At(i));
        if (c < 0x80)
            latin += static_cast<char>(c);
        else if (c >= first && c < first + static_cast<UChar32>(romanised_cyrillic.size()))
            latin += romanised_cyrillic[static_cast<std::size_t>(c - first)];
        else if (c == g_with_upturn)
            latin += 'g';
        else if (u_isalpha(c) != 0)
            return std::nullopt;
        else
            icu::UnicodeString(c).toUTF8String(latin);
    }
    return latin;
}

using Replacement = std::pair<std::string_view, std::string_view>;

std::string_view replaced(std::string_view word, std::span<const Replacement> replacements) {
    const auto found = std::ranges::find(replacements, word, &Replacement::first);
    return found == replacements.end() ? word : found->second;
}

std::string_view roman_numeral_as_digit(std::string_view word) {
    constexpr std::array<Replacement, 5> numerals{
        {{"i", "1"}, {"ii", "2"}, {"iii", "3"}, {"iv", "4"}, {"v", "5"}}};
    return replaced(word, numerals);
}

/// German stations are called "Hauptbahnhof" on maps and "Hbf" by everybody.
std::string_view written_out(std::string_view word) {
    constexpr std::array<Replacement, 3> short_forms{
        {{"hbf", "hauptbahnhof"}, {"hauptbf", "hauptbahnhof"}, {"bhf", "bahnhof"}}};
    return replaced(word, short_forms);
}

bool is_generic(std::string_view word) {
    constexpr std::array<std::string_view, 4> generic{"city", "station", "stn", "станция"};
    return std::ranges::find(generic, word) != generic.end();
}

/// Korean, Chinese and Japanese write "station" at the end of the name.
std::string_view without_station_suffix(std::string_view name) {
    for (const std::string_view suffix : {"역", "站", "駅"}) {
        if (name.size() > suffix.size() && name.ends_with(suffix))
            name.remove_suffix(suffix.size());
    }
    return name;
}

/// One rewriting after another, over the whole text.
std::string rewrite(std::string text,
                    std::initializer_list<std::pair<std::string_view, std::string_view>> rules) {
    for (const auto& [from, to] : rules) {
        for (auto at = text.find(from); at != std::string::npos;
             at = text.find(from, at + to.size())) {
            text.replace(at, from.size(), to);
        }
    }
    return text;
}

std::string without_doubled_letters(std::string text) {
    const auto is_doubled = [](char a, char b) { return a == b && a >= 'a' && a <= 'z'; };
    text.erase(std::ranges::unique(text, is_doubled).begin(), text.end());
    return text;
}

}  // namespace

bool is_latin(std::string_view name) {
    // By the first bytes of each UTF-8 sequence: Latin-1 to IPA and the combining marks begin with
    // 0xC2 to 0xCD, Latin Extended Additional (Vietnamese) with 0xE1 0xB8 to 0xE1 0xBB, typographic
    // quotes with 0xE2. (Hangul letters taken apart begin with 0xE1 too.)
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        const auto next = i + 1 < name.size() ? static_cast<unsigned char>(name[i + 1]) : 0U;
        const bool vietnamese = byte == 0xE1 && next >= 0xB8 && next <= 0xBB;
        if (byte > 0xCD && byte != 0xE2 && !vietnamese) return false;
    }
    return true;
}

std::string fold_name(std::string_view name) {
    name = without_station_suffix(name);
    std::vector<std::string> words;
    if (auto russian = russian_words(name))
        words = std::move(*russian);
    else
        words = unicode_words(name);
    if (words.size() > 1 && is_generic(words.back())) words.pop_back();
    std::string folded;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool closes_name = i > 0 && i + 1 == words.size();
        const std::string_view word = written_out(words[i]);
        folded += closes_name ? roman_numeral_as_digit(word) : word;
    }
    return folded;
}

std::string russian_skeleton(std::string_view folded) {
    return without_doubled_letters(rewrite(std::string(folded), {{"tsch", "ch"},
                                                                 {"shch", "sh"},
                                                                 {"sch", "sh"},
                                                                 {"kh", "h"},
                                                                 {"zh", "j"},
                                                                 {"dj", "j"},
                                                                 {"ts", "c"},
                                                                 {"tz", "c"},
                                                                 {"ks", "x"},
                                                                 {"w", "v"},
                                                                 {"j", "i"},
                                                                 {"y", "i"},
                                                                 {"ie", "e"},
                                                                 {"io", "e"},
                                                                 {"ii", "i"}}));
}

std::string korean_skeleton(std::string_view folded) {
    return without_doubled_letters(rewrite(std::string(folded), {{"eo", "o"},
                                                                 {"eu", "u"},
                                                                 {"ae", "e"},
                                                                 {"oe", "e"},
                                                                 {"g", "k"},
                                                                 {"d", "t"},
                                                                 {"b", "p"},
                                                                 {"j", "ch"},
                                                                 {"l", "r"},
                                                                 {"sh", "s"}}));
}

std::string transliterate(std::string_view name) {
    if (auto latin = romanise_cyrillic(name)) return std::move(*latin);
    // Making one takes some 12 ms, many times what a route takes.
    thread_local const auto to_latin = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
        if (U_FAILURE(status)) made.reset();
        return made;
    }();
    if (!to_latin) return std::string(name);
    auto text = icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
    to_latin->transliterate(text);
    std::string latin;
    text.toUTF8String(latin);
    return latin;
}

}  // namespace verst
