import { useRef, useState } from 'react'
import { errorText } from '@/shared/api/errors'
import { newId } from '@/shared/api/ids'
import { StorageRefusal, bringFile } from './bring'
import type { ChosenFile } from './local-file'

/** A file that the hospital has, to be taken by an operation within an hour. */
export interface Attached extends ChosenFile {
  uploadId: string
}

/** One on its way. */
export interface Coming {
  id: string
  file: ChosenFile
  percent: number
  /** Why it did not arrive; empty while it is on its way. */
  trouble: string
}

const wordsFor = (error: unknown) => (error instanceof StorageRefusal ? error.message : errorText(error))

/** Brings chosen files to the hospital one by one, shows how far they are, and tries again when asked. */
export function useAttached(onArrived: (file: Attached) => void) {
  const [coming, setComing] = useState<readonly Coming[]>([])
  const latest = useRef(onArrived)
  latest.current = onArrived
  const change = (id: string, patch: Partial<Coming>) =>
    setComing((all) => all.map((one) => (one.id === id ? { ...one, ...patch } : one)))
  const remove = (id: string) => setComing((all) => all.filter((one) => one.id !== id))

  const bring = async ({ id, file }: Coming) => {
    change(id, { trouble: '', percent: 0 })
    try {
      const uploadId = await bringFile(file.kind, file, (percent) => change(id, { percent }))
      remove(id)
      latest.current({ ...file, uploadId })
    } catch (error) {
      change(id, { trouble: wordsFor(error) })
    }
  }
  const add = (file: ChosenFile) => {
    const one: Coming = { id: newId(), file, percent: 0, trouble: '' }
    setComing((all) => [...all, one])
    void bring(one)
  }
  return { coming, add, retry: (one: Coming) => void bring(one), remove }
}
