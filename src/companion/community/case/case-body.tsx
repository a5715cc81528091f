import { View } from '@tarojs/components'
import type { Case } from '@xinglin/types/community-staff'
import { AuthorLine } from '@/shared/community/author-line'
import { EntryPictures } from '@/shared/community/entry-pictures'
import { Remarks } from '@/shared/community/state-note'
import { momentText, pastText } from '@/shared/time'
import { Tag } from '@/shared/ui/tag'
import { Fact } from '@/companion/money/facts'
import '../entry.scss'
import { Marked } from '../marked'
import { CAUSES, DECISIONS, REPORTS, ageText, riskText, toneOfRisk } from '../words'
import { STATES, kindText } from './words'

/** How urgent and why, in words. */
export const CaseTags = ({ one }: { one: Case }) => (
  <View className="entry__tags">
    {one.risk ? <Tag tone={toneOfRisk(one.risk)}>{`风险${riskText(one.risk)} ${one.risk}`}</Tag> : null}
    {one.risk
      ? one.causes.map((cause) => (
          <Tag key={cause} tone="grey">
            {CAUSES[cause]}
          </Tag>
        ))
      : null}
    <Tag tone={one.state === 'shown' ? 'green' : 'grey'}>{STATES[one.state]}</Tag>
  </View>
)

const Words = ({ one }: { one: Case }) => {
  const quotes = one.remarks.map(({ quote }) => quote)
  return (
    <>
      {one.title ? <Marked className="entry__title" text={one.title} quotes={quotes} /> : null}
      <Marked className="entry__text" text={one.text} quotes={quotes} />
      {one.steps.map(({ when, text }, at) => (
        <View key={at} className="entry__step">
          <View className="entry__when">{when}</View>
          <Marked className="entry__text" text={text} quotes={quotes} />
        </View>
      ))}
    </>
  )
}

const Reports = ({ one: { reports, reportWords } }: { one: Case }) =>
  reports.length ? (
    <>
      <View className="entry__head">举报</View>
      <View className="entry__tags">
        {reports.map(({ reason, count }) => (
          <Tag key={reason} tone="apricot">{`${REPORTS[reason] ?? reason} ${count} 次`}</Tag>
        ))}
      </View>
      {reportWords.map((words, at) => (
        <View key={at} className="entry__said">
          “{words}”
        </View>
      ))}
    </>
  ) : null

const Appeal = ({ one: { appeal } }: { one: Case }) =>
  appeal ? (
    <>
      <View className="entry__head">作者的申诉</View>
      <View className="entry__said">“{appeal.words}”</View>
      <View className="entry__note">{pastText(appeal.at)}提出，只能申诉这一次</View>
    </>
  ) : null

const Past = ({ one: { past } }: { one: Case }) =>
  past.length ? (
    <>
      <View className="entry__head">以前的处理</View>
      {past.map(({ decision, reason, by, at }) => (
        <Fact key={`${at}${by}`} label={`${momentText(at)} ${by}`}>
          {DECISIONS[decision]}
          {reason ? `：${reason}` : ''}
        </Fact>
      ))}
    </>
  ) : null

/** All that is known of an entry, why somebody must look first. */
export const CaseBody = ({ one }: { one: Case }) => (
  <>
    <CaseTags one={one} />
    <Remarks remarks={one.remarks} />
    <View className="entry__field">
      <AuthorLine author={one.author} at={one.openedAt} />
    </View>
    <Words one={one} />
    <EntryPictures entryId={one.entryId} pictures={one.pictures} />
    <View className="entry__note">{`${one.boardName} · ${kindText(one)} · 等了 ${ageText(one.openedAt)}`}</View>
    <Appeal one={one} />
    <Reports one={one} />
    <Past one={one} />
  </>
)
