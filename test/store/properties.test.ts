import fc from 'fast-check'
import { changed, matches } from '../../cloudfunctions/kernel/condition'
import type { FindOptions, Store, Stored } from '../../cloudfunctions/kernel/store'
import { aChange, aClinic, aCondition, aFilter } from './arbitraries'
import { clinic, clinics, STORES } from './stores'
import type { Clinic, Opened } from './stores'

/** Raise it with STORE_RUNS to look for longer. */
const RUNS = Number(process.env.STORE_RUNS ?? 60)
jest.setTimeout(30_000 + RUNS * 100)
type Field = 'places' | 'room' | 'doctor'

/** Null first, then by value, then by id: what both databases do. */
const inOrder = (documents: Stored<Clinic>[], field: Field, direction: 'asc' | 'desc') => {
  const rank = (a: string | number | null, b: string | number | null) => {
    if (a === b) return 0
    return a === null || (b !== null && a < b) ? -1 : 1
  }
  const sorted = [...documents].sort((a, b) => rank(a[field], b[field]) || rank(a.id, b.id))
  return direction === 'asc' ? sorted : sorted.reverse()
}

describe.each(STORES)('%s', (_name, open) => {
  let opened: Opened
  let store: Store
  let count = 0
  const newId = () => `clinic-${String(++count).padStart(5, '0')}`

  beforeAll(async () => {
    opened = await open()
    store = opened.store
  })
  afterAll(() => opened.close())

  const insertAll = async (documents: Clinic[]): Promise<Stored<Clinic>[]> => {
    await Promise.all(documents.map((document) => store.insert(clinics, document)))
    return documents.map((document) => ({ ...document, version: 1 }))
  }

  const pages = async (ward: string, options: FindOptions<Clinic> & { limit: number }) => {
    const found: Stored<Clinic>[] = []
    const { field } = options.order ?? { field: 'id' as const }
    for (;;) {
      const last = found.at(-1)
      const after = last && { value: last[field] as string | number | null, id: last.id }
      const page = await store.find(clinics, { ward }, { ...options, after })
      found.push(...page)
      if (page.length < options.limit) return found
    }
  }

  test('every change does what the rule says, and only when the condition holds', () =>
    fc.assert(
      fc.asyncProperty(aClinic, fc.array(fc.tuple(aCondition, aChange), { maxLength: 6 }), async (make, commands) => {
        let [expected] = (await insertAll([make(newId())])) as [Stored<Clinic>]
        for (const [condition, change] of commands) {
          const holds = matches(expected, condition)
          if (holds) expected = changed(expected, change)
          expect(await store.updateIf(clinics, expected.id, condition, change)).toEqual(holds ? expected : null)
        }
        expect(await store.get(clinics, expected.id)).toEqual(expected)
      }),
      { numRuns: RUNS },
    ))

  test('what is found is what matches', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aClinic, { maxLength: 12 }), aFilter, async (makers, filter) => {
        const ward = newId()
        const documents = await insertAll(makers.map((make) => ({ ...make(newId()), ward })))
        const expected = documents.filter((document) => matches(document, filter))
        expect(await store.find(clinics, { ...filter, ward })).toEqual(expected)
      }),
      { numRuns: RUNS },
    ))

  test('removing asks the same condition as changing', () =>
    fc.assert(
      fc.asyncProperty(aClinic, aCondition, async (make, condition) => {
        const [document] = (await insertAll([make(newId())])) as [Stored<Clinic>]
        const holds = matches(document, condition)
        expect(await store.remove(clinics, document.id, condition)).toBe(holds)
        expect(await store.get(clinics, document.id)).toEqual(holds ? null : document)
      }),
      { numRuns: RUNS },
    ))

  test('turning pages shows every document once, in order', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(aClinic, { maxLength: 25 }),
        fc.constantFrom<Field>('places', 'room', 'doctor'),
        fc.constantFrom('asc' as const, 'desc' as const),
        fc.integer({ min: 1, max: 7 }),
        async (makers, field, direction, limit) => {
          const ward = newId()
          const documents = await insertAll(makers.map((make) => ({ ...make(newId()), ward })))
          const found = await pages(ward, { order: { field, direction }, limit })
          expect(found).toEqual(inOrder(documents, field, direction))
        },
      ),
      { numRuns: RUNS },
    ))

  test('those without a room come first, and last when the order is turned', async () => {
    const ward = newId()
    const rooms = ['301', null, '302', null, null, '303']
    const documents = await insertAll(rooms.map((room) => clinic(newId(), { ward, room })))
    for (const direction of ['asc', 'desc'] as const)
      for (const limit of [1, 2, 3, 4])
        expect(await pages(ward, { order: { field: 'room', direction }, limit })).toEqual(
          inOrder(documents, 'room', direction),
        )
    expect(await store.find(clinics, { ward, room: { $in: [null, '302'] } })).toHaveLength(4)
  })

  test('without an order, pages go by id, a hundred at a time', async () => {
    const ward = newId()
    const documents = await insertAll(Array.from({ length: 150 }, () => clinic(newId(), { ward })))
    expect(await store.find(clinics, { ward })).toEqual(documents.slice(0, 100))
    expect(await pages(ward, { limit: 40 })).toEqual(documents)
    expect(await pages(ward, { limit: 40, order: { field: 'id', direction: 'desc' } })).toEqual(documents.reverse())
    expect(await store.find(clinics, { ward }, { limit: 0 })).toEqual([])
  })
})
