import type { Consult } from '@xinglin/types/consult'
import type { Evidence } from '@xinglin/types/intake'
import { useEffect, useRef, useState } from 'react'
import type { Attached } from '@/shared/attachments/attached'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'

/** A paper chosen here, and under which id the consult has it; null until then. */
interface Chosen {
  file: Attached
  evidenceId: string | null
}

/** The one that came in now: neither known before nor another file's. */
const idOfNew = (evidence: readonly Evidence[], files: readonly Chosen[], before: readonly Evidence[]) => {
  const known = new Set([...before.map(({ id }) => id), ...files.map(({ evidenceId }) => evidenceId)])
  return evidence.find(({ id, kind }) => kind === 'file' && !known.has(id))?.id ?? null
}

const useKnown = (consult: Consult | null) => {
  const [known, setKnown] = useState<Pick<Consult, 'id' | 'evidence'> | null>(null)
  const fresh = known && known.id === consult?.id ? known.evidence : null
  return { evidence: fresh ?? consult?.evidence ?? [], keep: ({ id, evidence }: Consult) => setKnown({ id, evidence }) }
}

/** Papers and visits that prove the diagnosis, as the server has them; `visitId` is laid to a draft that has none. */
export function useEvidence(consult: Consult | null, visitId: string | null) {
  const { evidence, keep } = useKnown(consult)
  const [files, setFiles] = useState<readonly Chosen[]>([])
  const add = useCommand(orpc.consult.addEvidence, { onSuccess: keep })
  const removal = useCommand(orpc.consult.removeEvidence, { onSuccess: keep })
  const consultId = consult?.id

  const remove = (evidenceId: string) => {
    if (consultId) removal.mutate({ consultId, evidenceId })
  }
  const addVisit = (appointmentId: string) => {
    if (consultId) add.mutate({ consultId, evidence: { kind: 'visit', appointmentId } })
  }
  const addFile = (file: Attached) => {
    if (!consultId) return
    setFiles((all) => [...all, { file, evidenceId: null }])
    const { uploadId, name } = file
    add.mutate(
      { consultId, evidence: { kind: 'file', uploadId, name } },
      {
        onSuccess: (after) =>
          setFiles((all) =>
            all.map((one) => (one.file === file ? { file, evidenceId: idOfNew(after.evidence, all, evidence) } : one)),
          ),
        onError: () => setFiles((all) => all.filter((one) => one.file !== file)),
      },
    )
  }
  const changeFiles = (values: readonly Attached[]) => {
    values.filter((value) => files.every(({ file }) => file !== value)).forEach(addFile)
    const gone = files.filter(({ file }) => !values.includes(file))
    setFiles((all) => all.filter(({ file }) => gone.every((one) => one.file !== file)))
    gone.forEach(({ evidenceId }) => evidenceId && remove(evidenceId))
  }
  const offered = useRef(visitId)
  useEffect(() => {
    const appointmentId = offered.current
    if (!appointmentId || consult?.kind !== 'revisit' || consult.evidence.length) return
    offered.current = null
    add.mutate({ consultId: consult.id, evidence: { kind: 'visit', appointmentId } })
  }, [consult, add])
  return {
    evidence,
    files: files.map(({ file }) => file),
    /** Laid to it before, or visits: not among `files`. */
    others: evidence.filter(({ id }) => files.every(({ evidenceId }) => evidenceId !== id)),
    changeFiles,
    addVisit,
    remove,
    error: add.error ?? removal.error,
    busy: add.isPending || removal.isPending,
  }
}

export type Papers = ReturnType<typeof useEvidence>
