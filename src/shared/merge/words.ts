import type { Likeness, LikelyPair } from '@xinglin/types/merge'

const WORDS: Record<Likeness, string> = {
  'name-birth-sex': '姓名、性别、出生日期相同',
  'name-phone': '姓名、手机号相同',
}

/** Why two registrations look like one person's. */
export const likenessText = ({ likenesses }: LikelyPair): string => likenesses.map((each) => WORDS[each]).join('，')

/** The same for both orders: a key for lists. */
export const pairKey = ({ registrations }: LikelyPair): string =>
  registrations.map(({ patientId }) => patientId).join('+')
