import { ScrollView, View } from '@tarojs/components'
import { addDays, civilDate, nearDay, weekday } from '@/shared/time'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import './date-strip.scss'

const DAYS = 14

export interface DateStripProps {
  date: string
  onChange: (date: string) => void
}

const shortName = (date: string) => nearDay(date) ?? weekday(date)
const monthAndDay = (date: string) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`

/** The next 14 days side by side. */
export const DateStrip = ({ date, onChange }: DateStripProps) => (
  <ScrollView scrollX className="strip" enhanced showScrollbar={false}>
    <View className="strip__days">
      {Array.from({ length: DAYS }, (_, index) => addDays(civilDate(), index)).map((each) => (
        <View
          key={each}
          {...tappable(`${shortName(each)} ${monthAndDay(each)}`)}
          aria-pressed={each === date ? 'true' : 'false'}
          className={classes('strip__day', each === date && 'strip__day--on')}
          onClick={() => onChange(each)}
        >
          <View className="strip__name">{shortName(each)}</View>
          <View className="strip__date">{monthAndDay(each)}</View>
        </View>
      ))}
    </View>
  </ScrollView>
)
