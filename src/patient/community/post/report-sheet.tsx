import { View } from '@tarojs/components'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field, LongInput } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { go } from '../go'
import type { EntrySheetProps } from './entry-sheet'
import './report.scss'

type Reason = Parameters<typeof orpc.community.report.call>[0]['reason']

const REASONS = optionsOf<Reason>({
  'wrong-advice': '治病说法不对',
  selling: '卖药、卖东西',
  contact: '留联系方式',
  abuse: '骂人',
  privacy: '泄露隐私',
  danger: '有人有危险',
  other: '其他',
})

/** Tells the moderators; who reported is known to nobody else. */
export function ReportSheet({ entry, onClose }: EntrySheetProps) {
  const [reason, setReason] = useState<Reason | null>(null)
  const [words, setWords] = useState('')
  const report = useCommand(orpc.community.report, {
    onSuccess: () => {
      onClose()
      toast('收到了，工作人员会看')
    },
    onError: (error) => {
      if (codeOf(error) === 'JOIN_FIRST') go.join()
    },
  })
  const send = () => reason && report.mutate({ entryId: entry.id, reason, words })
  const button = (
    <Button busy={report.isPending} disabled={!reason} onClick={send}>
      举报
    </Button>
  )
  return (
    <Sheet open title="哪里不对" onClose={onClose} action={button}>
      <View className="report">
        <Choice options={REASONS} value={reason} onChange={setReason} />
      </View>
      <Field label="补充说明（可以不写）">
        <LongInput value={words} onChange={setWords} placeholder="例如 哪一句、为什么不对" maxLength={200} />
      </Field>
      <View className="report__note">对方不知道是谁举报的。有人现在有生命危险，请先打 120 或 110。</View>
      <ErrorLine error={report.error} />
    </Sheet>
  )
}
