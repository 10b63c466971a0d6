#include "journey/journey_fields.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <set>
#include <string_view>
#include <tuple>

#include "network/edit_distance.hpp"
#include "time/iso_text.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

std::size_t line_of(const toml::node& node) { return node.source().begin.line; }

std::string iso_date(const toml::date& date) {
    return padded(date.year, 4) + '-' + padded(date.month, 2) + '-' + padded(date.day, 2);
}

std::string iso_date_time(const toml::date_time& moment) {
    std::string text = iso_date(moment.date) + 'T' + padded(moment.time.hour, 2) + ':' +
                       padded(moment.time.minute, 2) + ':' + padded(moment.time.second, 2);
    if (moment.offset) text += iso_offset(std::chrono::minutes(moment.offset->minutes));
    return text;
}

}  // namespace

std::vector<DataFault> JourneyFaults::sorted() const {
    std::vector<DataFault> sorted;
    std::set<std::tuple<std::size_t, std::string_view, Message>> known;
    for (const DataFault& fault : faults_) {
        if (known.emplace(fault.line, fault.field, fault.what).second) sorted.push_back(fault);
    }
    std::ranges::stable_sort(sorted, {}, &DataFault::line);
    return sorted;
}

JourneyFields::JourneyFields(const toml::table& table, JourneyFaults& faults)
    : table_(&table), faults_(&faults), line_(line_of(table)) {}

const toml::node* JourneyFields::find(std::string_view key, Need need) {
    if (std::ranges::find(known_, key) == known_.end()) known_.emplace_back(key);
    const toml::node* node = table_->get(key);
    if (node == nullptr && need == Need::required) fault(key, line_, "is missing");
    return node;
}

bool JourneyFields::has(std::string_view key) { return find(key, Need::optional) != nullptr; }

std::optional<FieldText> JourneyFields::text(std::string_view key, Need need) {
    const toml::node* node = find(key, need);
    if (node == nullptr) return std::nullopt;
    const auto value = node->value_exact<std::string_view>();
    if (!value) {
        fault(key, line_of(*node), "a text in quotation marks is expected");
        return std::nullopt;
    }
    const auto trimmed = trim(*value);
    if (trimmed.empty()) {
        fault(key, line_of(*node), "is empty");
        return std::nullopt;
    }
    if (!is_clean_utf8(trimmed)) {
        fault(key, line_of(*node), "a NUL is no text");
        return std::nullopt;
    }
    return FieldText{std::string(trimmed), line_of(*node)};
}

std::string JourneyFields::text_or_empty(std::string_view key) {
    auto found = text(key, Need::optional);
    return found ? std::move(found->text) : std::string();
}

std::optional<FieldText> JourneyFields::time(std::string_view key, Need need) {
    const toml::node* node = find(key, Need::optional);
    if (node == nullptr || node->is_string()) return text(key, need);
    if (const auto date = node->value_exact<toml::date>()) {
        return FieldText{iso_date(*date), line_of(*node)};
    }
    if (const auto moment = node->value_exact<toml::date_time>()) {
        return FieldText{iso_date_time(*moment), line_of(*node)};
    }
    fault(key, line_of(*node), "a time is expected, as in \"2023-09-10\"");
    return std::nullopt;
}

std::optional<double> JourneyFields::number(std::string_view key, Need need) {
    const toml::node* node = find(key, need);
    if (node == nullptr) return std::nullopt;
    if (!node->is_number()) {
        fault(key, line_of(*node), "a number is expected");
        return std::nullopt;
    }
    return node->value<double>();
}

std::vector<double> JourneyFields::one_or_two_numbers(std::string_view key) {
    const toml::node* node = find(key, Need::required);
    if (node == nullptr) return {};
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        const auto one = number(key, Need::required);
        return one ? std::vector{*one} : std::vector<double>();
    }
    std::vector<double> numbers;
    for (const toml::node& item : *array) {
        if (const auto value = item.value<double>(); value && item.is_number()) {
            numbers.push_back(*value);
        }
    }
    if (numbers.size() == 2 && array->size() == 2) return numbers;
    fault(key, line_of(*node), "a number is expected, or the two ends of a range, as in [8, 9]");
    return {};
}

std::size_t JourneyFields::line_of_value(std::string_view key) const {
    const toml::node* node = table_->get(key);
    return node == nullptr ? line_ : line_of(*node);
}

std::vector<FieldText> JourneyFields::one_or_more_texts(std::string_view key) {
    const toml::node* node = find(key, Need::optional);
    if (node != nullptr && node->is_array()) return texts(key);
    auto one = text(key, Need::optional);
    return one ? std::vector{std::move(*one)} : std::vector<FieldText>();
}

std::vector<FieldText> JourneyFields::texts(std::string_view key) {
    std::vector<FieldText> texts;
    const toml::node* node = find(key, Need::optional);
    if (node == nullptr) return texts;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        fault(key, line_of(*node), "a list of texts is expected, as in [\"...\"]");
        return texts;
    }
    for (const toml::node& item : *array) {
        if (const auto value = item.value_exact<std::string_view>()) {
            texts.push_back({std::string(trim(*value)), line_of(item)});
        } else {
            fault(key, line_of(item), "a text in quotation marks is expected");
        }
    }
    return texts;
}

const toml::table* JourneyFields::table(std::string_view key) {
    const toml::node* node = find(key, Need::optional);
    if (node == nullptr) return nullptr;
    if (!node->is_table()) fault(key, line_of(*node), "a table is expected, as in { ... }");
    return node->as_table();
}

std::vector<const toml::table*> JourneyFields::tables(std::string_view key) {
    std::vector<const toml::table*> tables;
    const toml::node* node = find(key, Need::optional);
    if (node == nullptr) return tables;
    const std::string expected = "one or more [[" + std::string(key) + "]] are expected";
    if (node->is_table()) {
        const std::string name(key);
        fault(key, line_of(*node),
              "each " + name + " begins with [[" + name + "]], in double brackets, and not with [" +
                  name + "]");
        return tables;
    }
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        fault(key, line_of(*node), expected);
        return tables;
    }
    for (const toml::node& item : *array) {
        if (const toml::table* table = item.as_table()) {
            tables.push_back(table);
        } else {
            fault(key, line_of(item), expected);
        }
    }
    return tables;
}

void JourneyFields::report_unknown_keys() {
    for (const auto& [key, node] : *table_) {
        const std::string_view name = key.str();
        if (std::ranges::find(known_, name) != known_.end()) continue;
        faults_->add(key.source().begin.line, "",
                     "unknown key " + verst::in_quotes(name) + did_you_mean(name, known_));
    }
}

std::string nearest_word(std::string_view wrong, const std::vector<std::string>& words) {
    constexpr std::size_t farthest = 3;
    std::string nearest;
    std::size_t least = farthest + 1;
    for (const std::string& word : words) {
        // Of a short word, not so much may be wrong that anything would do.
        const std::size_t limit = std::clamp<std::size_t>(word.size() / 3, 1, farthest);
        const std::size_t distance = edit_distance(wrong, word, limit);
        if (distance <= limit && distance < least) {
            least = distance;
            nearest = word;
        }
    }
    return nearest;
}

std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& words) {
    const std::string near = nearest_word(wrong, words);
    return near.empty() ? std::string() : "; did you mean \"" + near + "\"?";
}

}  // namespace verst
