import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import type { Intake } from '@xinglin/types/intake'
import type { ReactNode } from 'react'
import { classes } from '@/shared/ui/classes'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Tag } from '@/shared/ui/tag'
import { openRecordings } from '@/shared/video/recordings/open'
import { KINDS, aboutText, allergyWords, endText, heldUpText, pregnancyWords } from '../words'
import { EvidenceList } from './evidence'
import { PatientSummary } from './patient-summary'
import './facts.scss'

interface FactProps {
  label: string
  children: ReactNode
  /** In red: it must not be missed. */
  danger?: boolean
}

const Fact = ({ label, children, danger = false }: FactProps) => (
  <View className="facts__one">
    <View className="facts__label">{label}</View>
    <View className={classes('facts__value', danger && 'facts__value--danger')}>{children}</View>
  </View>
)

const IntakeFacts = ({ intake }: { intake: Intake }) => {
  const pregnancy = pregnancyWords(intake)
  return (
    <>
      <Fact label="过敏" danger={Boolean(intake.allergies.text)}>
        {intake.allergies.text ? `⚠ ${allergyWords(intake)}` : allergyWords(intake)}
      </Fact>
      {pregnancy ? (
        <Fact label="孕产" danger>
          ⚠ {pregnancy}
        </Fact>
      ) : null}
      <Fact label="哪里不舒服">
        {intake.complaint}
        {intake.since ? `（${intake.since}）` : ''}
      </Fact>
      <Fact label="以前的病">{intake.history || '没有填写'}</Fact>
      <Fact label="正在吃的药">{intake.medication || '没有填写'}</Fact>
      {intake.answers.map(({ question, answer }) => (
        <Fact key={question} label={question}>
          {answer}
        </Fact>
      ))}
    </>
  )
}

const Evidences = ({ consult }: { consult: Consult }) => {
  const { judgement, evidence, kind } = consult
  if (kind === 'advice' && !evidence.length) return null
  return (
    <Section title={`以前的诊断资料 ${evidence.length} 份`}>
      <EvidenceList consult={consult} />
      {judgement?.accepted ? <View className="facts__verdict">已核对：{judgement.diagnosis}</View> : null}
    </Section>
  )
}

/** Below it the guardian stays beside the child: 互联网诊疗管理办法(试行) 第19条. */
const LOW_AGE = 6

const stars = ({ rating }: Consult) =>
  rating ? `专业 ${rating.professional} · 态度 ${rating.attitude} · 清楚 ${rating.clarity}` : ''

/** What the doctor should know of his patient: who, what he must not be given, what he has, and what he brought. */
export const PatientFacts = ({ consult }: { consult: Consult }) => {
  const { intake, alarm, age, guardianName, kind, line, endNote, rating } = consult
  return (
    <View className="facts">
      <View className="facts__who">
        <View className="facts__name">{consult.patientName}</View>
        <View className="facts__about">{aboutText(consult)}</View>
        <Tag tone="grey">{KINDS[kind]}</Tag>
        {line === 'emergency' ? <Tag tone="danger">急诊</Tag> : null}
      </View>
      {alarm ? <View className="facts__alarm">⚠ 听着像急症：{alarm}。先判断要不要他马上打 120。</View> : null}
      {intake ? <IntakeFacts intake={intake} /> : null}
      {guardianName ? <Fact label={age < LOW_AGE ? '陪在身边的监护人' : '监护人'}>{guardianName}</Fact> : null}
      {heldUpText(consult) ? <Fact label="延时">{heldUpText(consult)}</Fact> : null}
      {endText(consult) ? (
        <Fact label="怎么结束的">{`${endText(consult)}${endNote ? `。${endNote}` : ''}`}</Fact>
      ) : null}
      {rating ? <Fact label="病人的评价">{`${stars(consult)}${rating.words ? `。${rating.words}` : ''}`}</Fact> : null}
      <Evidences consult={consult} />
      <PatientSummary consult={consult} />
      <View className="facts__recordings">
        <Card kind="list">
          <Row icon="video" first="视频录像" second="本次问诊的通话" onClick={() => openRecordings(consult.id)} />
        </Card>
      </View>
    </View>
  )
}
