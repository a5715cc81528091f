import type { Condition, Store } from '../../cloudfunctions/kernel/store'
import { clinic, clinics, holder, STORES } from './stores'
import type { Clinic, Opened } from './stores'

const AWKWARD = ['007', '7', '张伟', '𠮷', "O'Brien", '"quoted"', '$set', '$', 'a.b', '{"$oid":"1"}', '\\', '', ' ']

describe.each(STORES)('%s', (_name, open) => {
  let opened: Opened
  let store: Store
  let count = 0
  const newId = () => `clinic-${++count}`
  const given = async (fields: Partial<Clinic> = {}) => {
    const document = clinic(newId(), fields)
    await store.insert(clinics, document)
    return document.id
  }
  const allows = async (id: string, condition: Condition<Clinic>) =>
    (await store.updateIf(clinics, id, condition, {})) !== null

  beforeAll(async () => {
    opened = await open()
    store = opened.store
  })
  afterAll(() => opened.close())

  describe('keeping documents', () => {
    test('what was put in comes back, at version 1', async () => {
      const document = clinic(newId(), { holders: [holder('李娜')], note: { deep: [1, { x: null }, '二', 0.5] } })
      await store.insert(clinics, document)
      expect(await store.get(clinics, document.id)).toEqual({ ...document, version: 1 })
    })

    test('what was never put in is null', async () => expect(await store.get(clinics, 'nobody')).toBeNull())

    test('the second to take an id is told so, and changes nothing', async () => {
      const id = await given({ doctor: '王芳' })
      expect(await store.insert(clinics, clinic(id, { doctor: '刘洋' }))).toBe(false)
      expect(await store.get(clinics, id)).toMatchObject({ doctor: '王芳', version: 1 })
    })

    test('of fifty who take one id at once, exactly one gets it', async () => {
      const id = newId()
      const taken = await Promise.all(
        Array.from({ length: 50 }, (_, n) => store.insert(clinics, clinic(id, { places: n }))),
      )
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(await store.get(clinics, id)).toMatchObject({ places: taken.indexOf(true), version: 1 })
    })

    test('many are fetched by id, those that exist, each once', async () => {
      const ids = [await given(), await given(), await given()]
      const found = await store.getMany(clinics, [...ids, 'nobody', ...ids])
      expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort())
      expect(await store.getMany(clinics, [])).toEqual([])
    })

    test('more than a hundred are fetched in one go', async () => {
      const ids = await Promise.all(Array.from({ length: 130 }, () => given()))
      expect(await store.getMany(clinics, ids)).toHaveLength(130)
    })

    test.each(AWKWARD)('the text %j is kept and found as it is', async (text) => {
      const id = await given({ ward: `awkward ${_name}`, doctor: text, tags: [text], note: { text } })
      expect(await store.get(clinics, id)).toMatchObject({ doctor: text, tags: [text], note: { text } })
      const found = await store.find(clinics, { ward: `awkward ${_name}`, doctor: text })
      expect(found.map((document) => document.id)).toEqual([id])
      expect(await allows(id, { doctor: text })).toBe(true)
      expect(await allows(id, { doctor: { $ne: text } })).toBe(false)
    })

    test('a note that looks like a place on a map stays a note', async () => {
      const note = { type: 'Point', coordinates: [116.4, 39.9] }
      const id = await given({ note })
      expect(JSON.stringify((await store.get(clinics, id))?.note)).toBe(JSON.stringify(note))
      expect((await store.find(clinics, { id }))[0]?.note).toEqual(note)
    })
  })

  describe('changing documents', () => {
    test('each change raises the version by one, even when nothing else changes', async () => {
      const id = await given({ doctor: '王芳' })
      expect(await store.updateIf(clinics, id, {}, { set: { doctor: '王芳' } })).toMatchObject({ version: 2 })
      expect(await store.updateIf(clinics, id, {}, {})).toMatchObject({ version: 3 })
      expect(await store.get(clinics, id)).toMatchObject({ version: 3 })
    })

    test('a whole field is replaced, never merged', async () => {
      const id = await given({ note: { allergy: 'penicillin', weight: 60 } })
      const after = await store.updateIf(clinics, id, {}, { set: { note: { weight: 61 } } })
      expect(after?.note).toEqual({ weight: 61 })
      expect((await store.get(clinics, id))?.note).toEqual({ weight: 61 })
    })

    test('a field that becomes undefined is gone', async () => {
      const id = await given({ room: '301' })
      await store.updateIf(clinics, id, {}, { set: { room: undefined, doctor: '刘洋' } })
      expect(await store.get(clinics, id)).not.toHaveProperty('room')
      expect(await allows(id, { room: null })).toBe(true)
    })

    test('a condition that does not hold leaves the document alone', async () => {
      const id = await given({ places: 0 })
      expect(await store.updateIf(clinics, id, { places: { $gt: 0 } }, { inc: { places: -1 } })).toBeNull()
      expect(await store.get(clinics, id)).toMatchObject({ places: 0, version: 1 })
    })

    test('a document that does not exist is not made by changing it', async () => {
      expect(await store.updateIf(clinics, 'nobody', {}, { set: { doctor: '王芳' } })).toBeNull()
      expect(await store.get(clinics, 'nobody')).toBeNull()
    })

    test('a patient takes a place: count, holder and tag in one change', async () => {
      const id = await given({ places: 2 })
      const change = { inc: { places: -1 }, push: { holders: holder('李娜'), tags: '初诊' } }
      expect(await store.updateIf(clinics, id, { 'holders.patient': { $ne: '李娜' } }, change)).toMatchObject({
        places: 1,
        holders: [holder('李娜')],
        tags: ['初诊'],
      })
      expect(await store.updateIf(clinics, id, { 'holders.patient': { $ne: '李娜' } }, change)).toBeNull()
    })

    test('pulling removes the elements that have all the given values, and only those', async () => {
      const id = await given({ holders: [holder('李娜', 1), holder('李娜', 2), holder('赵敏', 1)], tags: ['a', 'ab'] })
      const change = { pull: { holders: { patient: '李娜', seat: 1 }, tags: 'a' } }
      const after = await store.updateIf(clinics, id, {}, change)
      expect(after).toMatchObject({ holders: [holder('李娜', 2), holder('赵敏', 1)], tags: ['ab'] })
    })

    test('an element that is itself a list or has a field called each is pushed as one element', async () => {
      const lists = clinics as unknown as Parameters<typeof store.updateIf<Clinic & { odd: unknown[] }>>[0]
      const id = await given()
      await store.updateIf(lists, id, {}, { set: { odd: [] } })
      await store.updateIf(lists, id, {}, { push: { odd: [1, 2] } })
      const after = await store.updateIf(lists, id, {}, { push: { odd: { each: ['x'] } } })
      expect(after?.odd).toEqual([[1, 2], { each: ['x'] }])
    })

    test('a holder moves to another seat: out and in again in one change', async () => {
      const id = await given({ holders: [holder('李娜', 1), holder('赵敏', 2)] })
      const move = { pull: { holders: { patient: '李娜' } }, push: { holders: holder('李娜', 9) } }
      const after = await store.updateIf(clinics, id, { 'holders.patient': '李娜' }, move)
      expect(after).toMatchObject({ holders: [holder('赵敏', 2), holder('李娜', 9)], version: 2 })
      expect(await store.get(clinics, id)).toEqual(after)
      expect(await store.updateIf(clinics, id, { 'holders.patient': '孙丽' }, move)).toBeNull()
    })

    test('twenty who move at once all move, none is lost', async () => {
      const names = Array.from({ length: 20 }, (_, n) => `病人${n}`)
      const id = await given({ holders: names.map((name) => holder(name)) })
      const moved = await Promise.all(
        names.map((patient) => {
          const move = { pull: { holders: { patient } }, push: { holders: holder(patient, 2) } }
          return store.updateIf(clinics, id, { 'holders.patient': patient }, move)
        }),
      )
      expect(moved.filter(Boolean)).toHaveLength(20)
      const after = await store.get(clinics, id)
      expect(after?.version).toBe(21)
      expect(after?.holders.map(({ patient }) => patient).sort()).toEqual([...names].sort())
      expect(after?.holders.every(({ seat }) => seat === 2)).toBe(true)
    })

    test('a hundred callers for fifty places: fifty get one, none is sold twice', async () => {
      const id = await given({ places: 50 })
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => store.updateIf(clinics, id, { places: { $gt: 0 } }, { inc: { places: -1 } })),
      )
      const sold = answers.filter((answer) => answer !== null)
      expect(sold).toHaveLength(50)
      expect(new Set(sold.map(({ places }) => places)).size).toBe(50)
      expect(await store.get(clinics, id)).toMatchObject({ places: 0, version: 51 })
    })

    test('a document is removed only when the condition holds', async () => {
      const id = await given({ open: true })
      expect(await store.remove(clinics, id, { open: false })).toBe(false)
      expect(await store.remove(clinics, id, { open: true, version: 1 })).toBe(true)
      expect(await store.remove(clinics, id)).toBe(false)
      expect(await store.get(clinics, id)).toBeNull()
    })
  })

  describe('conditions', () => {
    const seats = { holders: [holder('李娜', 1), holder('赵敏', 5)] }
    const cases: [string, Partial<Clinic>, Condition<Clinic>, boolean][] = [
      ['an equal value', { doctor: '王芳' }, { doctor: '王芳' }, true],
      ['a number is not its text', { places: 7 }, { places: '7' as unknown as number }, false],
      ['a text is not its number', { doctor: '7' }, { doctor: 7 as unknown as string }, false],
      ['the version', {}, { version: 1 }, true],
      ['another version', {}, { version: 2 }, false],
      ['true is not one', { open: true }, { open: 1 as unknown as boolean }, false],
      ['false', { open: false }, { open: false }, true],
      ['more than', { places: 3 }, { places: { $gt: 3 } }, false],
      ['at least', { places: 3 }, { places: { $gte: 3 } }, true],
      ['less than', { doctor: 'a' }, { doctor: { $lt: 'b' } }, true],
      ['at most, and more than', { places: 3 }, { places: { $lte: 3, $gt: 2 } }, true],
      ['other than', { doctor: 'a' }, { doctor: { $ne: 'b' } }, true],
      ['one of', { doctor: 'a' }, { doctor: { $in: ['b', 'a'] } }, true],
      ['one of nothing', { doctor: 'a' }, { doctor: { $in: [] } }, false],
      ['one of, null among them', { room: null }, { room: { $in: [null, '1'] } }, true],
      ['nothing at all', {}, {}, true],
      ['null', { room: null }, { room: null }, true],
      ['null where there is a value', { room: '1' }, { room: null }, false],
      ['null where the field is missing', { room: undefined }, { room: null }, true],
      ['not null where the field is missing', { room: undefined }, { room: { $ne: null } }, false],
      ['null is in no range', { room: null }, { room: { $lt: 'z' } }, false],
      ['a range around null holds nothing', { room: null }, { room: { $gte: null } }, false],
      ['any element has it', seats, { 'holders.patient': '赵敏' }, true],
      ['no element has it', seats, { 'holders.patient': { $ne: '孙丽' } }, true],
      ['one element has it after all', seats, { 'holders.patient': { $ne: '赵敏' } }, false],
      ['any element is in the range', seats, { 'holders.seat': { $gt: 4 } }, true],
      ['each bound may be met by another element', seats, { 'holders.seat': { $gt: 4, $lt: 2 } }, true],
      ['any element is one of', seats, { 'holders.patient': { $in: ['孙丽', '李娜'] } }, true],
      ['an empty list has nothing', { holders: [] }, { 'holders.patient': '李娜' }, false],
      ['an empty list has none', { holders: [] }, { 'holders.patient': { $ne: '李娜' } }, true],
      ['two tests, one fails', { doctor: 'a', places: 1 }, { doctor: 'a', places: 2 }, false],
    ]
    test.each(cases)('%s', async (_what, fields, condition, expected) => {
      expect(await allows(await given(fields), condition)).toBe(expected)
    })

    test('a test that was forgotten never lets a write through', async () => {
      const id = await given()
      const forgotten = { doctor: undefined } as Condition<Clinic>
      const attempt = async () => allows(id, forgotten)
      await expect(attempt().catch(() => false)).resolves.toBe(false)
      expect(await store.get(clinics, id)).toMatchObject({ version: 1 })
    })
  })
})
