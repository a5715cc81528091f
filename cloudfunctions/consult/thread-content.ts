import type { Content, ContentInput } from '@xinglin/types/consult-talk'
import { takeUpload } from '../attachment/public'
import type { Call } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Consult, StoredAttachment } from './collections'
import { filesOf } from './thread'
import { attachmentView } from './view'

type Taker = Pick<Call<unknown, unknown>, 'caller' | 'store' | 'services' | 'newId'>

interface Made {
  content: Content
  /** What came with it. */
  file: StoredAttachment | null
}

type FileInput = Extract<ContentInput, { uploadId: string }>
type MarksInput = Extract<ContentInput, { kind: 'marks' }>

const ofFile = async (call: Taker, { kind, uploadId, name }: FileInput): Promise<Made> => {
  const file = await takeUpload(call, call.caller.accountId, uploadId, [kind], name)
  return { content: { kind, attachment: attachmentView(file) }, file }
}

/** Drawn on a picture that both sides have before them. */
const ofMarks = (consult: Consult, { attachmentId, strokes, note }: MarksInput): Made => {
  const picture = filesOf(consult).find(({ id, kind }) => id === attachmentId && kind === 'picture')
  if (!picture) throw new Refusal('PICTURE_UNKNOWN')
  return { content: { kind: 'marks', attachment: attachmentView(picture), strokes, note }, file: null }
}

/** What a person sends, with what it refers to. A file is taken in here. */
export const contentFrom = async (call: Taker, consult: Consult, input: ContentInput): Promise<Made> => {
  if (input.kind === 'text') return { content: { kind: 'text', text: input.text }, file: null }
  return input.kind === 'marks' ? ofMarks(consult, input) : ofFile(call, input)
}
