import { Image, View } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import { Sheet } from '@/shared/ui/sheet'
import { FLAW_WORDS } from './flaw-words'
import type { LocalFile } from './local-file'
import type { Flaw } from './quality'
import './attachments.scss'

export interface FlawSheetProps {
  file: LocalFile
  flaw: Flaw
  onAgain: () => void
  onUse: () => void
  onClose: () => void
}

/** Says what a doctor will not see on this picture. He decides. */
export function FlawSheet({ file, flaw, onAgain, onUse, onClose }: FlawSheetProps) {
  const { title, advice } = FLAW_WORDS[flaw]
  const buttons = (
    <>
      <Button icon="picture" onClick={onAgain}>
        重拍
      </Button>
      <Button kind="text" onClick={onUse}>
        仍然使用
      </Button>
    </>
  )
  return (
    <Sheet open title={title} onClose={onClose} action={buttons}>
      <View className="flaw__advice">{advice}</View>
      <Image className="flaw__picture" src={file.path} mode="aspectFit" aria-label="刚选的图片" />
    </Sheet>
  )
}
