import type { ComposerHandle } from '@/shared/talk/composer'
import { useOutbox } from '@/shared/talk/use-outbox'
import { useCheck } from '../check/use-check'

const NONE: [] = []

/** A reply is looked at before it goes; mended words go instead of the typed ones. */
export function useReply(consultId: string) {
  const { check, sheet } = useCheck({ consultId, verb: '发送' })
  const outbox = useOutbox(consultId, NONE)
  const beforeSend = async (text: string, composer: ComposerHandle): Promise<boolean> => {
    const { parts, send } = await check([text])
    const words = parts[0] ?? text
    if (send && words === text) return true
    if (send) outbox.sendText(words)
    composer.setText(send ? '' : words)
    return false
  }
  return { beforeSend, sheet }
}
