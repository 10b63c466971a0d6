#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command/command.hpp"
#include "command/request.hpp"
#include "verst/network/network.hpp"

namespace verst::http {

/// What somebody typed into the box of the page, and changed around it.
struct TypedQuestion {
    std::string text;     ///< "Pyongyang - Khasan - Vostochny, Moscow - Vladivostok"
    std::string show;     ///< "route", "alternatives" or "distance"; empty: route
    std::string through;  ///< places on the way, between the last two
    /// A journey of the catalogue that the page is about, where nothing is typed.
    std::string journey;
    /// By the names of the table; those that a command has not are left out of what it is asked.
    command::Request options;
};

/// A question to a command.
struct CommandQuestion {
    const command::Command* command = nullptr;
    command::Request request;
    std::vector<std::string> places;  ///< as typed, if it has any
};

/// The question that the name of a journey stands for, with the options that it has.
[[nodiscard]] CommandQuestion journey_question(const TypedQuestion& typed);

/// The most questions that one text may hold.
inline constexpr std::size_t most_typed_questions = 4;

/// The questions of a text: places with dashes, arrows or "to" between them are a way; a sentence
/// with a figure, or with a question mark, is a claim; a lone name is a place, or else a line. A
/// semicolon, or a comma that is not part of a coordinate, begins another.
[[nodiscard]] std::vector<CommandQuestion> questions_of(const TypedQuestion& typed,
                                                        const Network& network);

/// The places of a way: "A - B" has two. A text without a way has one part, itself.
[[nodiscard]] std::vector<std::string> places_in(std::string_view text);

}  // namespace verst::http
