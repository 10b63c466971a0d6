#include "network/name_index.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "network/name_folding.hpp"
#include "verst/base/text.hpp"

namespace verst {

namespace {

class NameMaker {
  public:
    MadeNames make(std::span<const draft::Place> places) && {
        for (std::size_t i = 0; i < places.size(); ++i) add(PlaceIndex(i), places[i]);
        std::ranges::sort(made_.names, {}, [](const MadeNames::Name& name) {
            return std::tie(name.key, name.is_alias, name.place, name.number);
        });
        for (std::size_t i = 0; i < made_.names.size(); ++i) {
            const MadeNames::Name& name = made_.names[i];
            if (!is_latin(name.name)) continue;
            reduce(russian_skeleton(name.key), i, made_.as_russian);
            if (places[name.place.value()].country == "KP")
                reduce(korean_skeleton(name.key), i, made_.as_korean);
        }
        for (auto* reduced : {&made_.as_russian, &made_.as_korean}) {
            std::ranges::stable_sort(*reduced, {}, &MadeNames::Reduced::key);
        }
        std::ranges::stable_sort(made_.codes, {}, &MadeNames::Code::code);
        return std::move(made_);
    }

  private:
    void add(PlaceIndex index, const draft::Place& place) {
        std::uint16_t number = 0;
        const auto add_name = [&](std::string_view name, bool is_alias) {
            std::string key = fold_name(name);
            if (!key.empty())
                made_.names.push_back({std::move(key), name, index, number, is_alias});
            if (number < std::numeric_limits<std::uint16_t>::max()) ++number;
        };
        add_name(place.name, false);
        add_name(place.name_native, false);
        for_each_alias(place.aliases, [&](std::string_view alias) { add_name(alias, true); });
        for (const auto code : split(place.codes, ';')) {
            if (!code.empty()) made_.codes.push_back({code, index});
        }
    }

    static void reduce(std::string key, std::size_t name, std::vector<MadeNames::Reduced>& to) {
        if (!key.empty()) to.push_back({std::move(key), static_cast<std::uint32_t>(name)});
    }

    MadeNames made_;
};

}  // namespace

MadeNames make_names(std::span<const draft::Place> places) { return NameMaker().make(places); }

}  // namespace verst
