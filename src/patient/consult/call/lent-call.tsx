import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { codeOf } from '@/shared/api/errors'
import { setElder, useElder } from '@/shared/elder'
import { classes } from '@/shared/ui/classes'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty, ErrorView } from '@/shared/ui/state-view'
import { CallPage, type CallPageProps } from '@/shared/video/call-page'
import { borrowKept, giveBack, keptLent, takeLent } from './lent'

/** Without our own head: the mini-program's bar is above it, and the rest of the app is not for this session. */
const LentFrame: CallPageProps['frame'] = ({ title, bar, children }) => {
  const elder = useElder()
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title])
  return (
    <View className={classes('page', elder && 'elder')}>
      <View className="page__body">{children}</View>
      {bar ? <View className="page__bar">{bar}</View> : null}
    </View>
  )
}

const Spent = () => (
  <Empty icon="video-off" title="这次进入视频的链接已失效" hint="请回到支付宝小程序，在问诊里再点一次“视频”" />
)

/** Used, run out, or cut off on the way here. */
const SPENT = ['CALL_CODE_NOT_VALID', 'INVALID_INPUT']

interface EntryProps {
  consultId: string
  /** Absent after the page was loaded anew. */
  code: string | undefined
}

/** In by what was kept when the page is loaded anew, else by the code; while nobody answers, the code is tried again. */
function useEntry({ consultId, code }: EntryProps) {
  const [isIn, setIn] = useState(false)
  const { mutate, error } = useMutation({
    mutationFn: (fresh: string) => takeLent(consultId, fresh),
    onSuccess: () => setIn(true),
  })
  const enter = useCallback(() => code && mutate(code), [code, mutate])
  useEffect(() => {
    if (!code && borrowKept(consultId)) setIn(true)
    else enter()
    return giveBack
  }, [code, consultId, enter])
  return { isIn, enter, error, isSpent: code ? SPENT.includes(codeOf(error) ?? '') : keptLent(consultId) === null }
}

/** The call page for somebody whom the mini-program sent here: this page, and nothing else of the app. */
export function LentCall({ large, ...entry }: EntryProps & { large: boolean }) {
  const { isIn, isSpent, error, enter } = useEntry(entry)
  useEffect(() => {
    if (large) setElder(true)
  }, [large])
  if (isIn) return <CallPage consultId={entry.consultId} side="patient" frame={LentFrame} onThread={null} />
  return (
    <LentFrame title="视频">
      {isSpent ? <Spent /> : error ? <ErrorView error={error} onRetry={enter} /> : <Skeleton shape="card" count={2} />}
    </LentFrame>
  )
}
