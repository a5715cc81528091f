import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import { ConsultRow } from '../consult-row'
import { useOpenConsults } from '../use-consults'

/** What goes on, on top. */
export function UnderWay() {
  const consults = useOpenConsults()
  if (!consults.length) return null
  return (
    <Section title="正在进行">
      <Card kind="list">
        {consults.map((consult) => (
          <ConsultRow key={consult.id} consult={consult} />
        ))}
      </Card>
    </Section>
  )
}
