import { useState } from 'react'
import type { Attached } from '@/shared/attachments/attached'

/** The pictures of a form, in the order in which they came. */
export function usePictures() {
  const [pictures, setPictures] = useState<readonly Attached[]>([])
  return {
    pictures,
    add: (file: Attached) => setPictures((all) => [...all, file]),
    remove: (file: Attached) => setPictures((all) => all.filter((one) => one !== file)),
    uploadIds: pictures.map(({ uploadId }) => uploadId),
  }
}
