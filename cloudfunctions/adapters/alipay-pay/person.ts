/** Old apps know people by a `user_id` (2088 and 12 digits), new ones by an `open_id`; each has a field of its own. */
const isUserId = (platformId: string) => /^2088\d{12}$/.test(platformId)

/** Who pays, as `alipay.trade.*` asks for him. */
export const buyerFields = (platformId: string) =>
  isUserId(platformId) ? { buyer_id: platformId } : { buyer_open_id: platformId }

/** The same for `alipay.commerce.medical.*`. */
export const personFields = (platformId: string) =>
  isUserId(platformId) ? { alipay_user_id: platformId } : { open_id: platformId }
