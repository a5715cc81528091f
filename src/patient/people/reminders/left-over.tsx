import type { Reach } from '@xinglin/types/notify'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { leftWords } from './words'

const kindsText = ({ kinds }: Reach) => kinds.map(({ title }) => title).join('、')

/** How many more of each the platform lets through. */
export const LeftOver = ({ reach }: { reach: readonly Reach[] }) => (
  <Section title="弹出的提醒">
    <Card kind="list">
      {reach.map((one) => (
        <Row key={one.form} first={one.title} second={kindsText(one)} right={leftWords(one)} />
      ))}
    </Card>
  </Section>
)
