import { PICTURE } from '../../support/attachments'
import type { Case } from './case'
import { CONSULTS } from './consult-world'

const of =
  (consultId: string, rest: object = {}) =>
  () => ({ consultId, ...rest })

const text = (words: string) => ({ content: { kind: 'text', text: words } })
const picture = { attachmentId: PICTURE.id }

/** The thread of a consult and its files. */
export const talkCases = {
  'consult.getThread': { input: of(CONSULTS.answered) },
  'consult.listMessages': { input: of(CONSULTS.answered, { beforeSeq: 10 }) },
  'consult.send': {
    input: of(CONSULTS.answered, text('今天好一点了')),
    other: of(CONSULTS.answeredToo, text('今天好一点了')),
  },
  'consult.markRead': { input: of(CONSULTS.answered, { upTo: 1 }), other: of(CONSULTS.answered, { upTo: 2 }) },
  'consult.openAttachment': { input: of(CONSULTS.answered, picture) },
  'consult.listLooks': { input: of(CONSULTS.answered) },
} as const satisfies Record<string, Case>

export const talkHints = {
  attachmentId: [PICTURE.id],
  beforeSeq: [1, 2, 50],
  upTo: [0, 1, 2],
}
