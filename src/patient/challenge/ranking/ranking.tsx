import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { Card } from '@/shared/ui/card'
import { classes } from '@/shared/ui/classes'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import '../challenge/challenge.scss'

const titleOf = (mine: { place: number; days: number } | null) =>
  mine ? `我在第 ${mine.place} 位，做到 ${mine.days} 天` : '按做到的天数排'

/** By days done; who hid himself is not here. */
export function Ranking({ challengeId }: { challengeId: string }) {
  const signedIn = useSession() !== null
  const query = useQuery(orpc.challenge.getRanking.queryOptions({ input: { challengeId }, enabled: signedIn }))
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="card" count={2} />}
      empty={{
        icon: 'people',
        title: '还没有人在排行里',
        hint: '打了卡、愿意让大家看到的病友会在这里',
        when: ({ rows }) => !rows.length,
      }}
    >
      {({ rows, mine }) => (
        <Section title={titleOf(mine)}>
          <Card kind="list">
            {rows.map((row) => (
              <View key={row.place} className={classes('rank', row.mine && 'rank--mine')}>
                <View className="rank__place">{row.place}</View>
                <View className="rank__name">
                  {row.name}
                  {row.mine ? '（我）' : ''}
                </View>
                <View className="rank__days">{row.days} 天</View>
              </View>
            ))}
          </Card>
        </Section>
      )}
    </QueryView>
  )
}
