import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { api, orpc } from '@/shared/api/client'
import { codeOf } from '@/shared/api/errors'
import { useScreenGuard } from '@/shared/hooks/screen-guard'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import { Watermark } from '@/shared/ui/watermark'
import { ConsultNumber, RecordingList } from './recording-list'
import type { OpenPart } from './types'
import './recordings.scss'

const EMPTY = {
  icon: 'video',
  title: '还没有视频通话',
  hint: '接通的视频会全程录像，录像留在这里',
} as const

const NOT_HIS = { icon: 'shield', title: '只有病人本人和接诊医生能看', hint: '请病人本人登录后打开' } as const

/** For the doctor in charge and the patient himself. */
export function OwnRecordings({ consultId }: { consultId: string }) {
  useScreenGuard()
  const query = useQuery(orpc.consult.listRecordings.queryOptions({ input: { consultId } }))
  const open = useCallback<OpenPart>((wish) => api.consult.openRecording({ consultId, ...wish }), [consultId])
  if (codeOf(query.error) === 'FORBIDDEN') return <Empty {...NOT_HIS} />
  return (
    <>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="card" count={2} />}
        empty={{ ...EMPTY, when: ({ recordings }) => recordings.length === 0 }}
      >
        {({ recordings }) => (
          <>
            <View className="recordings__note">只有病人本人和接诊医生能看，每次打开都会记下来。</View>
            <RecordingList recordings={recordings} open={open} />
            <ConsultNumber consultId={consultId} />
          </>
        )}
      </QueryView>
      <Watermark />
    </>
  )
}
