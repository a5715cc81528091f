import { useMutation, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { ErrorLine } from '@/shared/ui/state-view'
import { Newcomer } from './newcomer'
import type { SignInProps } from './props'
import './sign-in.scss'

const GROUPS = [
  { role: 'doctor', title: '医生', icon: 'doctor' },
  { role: 'adviser', title: '社区顾问', icon: 'heart' },
  { role: 'operator', title: '运营', icon: 'list' },
] as const

const EMPTY = { icon: 'people', title: '演示医院里还没有员工' } as const

/** The demo hospital's staff: choose who you are. */
export function Personas({ onSignedIn }: SignInProps) {
  const query = useQuery(orpc.identity.listPersonas.queryOptions({ input: {} }))
  const signIn = useMutation(orpc.identity.signInDemo.mutationOptions({ onSuccess: onSignedIn }))
  const choose = (persona: string) => !signIn.isPending && signIn.mutate({ persona })
  return (
    <>
      <ErrorLine error={signIn.error} />
      <QueryView query={query} empty={{ ...EMPTY, when: ({ personas }) => !personas.length }}>
        {({ personas }) =>
          GROUPS.map(({ role, title, icon }) => (
            <Section key={role} title={title}>
              <Card kind="list">
                {personas
                  .filter((persona) => persona.role === role)
                  .map(({ id, name, about }) => (
                    <Row key={id} icon={icon} first={name} second={about} onClick={() => choose(id)} />
                  ))}
              </Card>
            </Section>
          ))
        }
      </QueryView>
      <View className="sign-in__more">
        <Newcomer onSignedIn={onSignedIn} />
      </View>
    </>
  )
}
