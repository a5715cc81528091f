import { View } from '@tarojs/components'
import type { Template } from '@xinglin/types/clinics'
import type { Period } from '@xinglin/types/visit'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { PERIODS } from '@/shared/words'
import { HALVES, WEEKDAYS, hoursText, roomOf } from './week'
import './week-grid.scss'

interface CellProps {
  label: string
  template: Template | undefined
  onTap: () => void
}

const Cell = ({ label, template, onTap }: CellProps) => (
  <View
    {...tappable(template ? `${label} ${hoursText(template)}` : `${label} 添加`)}
    className={classes('week__cell', template && 'week__cell--on')}
    hoverClass="week__cell--pressed"
    onClick={onTap}
  >
    {template ? (
      <>
        <View className="week__hours">{hoursText(template)}</View>
        <View className="week__about">每刻 {template.capacity} 号</View>
        <View className="week__about week__place">{roomOf(template.place)}</View>
      </>
    ) : (
      <Icon name="plus" className="week__plus" />
    )}
  </View>
)

export interface WeekGridProps {
  templates: readonly Template[]
  onCell: (cell: { weekday: number; period: Period }) => void
}

/** Weekdays down, half days across; an empty cell has no clinic. */
export const WeekGrid = ({ templates, onCell }: WeekGridProps) => (
  <View className="week">
    <View className="week__row">
      <View className="week__day" />
      {HALVES.map((period) => (
        <View key={period} className="week__half">
          {PERIODS[period]}
        </View>
      ))}
    </View>
    {WEEKDAYS.map((name, index) => (
      <View key={name} className="week__row">
        <View className="week__day">{name}</View>
        {HALVES.map((period) => (
          <Cell
            key={period}
            label={`${name}${PERIODS[period]}`}
            template={templates.find((each) => each.weekday === index + 1 && each.period === period)}
            onTap={() => onCell({ weekday: index + 1, period })}
          />
        ))}
      </View>
    ))}
  </View>
)
