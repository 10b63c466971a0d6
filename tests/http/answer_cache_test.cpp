#include "http/answer_cache.hpp"

#include <memory>
#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace verst::answer_cache_test {

using http::AnswerCache;
using http::HttpReply;

http::SharedReply reply_of(std::size_t bytes) {
    HttpReply reply;
    reply.body.assign(bytes, 'a');
    return std::make_shared<const HttpReply>(std::move(reply));
}

TEST_CASE("what was asked longest ago is forgotten first") {
    AnswerCache cache(100'000);
    for (const char* question : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m",
                                 "n", "o", "p", "q", "r", "s"}) {
        cache.keep(question, reply_of(4000));
        CHECK(cache.find("a"));
    }
    CHECK(cache.find("s"));
    CHECK(cache.find("a")->body.size() == 4000);
    CHECK(cache.find("b"));
    for (const char* question : {"t", "u", "v"}) cache.keep(question, reply_of(4000));
    CHECK_FALSE(cache.find("c"));
}

TEST_CASE("an answer that is large is not kept") {
    AnswerCache cache(100'000);
    cache.keep("a", reply_of(10'000));
    CHECK_FALSE(cache.find("a"));
}

}  // namespace verst::answer_cache_test
