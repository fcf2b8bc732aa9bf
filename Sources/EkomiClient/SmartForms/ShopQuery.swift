/// `GET api/v2/shops`: the shop that the credentials belong to.
struct ShopQuery: Sendable, Hashable {}
