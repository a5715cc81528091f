import { patientsMerged, patientsParted, secondFactorReset } from '../identity/public'
import { type ReactionContext, on } from '../kernel/events'
import { digest } from '../kernel/ids'
import { post } from './public'

type Context = ReactionContext & { eventId: string }

interface Words {
  kind: string
  title: string
  body: string
  page: string | null
}

const tell =
  (words: Words) =>
  async ({ accountIds }: { accountIds: string[] }, { store, now, eventId }: Context) => {
    for (const accountId of accountIds.filter(Boolean))
      await post(store, { id: digest(eventId, accountId), accountId, ...words }, now)
  }

const PAGE = '/people/duplicates/index'

const tellMerged = tell({
  ...{ kind: 'identity.merged', title: '两份就诊人登记已合并', page: PAGE },
  body: '预约和候补都在，归到保留的那一份名下。不是您的意思，可以在 30 天内撤销。',
})

const tellParted = tell({
  ...{ kind: 'identity.parted', title: '就诊人合并已撤销', page: PAGE },
  body: '两份登记和合并前一样。',
})

const tellReset = tell({
  ...{ kind: 'identity.second-factor-reset', title: '您的二次验证已被重置', page: null },
  body: '下次登录时重新绑定验证器。不是您要求的，请马上联系运营同事。',
})

/** Letters about what identity announces; it lies below and cannot write them itself. */
export const identityReactions = [
  on(patientsMerged, tellMerged),
  on(patientsParted, tellParted),
  on(secondFactorReset, ({ accountId }, context) => tellReset({ accountIds: [accountId] }, context)),
]
