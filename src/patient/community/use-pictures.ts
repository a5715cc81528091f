import { useState } from 'react'
import type { Attached } from '@/shared/attachments/attached'

/** The pictures of a form, in the order in which they came. */
export function usePictures() {
  const [coming, setComing] = useState(0)
  const [pictures, setPictures] = useState<readonly Attached[]>([])
  return {
    pictures,
    add: (file: Attached) => setPictures((all) => [...all, file]),
    remove: (file: Attached) => setPictures((all) => all.filter((one) => one !== file)),
    setComing,
    /** Why it cannot be sent just now; empty when all have arrived. */
    unfinished: coming > 0 ? '还有图片没传好，等一等，或去掉再发' : '',
    uploadIds: pictures.map(({ uploadId }) => uploadId),
  }
}
