#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "verst/network/reader.hpp"

namespace verst {

/// Collects the faults of one journey file.
class JourneyFaults {
  public:
    explicit JourneyFaults(std::string file) : file_(std::move(file)) {}

    void add(std::size_t line, std::string_view key, Message what) {
        faults_.push_back({file_, line, std::string(key), std::move(what)});
    }
    /// That what the key says was refused, with the refusal's hints.
    void add(std::size_t line, std::string_view key, const Refusal& why) {
        faults_.push_back({file_, line, std::string(key), why.message, why.hints});
    }
    /// Something that may be wrong and is read all the same.
    void warn(std::size_t line, std::string_view key, Message what) {
        warnings_.push_back({file_, line, std::string(key), std::move(what)});
    }
    [[nodiscard]] const std::vector<DataFault>& warnings() const { return warnings_; }

    /// By line: some faults only show when the whole file is read. Each once: what one report says
    /// of two events is at fault in both.
    [[nodiscard]] std::vector<DataFault> sorted() const;
    [[nodiscard]] bool empty() const { return faults_.empty(); }

  private:
    std::string file_;
    std::vector<DataFault> faults_;
    std::vector<DataFault> warnings_;
};

enum class Need { required, optional };

/// A text with the line that it stands on.
struct FieldText {
    std::string text;
    std::size_t line = 0;
};

/// Reads one table of a journey file. Whatever is wrong goes to the faults, with its line and key.
class JourneyFields {
  public:
    JourneyFields(const toml::table& table, JourneyFaults& faults);

    [[nodiscard]] std::size_t line() const { return line_; }
    [[nodiscard]] bool has(std::string_view key);

    /// A string that is not empty; nothing where it is missing or something else.
    [[nodiscard]] std::optional<FieldText> text(std::string_view key, Need need);
    /// The same, or an empty text.
    [[nodiscard]] std::string text_or_empty(std::string_view key);
    /// A time as a string, or as TOML's own date or date and time.
    [[nodiscard]] std::optional<FieldText> time(std::string_view key, Need need);
    /// A whole or decimal number.
    [[nodiscard]] std::optional<double> number(std::string_view key, Need need);
    /// One number, or two in a list: [8, 9]. Empty where it is missing or something else.
    [[nodiscard]] std::vector<double> one_or_two_numbers(std::string_view key);
    /// The line of a key's value; that of the table where it has no such key.
    [[nodiscard]] std::size_t line_of_value(std::string_view key) const;
    [[nodiscard]] std::vector<FieldText> texts(std::string_view key);
    /// A text, or a list of texts.
    [[nodiscard]] std::vector<FieldText> one_or_more_texts(std::string_view key);
    [[nodiscard]] bool is_table(std::string_view key) const {
        const toml::node* node = table_->get(key);
        return node != nullptr && node->is_table();
    }
    [[nodiscard]] const toml::table* table(std::string_view key);
    /// The tables of `[[key]]`, in their order.
    [[nodiscard]] std::vector<const toml::table*> tables(std::string_view key);

    void fault(std::string_view key, std::size_t line, Message what) {
        faults_->add(line, key, std::move(what));
    }
    void fault(std::string_view key, std::size_t line, const Refusal& why) {
        faults_->add(line, key, why);
    }

    void warn(std::string_view key, std::size_t line, Message what) {
        faults_->warn(line, key, std::move(what));
    }

    /// Reports the keys that nobody has asked for, each with the known key that is nearest to it.
    void report_unknown_keys();

  private:
    const toml::node* find(std::string_view key, Need need);

    const toml::table* table_;
    JourneyFaults* faults_;
    std::size_t line_;
    std::vector<std::string> known_;
};

/// The word nearest to one that is misspelt; empty if none is near.
[[nodiscard]] std::string nearest_word(std::string_view wrong,
                                       const std::vector<std::string>& words);

/// "; did you mean "when"?", or nothing where no word is near.
[[nodiscard]] std::string did_you_mean(std::string_view wrong,
                                       const std::vector<std::string>& words);

}  // namespace verst
