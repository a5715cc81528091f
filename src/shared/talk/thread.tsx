import { ScrollView, View } from '@tarojs/components'
import { useMemo, useRef } from 'react'
import { newId } from '@/shared/api/ids'
import { useNow } from '@/shared/hooks/now'
import { useOnline } from '@/shared/hooks/online'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { tappable } from '@/shared/ui/tappable'
import { type Line, linesOf } from './lines'
import { MessageLine, type Setting } from './message-line'
import type { Unsent } from './outbox'
import { UnsentLine } from './unsent-line'
import type { Earlier } from './use-earlier'
import type { Outbox } from './use-outbox'
import { useScroll } from './use-scroll'
import type { Thread as ThreadData } from './use-thread'
import './thread.scss'

export interface ThreadProps {
  thread: ThreadData
  earlier: Earlier
  outbox: Outbox
  setting: Setting
}

const MINUTE_MS = 60_000

const lastKey = (unsent: readonly Unsent[]) => unsent[unsent.length - 1]?.key

const EarlierPart = ({ busy, error, load, waiting }: Earlier) =>
  waiting ? (
    <>
      <ErrorLine error={error} />
      <Button kind="text" busy={busy} onClick={load}>
        看更早的消息
      </Button>
    </>
  ) : null

interface OneLineProps extends Omit<ThreadProps, 'thread' | 'earlier'> {
  line: Line
  online: boolean
}

function OneLine({ line, setting, outbox, online }: OneLineProps) {
  if (line.kind === 'message') return <MessageLine line={line} setting={setting} />
  if (line.kind === 'unsent') return <UnsentLine unsent={line.unsent} outbox={outbox} online={online} />
  return <View className={`thread__${line.kind}`}>{line.words}</View>
}

/** The conversation: what was said, when, by whom, what was read, and what is on its way. */
export function Thread({ thread: { messages, readUpTo }, earlier, outbox, setting }: ThreadProps) {
  const id = useRef(`thread-${newId()}`).current
  const online = useOnline()
  const now = useNow(MINUTE_MS)
  const { unsent } = outbox
  const { side } = setting
  const lines = useMemo(
    () => linesOf({ messages, unsent, readUpTo, side, now }),
    [messages, unsent, readUpTo, side, now],
  )
  const first = String(messages[0]?.seq ?? '')
  const last = messages[messages.length - 1]
  const { into, news, toEnd, onScroll, onScrollToLower } = useScroll(id, {
    first,
    last: lastKey(unsent) ?? last?.key ?? String(last?.seq ?? ''),
    lastIsNew: unsent.length > 0,
  })
  return (
    <View className="thread">
      <ScrollView
        id={id}
        scrollY
        className="thread__scroll"
        scrollIntoView={into}
        scrollIntoViewAlignment={into.includes('-end-') ? 'end' : 'start'}
        upperThreshold={60}
        lowerThreshold={60}
        onScrollToUpper={earlier.load}
        onScroll={onScroll}
        onScrollToLower={onScrollToLower}
      >
        <View className="thread__lines" role="log">
          <EarlierPart {...earlier} />
          {lines.map((line) => (
            <View key={line.id} id={`${id}-${line.id}`}>
              <OneLine line={line} setting={setting} outbox={outbox} online={online} />
            </View>
          ))}
          <View id={`${id}-end-0`} className="thread__end" />
          <View id={`${id}-end-1`} className="thread__end" />
        </View>
      </ScrollView>
      {news ? (
        <View {...tappable('看新消息')} className="thread__news" onClick={toEnd}>
          有新消息
        </View>
      ) : null}
    </View>
  )
}
