#include "journey/account.hpp"

#include <utility>

namespace verst {

Account make_account(const RouteIndex& index, Journey journey, const LeastTimes* least) {
    Account account{std::move(journey), {}, std::nullopt};
    if (account.empty()) return account;
    if (auto made = reconstruct(index, account.journey, least)) {
        account.times = made->chronology;
        account.itinerary = std::move(*made);
    } else {
        account.times = chronology(index.network(), account.journey);
    }
    return account;
}

}  // namespace verst
