#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "command/request.hpp"
#include "command/value.hpp"

namespace verst::command {

/// Where a parameter, or a command, is to be had.
enum class Scope : unsigned char {
    everywhere,
    shell,        ///< it names files of the one who asks: at a command line only
    destination,  ///< likewise, and it says where the answer goes
};

/// How often a parameter may be given.
struct Count {
    std::size_t least = 0;
    std::size_t most = 1;
};

inline constexpr std::size_t any_number = 1'000'000'000;

/// What is known of a parameter, whoever asks for it: the one description of an option or argument.
struct Parameter {
    std::string name;  ///< "snap"; an option's as in --snap
    char letter = 0;   ///< of an option: 'o' as in -o
    /// What stands for its value in help: "KM". Of an argument all of it: "A B [C...]". Flags have
    /// none.
    std::string value = {};
    std::string sentence = {};   ///< what it is for; without a capital, without a full stop
    std::string more = {};       ///< for the manual: a sentence or more
    std::string group = {};      ///< heading in the help; "" is Options, or Arguments
    std::string otherwise = {};  ///< the value that it has where it is not given, as written
    Count count = {};
    bool argument = false;        ///< known by its place in the command line, not by its name
    bool joined = false;          ///< several words are one value
    bool value_optional = false;  ///< the name may stand without a value: an empty one
    /// Not empty: "-" stands for lines of the input, which the command reads: "reads pairs".
    std::string from_input = {};
    std::string noun = {};  ///< of an argument that is repeated: "place"
    Scope scope = Scope::everywhere;

    ValueKind kind = {};  ///< set by Parameters::add
    /// Refuses a text that is no value of it. Set by Parameters::add.
    std::function<Result<void>(std::string_view text)> check = {};
};

/// "--snap"; of an argument what the help calls it.
[[nodiscard]] std::string shown_name(const Parameter& parameter);

/// The values that a request has for it; else its own, if any. Joined words are one value.
[[nodiscard]] std::vector<std::string> values_of(const Parameter& parameter,
                                                 const Request& request);

/// Parameters that belong together, and how they become an `Options`.
template <class Options>
class Parameters {
  public:
    /// A parameter of a kind, read into a field: a member of Options, or what a function of it
    /// returns. The field is a value of the kind, an optional, or a vector of them.
    template <class Kind, class Field>
    Parameters& add(Parameter parameter, Kind kind, Field field) {
        parameter.kind = kind.kind();
        const std::string name = shown_name(parameter);
        parameter.check = [kind, name](std::string_view text) -> Result<void> {
            auto value = kind.read(name, text);
            if (!value) return tl::unexpected(std::move(value.error()));
            return {};
        };
        auto set = [kind, name, field](Options& options,
                                       const std::vector<std::string>& values) -> Result<void> {
            for (const std::string& text : values) {
                auto value = kind.read(name, text);
                if (!value) return tl::unexpected(std::move(value.error()));
                store(std::invoke(field, options), std::move(*value));
            }
            return {};
        };
        entries_.push_back({std::move(parameter), std::move(set)});
        return *this;
    }

    /// Parameters that other commands have too, read into a part of Options.
    template <class Part, class Field>
    Parameters& include(const Parameters<Part>& part, Field field) {
        for (const auto& entry : part.entries()) {
            entries_.push_back(
                {entry.parameter, [set = entry.set, field](Options& options,
                                                           const std::vector<std::string>& values) {
                     return set(std::invoke(field, options), values);
                 }});
        }
        return *this;
    }

    struct Entry {
        Parameter parameter;
        std::function<Result<void>(Options& options, const std::vector<std::string>& values)> set;
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

    [[nodiscard]] std::vector<Parameter> list() const {
        std::vector<Parameter> list;
        for (const Entry& entry : entries_) list.push_back(entry.parameter);
        return list;
    }

    /// The options that a request asks for, or the refusal of the first value that is none.
    [[nodiscard]] Result<Options> read(const Request& request) const {
        Options options{};
        for (const Entry& entry : entries_) {
            auto set = entry.set(options, values_of(entry.parameter, request));
            if (!set) return tl::unexpected(std::move(set.error()));
        }
        return options;
    }

  private:
    template <class Value>
    static void store(Value& field, Value value) {
        field = std::move(value);
    }
    template <class Value>
    static void store(std::optional<Value>& field, Value value) {
        field = std::move(value);
    }
    template <class Value>
    static void store(std::vector<Value>& field, Value value) {
        field.push_back(std::move(value));
    }

    std::vector<Entry> entries_;
};

}  // namespace verst::command
