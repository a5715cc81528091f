import { useQuery } from '@tanstack/react-query'
import { SignInFace } from '@/patient/sign-in-face'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { clock, pastText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'

const EMPTY = {
  icon: 'shield',
  title: '还没有人打开过',
  hint: '只有这次问诊里的人能打开您的照片和文件，每次打开都会记在这里',
} as const

const whenOf = (at: string) => {
  const day = pastText(at)
  return day === clock(at) ? day : `${day} ${clock(at)}`
}

/** Who opened which file and when. */
export function Looks({ consultId }: { consultId: string }) {
  const enabled = useSession() !== null
  const query = useQuery(orpc.consult.listLooks.queryOptions({ input: { consultId }, enabled }))
  if (!enabled) return <SignInFace hint="登录后可以看到谁打开过您的资料" />
  return (
    <QueryView query={query} empty={{ ...EMPTY, when: ({ looks }) => !looks.length }}>
      {({ looks }) => (
        <Card kind="list">
          {looks.map(({ at, by, file }, index) => (
            <Row key={index} icon="shield" first={by} second={`打开了 ${file}`} right={whenOf(at)} />
          ))}
        </Card>
      )}
    </QueryView>
  )
}
