import { View } from '@tarojs/components'
import type { Delivery } from '@xinglin/types/notify'
import { momentText } from '@/shared/time'
import { Tag } from '@/shared/ui/tag'
import { SidePanel } from '@/companion/layout/side-panel'
import { Fact, Heading, Hint, PanelBody } from '@/companion/money/facts'
import { CallInstead, type CallInsteadProps } from './call-instead'
import { CHANNELS } from './channels'
import { STATES, TONES, attemptText, railCode } from './words'

const Try = ({ attempt }: { attempt: Delivery['attempts'][number] }) => {
  const code = railCode(attempt)
  return (
    <Fact label={`${CHANNELS[attempt.channel]} · ${momentText(attempt.at)}`}>
      {attemptText(attempt)}
      {code ? <View className="money__hint money__number">{code}</View> : null}
    </Fact>
  )
}

/** How one message left the app; what it said and to whom stays out of the log. */
export function DeliveryPanel({ delivery, onChange, onDone }: CallInsteadProps & { onDone: () => void }) {
  const { id, title, kind, state, attempts, createdAt, dueAt } = delivery
  return (
    <SidePanel title={title} onClose={onDone}>
      <PanelBody>
        <Tag tone={TONES[state]}>{STATES[state]}</Tag>
        <Fact label="写好">{momentText(createdAt)}</Fact>
        {dueAt ? <Fact label={state === 'unknown' ? '再问渠道' : '下次发送'}>{momentText(dueAt)}</Fact> : null}
        <Fact label="种类">{kind}</Fact>
        <Fact label="编号">{id}</Fact>
        <Heading>经过</Heading>
        {attempts.length ? null : <Hint>还没有试过任何渠道。</Hint>}
        {attempts.map((attempt, i) => (
          <Try key={i} attempt={attempt} />
        ))}
        <CallInstead delivery={delivery} onChange={onChange} />
        {state === 'unknown' ? <Hint>为了不让人收到两遍，不会再发。患者在“消息”里看得到。</Hint> : null}
      </PanelBody>
    </SidePanel>
  )
}
