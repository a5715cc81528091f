import { View } from '@tarojs/components'
import type { Assessment, Question } from '@xinglin/types/triage'
import { useNextFree } from '@/patient/booking-find/next-free'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { Page } from '@/shared/ui/page'
import { Section } from '@/shared/ui/section'
import { Empty } from '@/shared/ui/state-view'
import { Tag } from '@/shared/ui/tag'
import { to } from '@/patient/navigation'
import { DepartmentCard } from './department-card'
import { waysOn } from './go'
import { Lead } from './lead'
import type { GuideState } from './use-guide'

const Understood = ({ words, again }: { words: readonly string[]; again: () => void }) => (
  <Card
    title="听懂了"
    extra={
      <Button small kind="text" onClick={again}>
        改一改
      </Button>
    }
  >
    <View className="guide__words">
      {words.map((word) => (
        <Tag key={word} tone="grey">
          {word}
        </Tag>
      ))}
    </View>
  </Card>
)

interface QuestionsProps {
  questions: readonly Question[]
  guide: GuideState
}

const Questions = ({ questions, guide }: QuestionsProps) => (
  <Section title="再问一句，会更准">
    {questions.map((question) => (
      <Card key={question.id} title={question.text}>
        <Choice
          options={question.options.map(({ id, text }) => ({ value: id, label: text }))}
          value={guide.answers.find(({ questionId }) => questionId === question.id)?.optionId ?? null}
          onChange={(optionId) => guide.answer(question, optionId)}
        />
      </Card>
    ))}
  </Section>
)

const Preparation = ({ lines }: { lines: readonly string[] }) => (
  <Section title="去之前">
    <Card>
      {lines.map((line) => (
        <View key={line} className="guide__line">
          {line}
        </View>
      ))}
    </Card>
  </Section>
)

const NOT_UNDERSTOOD = {
  icon: 'search',
  title: '没有把握该看哪个科',
  hint: '可以再说具体一点：哪里、怎么不舒服、多久了；也可以打电话问我们',
} as const

/** Where to go and why, how soon, and what would make it surer. */
export function Answer({ guide, found }: { guide: GuideState; found: Assessment }) {
  const ways = waysOn(guide, found.severity)
  const doctorIds = found.departments.flatMap(({ doctors }) => doctors.map(({ doctorId }) => doctorId))
  const free = useNextFree(doctorIds)
  return (
    <Page title="看哪个科">
      <Understood words={found.understood.length ? found.understood : [guide.asked?.text ?? '']} again={guide.again} />
      {found.departments.length ? (
        <>
          <Lead severity={found.severity} reason={found.severityReason} ways={ways} />
          <Section title="建议看">
            {found.departments.map((each) => (
              <DepartmentCard key={each.departmentId} department={each} free={free} ways={ways} />
            ))}
          </Section>
        </>
      ) : (
        <Empty {...NOT_UNDERSTOOD} action={{ text: '从科室里找', onClick: to.find }} />
      )}
      {found.questions.length ? <Questions questions={found.questions} guide={guide} /> : null}
      {found.preparation.length ? <Preparation lines={found.preparation} /> : null}
      <View className="guide__note">按您说的话和医生写的规则推荐，不是诊断。拿不准就打电话，急就打 120。</View>
    </Page>
  )
}
