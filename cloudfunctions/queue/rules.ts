/** The figures of the queue's rules, and their words: what is shown is made from what is done. */
export const CHECK_IN_MINUTES = 60
/** After its end a clinic goes on for those who are still here; nobody new is let in after this. */
export const LATE_CHECK_IN_MINUTES = 30
export const NEAR_METRES = 500
export const ELDER_AGE = 75
export const CHILD_AGE = 6
/** A patient with priority counts as booked that much earlier. */
export const AHEAD_MINUTES = 30
/** Away no longer than this: he is put behind the next one. Longer: as if he came late. */
export const AWAY_MINUTES = 30
/** Behind how many one is put who was called and not there. */
export const BEHIND_AFTER_MISSED = 3
export const CALLS_BEFORE_MISSED = 3
export const MINUTES_BEFORE_MISSED = 5
/** A wait that much beyond the promise is made good. */
export const GRACE_MINUTES = 30
export const COUPON_FEN = 500
export const COUPON_DAYS = 90
/** The range that is stated holds that many of a hundred waits. */
export const CHANCE_PERCENT = 80

export const RULES: readonly string[] = [
  `开诊前 ${CHECK_IN_MINUTES} 分钟起可以报到，报到后按预约时段先后叫号，同一时段先到先看。`,
  `${ELDER_AGE} 岁及以上、${CHILD_AGE} 岁及以下、检查后回诊和上次久等的患者优先：按早 ${AHEAD_MINUTES} 分钟排，两位普通患者之间最多插一位。`,
  '过了自己的时段才报到算迟到，排在当时已到时段的患者之后。',
  `暂时离开会保留位置；${AWAY_MINUTES} 分钟内回来，轮过了就排在下一位之后；超过 ${AWAY_MINUTES} 分钟按迟到排。`,
  `叫号 ${CALLS_BEFORE_MISSED} 次、${MINUTES_BEFORE_MISSED} 分钟未到算过号；回来后排在后面 ${BEHIND_AFTER_MISSED} 位之后。`,
  `到门诊结束仍未到诊记一次爽约。`,
  `比约定时间多等 ${GRACE_MINUTES} 分钟以上，自动送 ${COUPON_FEN / 100} 元券，下次优先。`,
]
