import type { Reach } from '@xinglin/types/notify'
import { to } from '@/patient/navigation'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'

const titlesOf = (kinds: readonly { title: string }[]) => kinds.map(({ title }) => title).join('、')

/** What comes to the telephone whatever the app may do. */
export function BySms({ reach, smsTo }: { reach: readonly Reach[]; smsTo: string | null }) {
  const kinds = reach.flatMap((each) => each.kinds)
  const always = kinds.filter(({ everywhere }) => everywhere)
  const otherwise = kinds.filter(({ sms, everywhere }) => sms && !everywhere)
  return (
    <Section title="短信和电话">
      <Card kind="list">
        <Row
          icon="me"
          first={smsTo ? `发到 ${smsTo}` : '现在发不了短信'}
          second={smsTo ? '换号码，到就诊人里改' : '没有手机号，或医院没有开通短信'}
          onClick={to.patients}
        />
        {always.length ? (
          <Row
            icon="phone"
            first={titlesOf(always)}
            second={always.some(({ sms }) => sms) ? '一定发短信，医院再打电话，夜里也发' : '医院打电话'}
          />
        ) : null}
        {otherwise.length ? (
          <Row icon="message" first="手机弹不出来时，发短信" second={`${titlesOf(otherwise)}。不急的夜里不发`} />
        ) : null}
      </Card>
    </Section>
  )
}
