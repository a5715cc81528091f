import { View } from '@tarojs/components'
import type { Recording } from '@xinglin/types/consult-recordings'
import { useEffect, useState } from 'react'
import { errorText } from '@/shared/api/errors'
import { wholeAddress } from '@/shared/attachments/address'
import { Film } from '@/shared/platform/film'
import { Button } from '@/shared/ui/button'
import type { OpenPart, RecordedPart } from './types'
import './recordings.scss'

const SIDES: Record<RecordedPart['side'], string> = { both: '', doctor: '医生的画面 ', patient: '病人的画面 ' }
const UNPLAYABLE = '这一段在这里放不了，请用手机或电脑的浏览器打开医院网页再看'

/** The address of one part; it holds two minutes, so each is asked for when it is its turn. */
function useAddress({ side, part }: RecordedPart, callId: string, open: OpenPart) {
  const [found, setFound] = useState<{ url: string } | { words: string } | null>(null)
  useEffect(() => {
    let left = false
    setFound(null)
    open({ callId, side, part }).then(
      ({ url }) => left || setFound({ url: wholeAddress(url) }),
      (error: unknown) => left || setFound({ words: errorText(error) }),
    )
    return () => {
      left = true
    }
  }, [callId, side, part, open])
  return { found, fail: () => setFound({ words: UNPLAYABLE }) }
}

interface PlayerProps {
  recording: Recording
  open: OpenPart
}

interface PartProps {
  callId: string
  part: RecordedPart
  open: OpenPart
  onEnded: () => void
}

function Part({ callId, part, open, onEnded }: PartProps) {
  const { found, fail } = useAddress(part, callId, open)
  if (!found) return <View className="recordings__wait">正在打开…</View>
  if ('words' in found) return <View className="recordings__wait">{found.words}</View>
  return <Film url={found.url} onEnded={onEnded} onFailed={fail} />
}

/** One part after the other, as they were spoken. */
export function Player({ recording: { callId, parts }, open }: PlayerProps) {
  const [at, setAt] = useState(0)
  const part = parts[at]
  if (!part) return null
  const go = (to: number) => setAt(Math.min(parts.length - 1, Math.max(0, to)))
  return (
    <View className="recordings__player">
      <View className="recordings__screen">
        <Part callId={callId} part={part} open={open} onEnded={() => go(at + 1)} />
      </View>
      <View className="recordings__bar">
        <Button kind="secondary" small disabled={at === 0} onClick={() => go(at - 1)}>
          上一段
        </Button>
        <View className="recordings__at" role="status">
          {SIDES[part.side]}第 {at + 1} / {parts.length} 段
        </View>
        <Button kind="secondary" small disabled={at === parts.length - 1} onClick={() => go(at + 1)}>
          下一段
        </Button>
      </View>
    </View>
  )
}
