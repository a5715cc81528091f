import type { SummarySection } from '@xinglin/types/summary'
import { type Log, describe } from '../kernel/log'
import type { SummaryContext, SummarySource } from '../kernel/summary'

/** Whom the section is for, and whether he shows it. */
interface Reader {
  about: Omit<SummaryContext, 'sees'>
  shown: boolean
  log: Log
}

/**
 * One source as a section. What the department of this visit knows is always seen by its doctor (医疗机构病历管理规定 第15条); what
 * others know, only with the patient's consent. That is held here, so that no source can forget it. A source that fails costs
 * its own section only.
 */
export const sectionOf = async (source: SummarySource, { about, shown, log }: Reader): Promise<SummarySection> => {
  const { name, title, always } = source
  const open = shown || always === true
  const sees = (departmentId: string | null) => open || departmentId === about.visit.departmentId
  try {
    const lines = await source.read({ ...about, sees })
    const seen = lines.filter(({ departmentId }) => sees(departmentId)).map(({ text, at }) => ({ text, at }))
    return { name, title, state: open ? 'shown' : 'withheld', lines: seen }
  } catch (error) {
    log.error('summary source failed', describe(error))
    return { name, title, state: 'unavailable', lines: [] }
  }
}

/** What is made for this visit, and is nothing, need not be said. */
export const isWorthShowing = (source: SummarySource, { state, lines }: SummarySection) =>
  !source.always || state !== 'shown' || lines.length > 0
