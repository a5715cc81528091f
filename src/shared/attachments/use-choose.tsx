import { type ReactNode, useState } from 'react'
import { chooseDocument } from '@/shared/platform/document-choice'
import { choosePictureFile } from '@/shared/platform/pictures'
import { FlawSheet } from './flaw-sheet'
import { TOO_LARGE_WORDS, isTooLarge } from './limits'
import type { ChosenFile } from './local-file'
import { lookAt } from './look-at'
import type { Flaw } from './quality'

export interface Choosing {
  picture: () => void
  document: () => void
  /** Why nothing was chosen, in words; empty when there is nothing to say. */
  trouble: string
  /** Asks about a picture that cannot be read well: render it in the page. */
  sheet: ReactNode
}

/** Lets the person choose a picture or a PDF, looks at the picture, and hands on what is fit to be sent. */
export function useChoose(onFile: (file: ChosenFile) => void): Choosing {
  const [trouble, setTrouble] = useState('')
  const [doubtful, setDoubtful] = useState<{ file: ChosenFile; flaw: Flaw } | null>(null)

  const take = (file: ChosenFile, flaw: Flaw | null = null) => {
    if (isTooLarge(file.kind, file.bytes)) setTrouble(TOO_LARGE_WORDS[file.kind])
    else if (flaw) setDoubtful({ file, flaw })
    else onFile(file)
  }
  const guarded = async (words: string, choose: () => Promise<void>) => {
    setTrouble('')
    await choose().catch(() => setTrouble(words))
  }
  const picture = () =>
    void guarded('图片打不开，请换一张；也可能没有允许使用相机或相册', async () => {
      const chosen = await choosePictureFile()
      if (!chosen) return
      const { flaw, width, height } = await lookAt(chosen.path)
      take({ ...chosen, kind: 'picture', width, height, seconds: 0 }, flaw)
    })
  const document = () =>
    void guarded('文件打不开，请换一个', async () => {
      const chosen = await chooseDocument()
      if (chosen) take({ ...chosen, kind: 'document', width: 0, height: 0, seconds: 0 })
    })
  const settle = (then: () => void) => () => {
    setDoubtful(null)
    then()
  }
  const sheet = doubtful ? (
    <FlawSheet
      {...doubtful}
      onAgain={settle(picture)}
      onUse={settle(() => onFile(doubtful.file))}
      onClose={settle(() => {})}
    />
  ) : null
  return { picture, document, trouble, sheet }
}
