import type { SummarySection } from '@xinglin/types/summary'
import { recordIdsOf } from '../identity/public'
import { digest } from '../kernel/ids'
import type { Log } from '../kernel/log'
import type { Store } from '../kernel/store'
import type { SummaryContext, SummarySource } from '../kernel/summary'
import { type Reading, readings } from './collections'
import { lastWords } from './consent'
import { isWorthShowing, sectionOf } from './sections'

/** Who reads whose summary, at which visit or consult. */
export interface Look {
  store: Store
  log: Log
  now: string
  patientId: string
  visit: SummaryContext['visit']
  reader: Pick<Reading, 'accountId' | 'doctorId' | 'doctorName' | 'departmentName'>
  /** What he sees beside the sections, as the patient reads it among the readings. */
  beside: string
}

/** As the patient reads it among the readings. */
const readAs = ({ title, state, lines }: SummarySection) => {
  if (state === 'shown') return [title]
  return lines.length ? [`${title}（仅本科室）`] : []
}

/** The same look within a minute is one. */
const writeDown = async ({ store, now, patientId, visit, reader }: Look, sections: string[]) => {
  const { appointmentId } = visit
  const id = digest(appointmentId, reader.accountId, now.slice(0, 16), ...sections)
  await store.insert(readings, { id, patientId, appointmentId, ...reader, at: now, sections })
}

/** Made of what the sources say now; nobody gets it before it is written down that he read it. */
export const readSections = async (sources: readonly SummarySource[], look: Look): Promise<SummarySection[]> => {
  const { store, now, log, visit } = look
  const patientIds = await recordIdsOf(store, look.patientId)
  const words = await lastWords(store, patientIds)
  const about = { store, now, patientIds, visit }
  const read = await Promise.all(
    sources.map(async (source) => {
      const shown = words.get(source.name)?.shown ?? false
      return { source, section: await sectionOf(source, { about, shown, log }) }
    }),
  )
  const sections = read.filter(({ source, section }) => isWorthShowing(source, section)).map(({ section }) => section)
  await writeDown(look, [look.beside, ...sections.flatMap(readAs)])
  return sections
}
