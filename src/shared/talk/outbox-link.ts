import { onlineManager } from '@tanstack/react-query'
import type { ContentInput } from '@xinglin/types/consult-talk'
import { api, orpc } from '@/shared/api/client'
import { codeOf, errorText, wasAnswered } from '@/shared/api/errors'
import { newId } from '@/shared/api/ids'
import { queryClient } from '@/shared/api/query'
import { StorageRefusal, bringFile } from '@/shared/attachments/bring'
import { keptFile } from '@/shared/platform/kept-files'
import { sessionStore } from '@/shared/session/session'
import { createStore } from '@/shared/store'
import { type Outcome, createDelivery } from './delivery'
import type { Unsent, UnsentContent } from './outbox'
import { changeUnsent, unsentMessages } from './outbox-store'
import { remember } from './seen'
import { isShut } from './shut'

/** How much of a message's file is there, in percent, by the message's key. */
export const progressStore = createStore<Record<string, number>>({})

/** Verdicts about the moment, not about the message. */
const LATER = ['TOO_MANY_REQUESTS', 'SIGN_IN_REQUIRED', 'TOO_MANY_UPLOADS']

/** Not his to write in any more. The message stays, and the thread says at once what happened. */
const SHUT = HOSPITAL_APP === 'companion' ? '这次问诊已不由您接诊' : '对方已收回授权'

function outcomeOf(error: unknown): Outcome {
  if (error instanceof StorageRefusal) return { kind: 'refused', words: error.message }
  const code = codeOf(error) ?? ''
  if (!wasAnswered(error) || LATER.includes(code)) return { kind: 'unanswered' }
  return code === 'UPLOAD_MISSING' ? { kind: 'file-gone' } : { kind: 'refused', words: errorText(error) }
}

function inputOf(content: UnsentContent): ContentInput {
  if (content.kind !== 'file') return content
  const { kind, name } = content.file
  return { kind, uploadId: content.uploadId ?? '', name }
}

async function upload({ key, content }: Unsent) {
  if (content.kind !== 'file') return { kind: 'arrived' } as const
  const { kind, kept, bytes } = content.file
  const path = await keptFile(kept)
  if (!path) return { kind: 'refused', words: '手机上找不到这个文件了，请重新选择' } as const
  const tell = (percent: number) => progressStore.set({ ...progressStore.get(), [key]: percent })
  try {
    return { kind: 'there', uploadId: await bringFile(kind, { path, bytes }, tell) } as const
  } catch (error) {
    return outcomeOf(error)
  }
}

async function send({ key, consultId, content }: Unsent): Promise<Outcome> {
  try {
    const message = await api.consult.send(
      { consultId, content: inputOf(content) },
      { context: { idempotencyKey: key } },
    )
    // The answer comes before the thread does.
    remember(consultId, [message])
    return { kind: 'arrived' }
  } catch (error) {
    if (!isShut(error)) return outcomeOf(error)
    void queryClient.invalidateQueries({ queryKey: orpc.consult.getThread.key({ input: { consultId } }) })
    return { kind: 'refused', words: SHUT }
  }
}

/** Sends what waits, of all consults. */
export const deliverUnsent = createDelivery({
  all: unsentMessages,
  change: changeUnsent,
  upload,
  send,
  newKey: newId,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  mayTry: () => sessionStore.get() !== null && onlineManager.isOnline(),
})
