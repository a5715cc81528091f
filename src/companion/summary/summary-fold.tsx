import { View } from '@tarojs/components'
import type { SummarySection } from '@xinglin/types/summary'
import { useState } from 'react'
import { civilDate, monthDay } from '@/shared/time'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { Tag } from '@/shared/ui/tag'

type Line = SummarySection['lines'][number]

const LineRow = ({ line: { text, at } }: { line: Line }) => (
  <View className="summary__line">
    {at ? <View className="summary__at">{monthDay(civilDate(at))}</View> : null}
    <View className="summary__text">{text}</View>
  </View>
)

const NOTES: Record<SummarySection['state'], string> = {
  shown: '没有记录',
  withheld: '其他科室的记录，病人未同意展示',
  unavailable: '暂时读不到，过一会儿再看',
}

function noteOf({ state, lines }: SummarySection): string | null {
  return state === 'shown' && lines.length ? null : NOTES[state]
}

const Mark = ({ section: { state, lines } }: { section: SummarySection }) => {
  if (state === 'withheld') return <Tag tone="grey">{lines.length ? '仅本科室' : '未同意展示'}</Tag>
  return state === 'unavailable' ? <Tag tone="grey">读不到</Tag> : null
}

/** Who referred him and why is what he comes for: it stands open. */
const OPEN_FIRST: readonly string[] = ['referral']

/** One section behind its name, with what the patient keeps to himself said plainly. */
export function SummaryFold({ section }: { section: SummarySection }) {
  const { name, title, lines } = section
  const [open, setOpen] = useState(OPEN_FIRST.includes(name))
  const note = noteOf(section)
  return (
    <View className="summary__section">
      <View
        {...tappable(title)}
        aria-expanded={open ? 'true' : 'false'}
        className="summary__head"
        onClick={() => setOpen(!open)}
      >
        <View className="summary__name">{title}</View>
        <Mark section={section} />
        <Icon name="down" className={classes('summary__icon', open && 'summary__icon--open')} />
      </View>
      {open ? (
        <View className="summary__body">
          {lines.map((line, i) => (
            <LineRow key={i} line={line} />
          ))}
          {note ? <View className="summary__none">{note}</View> : null}
        </View>
      ) : null}
    </View>
  )
}
