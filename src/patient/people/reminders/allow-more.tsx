import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Moment, Platform } from '@xinglin/types/notify'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { askLeave } from '@/shared/platform/subscribe'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { MOMENTS, PLATFORMS, afterAsking } from './words'
import './reminders.scss'

const ALL = Object.keys(MOMENTS) as Moment[]

/** Asks leave first thing in the tap, for a host shows its sheet only there; then counts what was allowed. */
function useAllowing(platform: Platform) {
  const [refusal, setRefusal] = useState('')
  const record = useCommand(orpc.notify.recordGrants)
  const allow = async (templateIds: readonly string[]) => {
    const results = await askLeave(templateIds)
    const { more, words } = afterAsking(results, PLATFORMS[platform])
    setRefusal(more ? '' : words)
    if (results.length) record.mutate({ platform, results }, { onSuccess: () => void (more && toast(words)) })
  }
  return { allow, refusal, record }
}

/** For each occasion a button that opens the platform's sheet once more. */
export function AllowMore({ platform }: { platform: Platform }) {
  const query = useQuery(orpc.notify.listGrants.queryOptions({ input: { platform } }))
  const { allow, refusal, record } = useAllowing(platform)
  return (
    <Section title="多收几次">
      <QueryView query={query}>
        {({ asks, grants }) => (
          <Card kind="list">
            {ALL.filter((moment) => asks[moment].length).map((moment) => (
              <Row
                key={moment}
                first={MOMENTS[moment]}
                second={grants
                  .flatMap(({ templateId, title }) => (asks[moment].includes(templateId) ? title : []))
                  .join('、')}
                right={
                  <Button small kind="secondary" busy={record.isPending} onClick={() => void allow(asks[moment])}>
                    再允许
                  </Button>
                }
              />
            ))}
          </Card>
        )}
      </QueryView>
      {refusal ? <View className="reminders__refusal">{refusal}</View> : null}
      <ErrorLine error={record.error} />
      <View className="reminders__note">{PLATFORMS[platform]}规定，点一次允许只能发一条；多点几次，就能多收几条。</View>
    </Section>
  )
}
