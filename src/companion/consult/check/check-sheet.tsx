import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/shared/ui/button'
import { Sheet } from '@/shared/ui/sheet'
import { Tag } from '@/shared/ui/tag'
import './check-sheet.scss'
import { type Checked, type PartFinding, withPlain } from './findings'
import { FINDINGS } from './words'

const Found = ({ finding, onPlain }: { finding: PartFinding; onPlain: () => void }) => {
  const { kind, words, plain, advice } = finding
  return (
    <View className="check__one">
      <View className="check__head">
        <Tag tone="apricot">{FINDINGS[kind]}</Tag>
        {words ? <View className="check__words">“{words}”</View> : null}
      </View>
      <View className="check__advice">{advice}</View>
      {plain === null ? null : (
        <Button small kind="secondary" onClick={onPlain}>
          {words ? `换成“${plain}”` : `补一句“${plain}”`}
        </Button>
      )}
    </View>
  )
}

export interface CheckSheetProps {
  checked: Checked
  /** What the button does with it: 发送, 交给病人. */
  verb: string
  onSend: (parts: string[]) => void
  /** Back to the words, with what was replaced so far. */
  onBack: (parts: string[]) => void
}

/** What the doctor may want to mend before it goes out. He decides. */
export function CheckSheet({ checked, verb, onSend, onBack }: CheckSheetProps) {
  const [current, setCurrent] = useState(checked)
  const { parts, findings } = current
  const leave = () => onBack(parts)
  const buttons = (
    <>
      <Button kind={findings.length ? 'secondary' : 'primary'} onClick={() => onSend(parts)}>
        {findings.length ? `照${verb}` : verb}
      </Button>
      <Button kind="text" onClick={leave}>
        回去改
      </Button>
    </>
  )
  return (
    <Sheet open title={`${verb}前看一眼`} onClose={leave} action={buttons}>
      <View className="check__text">
        {parts.map((part, index) => (
          <View key={index}>{part}</View>
        ))}
      </View>
      {findings.map((finding) => (
        <Found
          key={`${finding.part}-${finding.from}-${finding.kind}`}
          finding={finding}
          onPlain={() => setCurrent(withPlain(current, finding))}
        />
      ))}
      {findings.length ? null : <View className="check__advice">都改好了。</View>}
    </Sheet>
  )
}
