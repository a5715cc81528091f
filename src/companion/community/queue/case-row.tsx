import { View } from '@tarojs/components'
import type { Case } from '@xinglin/types/community-staff'
import { nameOf } from '@/shared/community/words'
import { tappable } from '@/shared/ui/tappable'
import { Tag } from '@/shared/ui/tag'
import { kindText } from '../case/words'
import { CAUSES, ageText, riskText, toneOfRisk } from '../words'
import './case-row.scss'

const firstWords = ({ title, text }: Case) => title || text || '（只有图片）'

const whyText = ({ remarks, reports, appeal }: Case): string => {
  if (appeal) return `申诉：${appeal.words}`
  if (remarks[0]) return remarks[0].say
  const count = reports.reduce((sum, report) => sum + report.count, 0)
  return count ? `${count} 人举报` : ''
}

/** One that waits: how risky and why first, then the words. */
export const CaseRow = ({ one, onClick }: { one: Case; onClick: () => void }) => (
  <View {...tappable(`审核：${firstWords(one)}`)} className="case-row" hoverClass="case-row--pressed" onClick={onClick}>
    <View className="case-row__tags">
      <Tag tone={toneOfRisk(one.risk)}>{`风险${riskText(one.risk)}`}</Tag>
      {one.causes.map((cause) => (
        <Tag key={cause} tone="grey">
          {CAUSES[cause]}
        </Tag>
      ))}
      <View className="case-row__age">{ageText(one.openedAt)}</View>
    </View>
    <View className="case-row__words">{firstWords(one)}</View>
    {whyText(one) ? <View className="case-row__why">{whyText(one)}</View> : null}
    <View className="case-row__about">{`${one.boardName} · ${kindText(one)} · ${nameOf(one.author)}`}</View>
  </View>
)
