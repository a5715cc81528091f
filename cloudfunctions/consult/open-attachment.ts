import { talk } from '@xinglin/types/consult-talk'
import { openLink } from '../attachment/public'
import { operation } from '../kernel/operation'
import { type StoredAttachment, fileLooks } from './collections'
import { filesOf, nameOf, threadFor } from './thread'
import { attachmentView } from './view'

const KINDS: Record<StoredAttachment['kind'], string> = {
  picture: '图片',
  voice: '语音',
  document: '文件',
  recording: '录像',
  fragment: '画面',
}

const spoken = ({ kind, name }: StoredAttachment) => name || KINDS[kind]

/** Written down before the door is open. */
export const openAttachment = operation(talk.openAttachment, async (call) => {
  const { input, caller, store, services, now, newId, errors } = call
  const { consultId } = input
  const consult = await threadFor(store, consultId, caller)
  const found = filesOf(consult).find(({ id }) => id === input.attachmentId)
  if (!found) throw errors.NOT_FOUND()
  const by = await nameOf(store, consult, caller)
  const look = { consultId, at: now, accountId: caller.accountId, by, file: spoken(found) }
  await store.insert(fileLooks, { id: newId('look'), ...look })
  const link = await openLink(services, found.fileId, caller.accountId, now)
  return { ...link, attachment: attachmentView(found) }
})
