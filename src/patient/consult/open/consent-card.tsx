import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import type { Terms } from '../terms'
import { TickRow } from './tick-row'
import type { Form } from './use-form'
import './consent-card.scss'

export interface ConsentCardProps {
  terms: Terms
  form: Form
  error: string | undefined
}

/** What he agrees to, whole, and the box to tick: another version is asked for anew. */
export const ConsentCard = ({ terms: { consent }, form: { values, change }, error }: ConsentCardProps) => (
  <View id="ask-consentVersion" className="open__block">
    <Card title={consent.title}>
      {consent.points.map((point, index) => (
        <View key={index} className="consent__point">
          <View className="consent__count">{index + 1}</View>
          <View className="consent__words">{point}</View>
        </View>
      ))}
      <TickRow
        words="我看过并同意"
        on={values.agreed === consent.version}
        onChange={(on) => change({ agreed: on ? consent.version : '' })}
      />
      {error ? <View className="field__error">{error}</View> : null}
    </Card>
  </View>
)
