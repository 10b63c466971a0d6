#include "network/credits.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "verst/base/text.hpp"
#include "verst/network/source.hpp"

namespace verst {

namespace {

constexpr std::string_view between_credits = "; ";
constexpr std::string_view before_dates = ", as of ";

struct Credit {
    std::string who;
    std::vector<std::string> dates;
};

Credit parsed(std::string_view text) {
    const std::size_t at = text.find(before_dates);
    Credit credit{std::string(text.substr(0, at)), {}};
    if (at == std::string_view::npos) return credit;
    for (const std::string_view date : split(text.substr(at + before_dates.size()), ','))
        credit.dates.emplace_back(date.substr(date.starts_with(' ') ? 1 : 0));
    return credit;
}

void add(std::vector<Credit>& to, std::string_view credits) {
    while (!credits.empty()) {
        const std::size_t end = credits.find(between_credits);
        Credit credit = parsed(credits.substr(0, end));
        credits.remove_prefix(end == std::string_view::npos ? credits.size()
                                                            : end + between_credits.size());
        const auto same = std::ranges::find(to, credit.who, &Credit::who);
        if (same == to.end()) {
            to.push_back(std::move(credit));
            continue;
        }
        for (std::string& date : credit.dates) {
            if (std::ranges::find(same->dates, date) == same->dates.end())
                same->dates.push_back(std::move(date));
        }
    }
}

/// One network's credit; that of tables is made of their edition and licences.
std::string own_credit(const Network& network) {
    if (!network.credit().empty()) return std::string(network.credit());
    std::string credit(network.name());
    if (!network.edition().empty()) credit.append(", edition ").append(network.edition());
    std::set<std::string_view> licences;
    for (const Source& source : network.sources()) {
        if (source.licence != fact_licence) licences.insert(source.licence);
    }
    std::string list;
    for (const std::string_view licence : licences)
        list.append(list.empty() ? "" : ", ").append(licence);
    if (!list.empty()) credit.append(" (").append(list).append(")");
    return credit;
}

}  // namespace

std::string dated_credit(std::string_view who, std::string_view date) {
    std::string credit(who);
    if (!date.empty()) credit.append(before_dates).append(date);
    return credit;
}

std::string joined_credits(std::string_view first, std::string_view second) {
    std::vector<Credit> credits;
    add(credits, first);
    add(credits, second);
    std::string text;
    for (Credit& credit : credits) {
        text.append(text.empty() ? "" : between_credits).append(credit.who);
        std::ranges::sort(credit.dates);
        for (std::size_t i = 0; i < credit.dates.size(); ++i)
            text.append(i == 0 ? before_dates : ", ").append(credit.dates[i]);
    }
    return text;
}

std::string credit_of_both(const Network& first, const Network& second) {
    if (first.credit().empty() && second.credit().empty()) return {};
    return joined_credits(own_credit(first), own_credit(second));
}

}  // namespace verst
