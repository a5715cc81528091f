import { Textarea, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useChoose } from '@/shared/attachments/use-choose'
import { type Voice, VOICE_TROUBLES, useVoice } from '@/shared/attachments/use-voice'
import { useDraft } from '@/shared/hooks/draft'
import { choosesDocuments } from '@/shared/platform/document-choice'
import { openSettings } from '@/shared/platform/settings'
import { Button } from '@/shared/ui/button'
import { Icon, type IconName } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import type { Outbox } from './use-outbox'
import { VoiceBar } from './voice-bar'
import './composer.scss'

/** For what stands beside the box (quick replies): it may read and change the text. */
export interface ComposerHandle {
  text: string
  setText: (text: string) => void
}

export interface ComposerProps {
  consultId: string
  outbox: Outbox
  tools?: ReactNode | ((composer: ComposerHandle) => ReactNode)
  /** Looks at the text first; false keeps it in the box. */
  beforeSend?: ((text: string, composer: ComposerHandle) => Promise<boolean>) | undefined
  placeholder?: string
}

const MOST_LETTERS = 2000
const NOTHING = { text: '' }

interface WayProps {
  icon: IconName
  words: string
  onTap: () => void
}

const Way = ({ icon, words, onTap }: WayProps) => (
  <View {...tappable(words)} className="composer__way" onClick={onTap}>
    <Icon name={icon} />
    <View className="composer__way-words">{words}</View>
  </View>
)

const VoiceTroubleLine = ({ trouble }: { trouble: Voice['trouble'] }) =>
  trouble ? (
    <View className="composer__trouble" role="alert">
      {VOICE_TROUBLES[trouble]}
      {trouble === 'refused' && openSettings ? (
        <Button kind="text" small onClick={openSettings}>
          去设置
        </Button>
      ) : null}
    </View>
  ) : null

interface BoxProps {
  text: string
  busy: boolean
  placeholder: string
  onText: (text: string) => void
  onSend: () => void
}

const Box = ({ text, busy, placeholder, onText, onSend }: BoxProps) => (
  <View className="composer__line">
    <Textarea
      className="composer__box"
      placeholderClass="composer__placeholder"
      autoHeight
      cursorSpacing={90}
      showConfirmBar={false}
      maxlength={MOST_LETTERS}
      value={text}
      placeholder={placeholder}
      onInput={(event) => onText(event.detail.value)}
    />
    <Button small busy={busy} disabled={!text.trim()} onClick={onSend}>
      发送
    </Button>
  </View>
)

/** Text with a growing box; voice, picture and PDF. What is sent shows at once, whether there is a network or not. */
export function Composer({ consultId, outbox, tools, beforeSend, placeholder = '请输入' }: ComposerProps) {
  const { values, change, clear } = useDraft(`consult-${consultId}`, NOTHING)
  const { text } = values
  const setText = (words: string) => change({ text: words })
  const [busy, setBusy] = useState(false)
  const voice = useVoice((file) => void outbox.sendFile(file))
  const { picture, document, trouble, sheet } = useChoose((file) => void outbox.sendFile(file))
  const handle = { text, setText }
  const send = async () => {
    const words = text.trim()
    if (!words) return
    setBusy(true)
    const may = await (beforeSend?.(words, handle) ?? Promise.resolve(true)).catch(() => true)
    setBusy(false)
    if (!may) return
    outbox.sendText(words)
    setText('')
    clear()
  }
  if (voice.phase !== 'idle') {
    return (
      <View className="composer">
        <VoiceBar voice={voice} />
      </View>
    )
  }
  return (
    <View className="composer">
      {typeof tools === 'function' ? tools(handle) : tools}
      {trouble ? (
        <View className="composer__trouble" role="alert">
          {trouble}
        </View>
      ) : null}
      <VoiceTroubleLine trouble={voice.trouble} />
      <Box text={text} busy={busy} placeholder={placeholder} onText={setText} onSend={() => void (busy || send())} />
      <View className="composer__ways">
        <Way icon="mic" words="语音" onTap={voice.start} />
        <Way icon="picture" words="图片" onTap={picture} />
        {choosesDocuments() ? <Way icon="pdf" words="PDF" onTap={document} /> : null}
      </View>
      {sheet}
    </View>
  )
}
