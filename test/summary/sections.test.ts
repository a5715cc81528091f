import { createLog } from '../../cloudfunctions/kernel/log'
import type { SummaryContext, SummaryLine, SummarySource } from '../../cloudfunctions/kernel/summary'
import { isWorthShowing, sectionOf } from '../../cloudfunctions/summary/sections'

const lines: string[] = []
const log = createLog('info', (line) => lines.push(line))
const visit = { appointmentId: 'apt-1', doctorId: 'doc1', departmentId: 'dcard', date: '2026-11-25' }
const about = { store: {} as SummaryContext['store'], now: '2026-11-25T00:00:00.000Z', patientIds: ['p'], visit }

const line = (text: string, departmentId: string | null): SummaryLine => ({ text, at: null, departmentId })

const source = (read: SummarySource['read'], more: Partial<SummarySource> = {}): SummarySource => ({
  ...{ name: 'home', title: '家庭监测', about: '近 3 个月的血压血糖', read },
  ...more,
})

const careless = source(() => Promise.resolve([line('本科', 'dcard'), line('他科', 'dskin'), line('自测', null)]))

const textsOf = async (shown: boolean, of = careless) => {
  const section = await sectionOf(of, { about, shown, log })
  return { state: section.state, texts: section.lines.map(({ text }) => text) }
}

test('a source that forgets to ask still shows nothing that the patient keeps to himself', async () => {
  expect(await textsOf(false)).toEqual({ state: 'withheld', texts: ['本科'] })
  expect(await textsOf(true)).toEqual({ state: 'shown', texts: ['本科', '他科', '自测'] })
})

test('one that asks is told what this doctor sees', async () => {
  const asking = source(({ sees }) =>
    Promise.resolve([line([sees('dcard'), sees('dskin'), sees(null)].join(), 'dcard')]),
  )
  expect((await textsOf(false, asking)).texts).toEqual(['true,false,false'])
  expect((await textsOf(true, asking)).texts).toEqual(['true,true,true'])
})

test('one that fails costs its own section, and the log does not repeat what it said', async () => {
  const failing = source(() => Promise.reject(new Error('王小明 高血压')))
  expect(await textsOf(true, failing)).toEqual({ state: 'unavailable', texts: [] })
  expect(lines.join()).toContain('summary source failed')
  expect(lines.join()).not.toContain('高血压')
})

test('what is made for this visit is shown without being asked for, and left out when there is nothing', async () => {
  const none = source(() => Promise.resolve([]), { always: true })
  const section = await sectionOf(none, { about, shown: false, log })
  expect(section.state).toBe('shown')
  expect(isWorthShowing(none, section)).toBe(false)
  expect(isWorthShowing(careless, section)).toBe(true)
})
