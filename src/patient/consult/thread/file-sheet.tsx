import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import type { Intake } from '@xinglin/types/intake'
import { to } from '@/patient/navigation'
import { yuan } from '@/shared/money'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import { openRecordings } from '@/shared/video/recordings/open'
import { PREGNANCIES } from '../intake'
import { serviceOf } from '../service-words'
import { CancelConsult } from './cancel-consult'
import './file-sheet.scss'

const Line = ({ label, words }: { label: string; words: string }) =>
  words ? (
    <View className="file__line">
      <View className="file__label">{label}</View>
      <View className="file__words">{words}</View>
    </View>
  ) : null

const allergyWords = ({ allergies: { none, text } }: Intake) => (none ? '没有过敏' : text)

const Told = ({ intake }: { intake: Intake }) => (
  <>
    <Line label="哪里不舒服" words={intake.complaint} />
    <Line label="多久了" words={intake.since} />
    <Line label="过敏" words={allergyWords(intake)} />
    <Line label="怀孕或哺乳" words={intake.pregnancy === 'no' ? '' : PREGNANCIES[intake.pregnancy]} />
    <Line label="正在吃的药" words={intake.medication} />
    <Line label="以前的病" words={intake.history} />
    {intake.answers.map(({ question, answer }) => (
      <Line key={question} label={question} words={answer} />
    ))}
  </>
)

const paperNames = ({ evidence }: Consult) =>
  evidence.map(({ kind, about, attachment }) => (kind === 'visit' ? about : attachment?.name || '照片')).join('、')

export interface FileSheetProps {
  consult: Consult
  open: boolean
  onClose: () => void
}

/** What was filled in, what it costs, who looked at the files, and the way out. */
export function FileSheet({ consult, open, onClose }: FileSheetProps) {
  const { id, patientName, intake, judgement, guardianName, feeFen, orderId } = consult
  const go = (way: () => void) => () => {
    onClose()
    way()
  }
  return (
    <Sheet open={open} title="问诊资料" onClose={onClose}>
      <Line label="服务" words={serviceOf(consult)} />
      <Line label="就诊人" words={guardianName ? `${patientName}（监护人 ${guardianName}）` : patientName} />
      {intake ? <Told intake={intake} /> : null}
      <Line label="以前的诊断" words={judgement?.diagnosis ?? ''} />
      <Line label="诊断证明" words={paperNames(consult)} />
      <View className="file__rows">
        {orderId && feeFen > 0 ? (
          <Row icon="wallet" first="订单" right={yuan(feeFen)} onClick={go(() => to.order(orderId))} />
        ) : null}
        <Row icon="video" first="视频录像" onClick={go(() => openRecordings(id))} />
        <Row icon="shield" first="谁看过我的资料" onClick={go(() => to.consultLooks(id))} />
      </View>
      <CancelConsult consult={consult} />
    </Sheet>
  )
}
