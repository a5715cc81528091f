import { useState } from 'react'
import { newId } from '@/shared/api/ids'
import { choosePicture } from '@/shared/platform/pictures'
import { dataUri, isTooLarge } from './parts'
import { sendPicture } from './send'

interface Chosen {
  uploadId: string
  base64: string
}

/** One picture of a form: chosen, shown, and sent when the form is. */
export function usePicture() {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [trouble, setTrouble] = useState('')
  const [sent, setSent] = useState('')

  const choose = async () => {
    try {
      const base64 = await choosePicture()
      if (!base64) return
      setTrouble(isTooLarge(base64) ? '图片不超过 2 MB，请换一张' : '')
      if (!isTooLarge(base64)) setChosen({ uploadId: newId(), base64 })
    } catch {
      setTrouble('图片打不开，请换一张；也可能没有允许使用相册')
    }
  }

  const send = async (): Promise<string> => {
    if (!chosen) throw new Error('nothing chosen')
    try {
      await sendPicture(chosen.base64, chosen.uploadId, (done, of) => setSent(`${Math.round((done / of) * 100)}%`))
      return chosen.uploadId
    } finally {
      setSent('')
    }
  }

  /** What was sent is used up or refused: it goes under another id next time. */
  const renew = () => setChosen((old) => old && { ...old, uploadId: newId() })

  return { shown: chosen && dataUri(chosen.base64), trouble, sent, choose: () => void choose(), send, renew }
}
