import type { Message, Stroke } from '@xinglin/types/consult-talk'
import { useEffect, useMemo } from 'react'
import { newId } from '@/shared/api/ids'
import type { ChosenFile } from '@/shared/attachments/local-file'
import { useFocused } from '@/shared/hooks/focused'
import { useOnline } from '@/shared/hooks/online'
import { keepFile } from '@/shared/platform/kept-files'
import { serverNow } from '@/shared/server-time'
import { type Unsent, type UnsentContent, again, withNew, without, withoutArrived } from './outbox'
import { deliverUnsent } from './outbox-link'
import { changeUnsent, useUnsent } from './outbox-store'

export interface Outbox {
  /** Written here, not in the thread yet; oldest first. */
  unsent: Unsent[]
  sendText: (text: string) => void
  sendFile: (file: ChosenFile) => Promise<void>
  sendMarks: (attachmentId: string, strokes: Stroke[], note: string) => void
  retry: (key: string) => void
  remove: (key: string) => void
}

function put(consultId: string, content: UnsentContent): void {
  const one: Unsent = { key: newId(), consultId, at: serverNow(), content, refused: null }
  changeUnsent((all) => withNew(all, one))
  deliverUnsent()
}

async function putFile(consultId: string, file: ChosenFile): Promise<void> {
  const { kind, bytes, name, width, height, seconds } = file
  const kept = newId()
  const path = await keepFile(kept, file.path)
  put(consultId, { kind: 'file', uploadId: null, file: { kind, kept, path, bytes, name, width, height, seconds } })
}

function retry(key: string): void {
  changeUnsent((all) => again(all, key, newId(), 'last'))
  deliverUnsent()
}

const remove = (key: string) => changeUnsent((all) => without(all, key))

/** Sends what waits, of all consults, when the page opens, the app comes back or the network does. */
export function useDelivery(): void {
  const online = useOnline()
  const focused = useFocused()
  useEffect(() => {
    if (online && focused) deliverUnsent()
  }, [online, focused])
}

/** What was written in a consult and is on its way. */
export function useOutbox(consultId: string, messages: readonly Message[]): Outbox {
  useDelivery()
  const all = useUnsent()
  useEffect(() => {
    if (withoutArrived(all, messages).length < all.length) changeUnsent((now) => withoutArrived(now, messages))
  }, [all, messages])
  const unsent = useMemo(
    () => withoutArrived(all, messages).filter((one) => one.consultId === consultId),
    [all, messages, consultId],
  )
  return {
    unsent,
    sendText: (text) => put(consultId, { kind: 'text', text }),
    sendFile: (file) => putFile(consultId, file),
    sendMarks: (attachmentId, strokes, note) => put(consultId, { kind: 'marks', attachmentId, strokes, note }),
    retry,
    remove,
  }
}
