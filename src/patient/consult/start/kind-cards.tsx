import { View } from '@tarojs/components'
import type { ConsultKind } from '@xinglin/types/consult'
import { to } from '@/patient/navigation'
import { whenSignedIn } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { Section } from '@/shared/ui/section'
import { tappable } from '@/shared/ui/tappable'
import { KINDS, KIND_ABOUT } from '../words'
import './kind-cards.scss'

const ALL = Object.keys(KINDS) as ConsultKind[]

interface OneProps {
  kind: ConsultKind
  on: boolean
  onTap: () => void
}

const One = ({ kind, on, onTap }: OneProps) => (
  <View
    {...tappable(KINDS[kind])}
    aria-pressed={on ? 'true' : 'false'}
    className={classes('kind', on && 'kind--on')}
    onClick={onTap}
  >
    <View className="kind__head">
      <View className="kind__name">{KINDS[kind]}</View>
      {on ? <Icon name="check" className="kind__check" /> : null}
    </View>
    <View className="kind__about">{KIND_ABOUT[kind]}</View>
  </View>
)

const Mine = () => (
  <Button small kind="text" onClick={() => whenSignedIn(to.myConsults)}>
    我的问诊
  </Button>
)

export interface KindCardsProps {
  kind: ConsultKind | null
  onChange: (kind: ConsultKind | null) => void
}

/** The two services, one of which narrows the doctors below; and the way to all that was. */
export const KindCards = ({ kind, onChange }: KindCardsProps) => (
  <Section title="选一种服务" extra={<Mine />}>
    <View className="kinds">
      {ALL.map((each) => (
        <One key={each} kind={each} on={each === kind} onTap={() => onChange(each === kind ? null : each)} />
      ))}
    </View>
  </Section>
)
