import fc from 'fast-check'
import type { Change, Condition, Filter } from '../../cloudfunctions/kernel/store'
import { clinic } from './stores'
import type { Clinic, Holder } from './stores'

const word = fc.constantFrom('王芳', '刘洋', '7', '007', '$ne', 'a.b', "O'B", '')
const whole = fc.integer({ min: -3, max: 3 })
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })

const aHolder: fc.Arbitrary<Holder> = fc.record({ patient: word, seat: whole, until: orNull(word) })
/** Any JSON but keys that databases or JavaScript take for themselves. */
const aNote = fc
  .jsonValue({ maxDepth: 2 })
  .map((value) => JSON.parse(JSON.stringify(value)) as typeof value)
  .filter((value) => !/"(\$|__proto__)/.test(JSON.stringify(value)))

const fields = {
  doctor: word,
  room: orNull(word),
  places: whole,
  open: fc.boolean(),
  tags: fc.array(word, { maxLength: 3 }),
  holders: fc.array(aHolder, { maxLength: 3 }),
  note: aNote as fc.Arbitrary<Clinic['note']>,
}

/** A clinic with any content; the id is given by the caller. */
export const aClinic = fc.record(fields).map((content) => (id: string) => clinic(id, content))

const equalities = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof(values, fc.record({ $ne: values }), fc.record({ $in: fc.array(values, { maxLength: 3 }) }))

const ranges = <T>(values: fc.Arbitrary<T>) =>
  fc.record({ $gt: values, $gte: values, $lt: values, $lte: values }, { requiredKeys: [] })

const filters = {
  doctor: fc.oneof(equalities(word), ranges(word)),
  room: fc.oneof(equalities(orNull(word)), ranges(word)),
  places: fc.oneof(equalities(whole), ranges(whole)),
  open: equalities(fc.boolean()),
}

/** Tests of top-level fields: what `find` takes. */
export const aFilter = fc.record(filters, { requiredKeys: [] }) as fc.Arbitrary<Filter<Clinic>>

/** Everything a write may depend on. */
export const aCondition = fc.record(
  {
    ...filters,
    version: fc.integer({ min: 1, max: 4 }),
    tags: word,
    'holders.patient': equalities(word),
    'holders.seat': fc.oneof(equalities(whole), ranges(whole)),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Condition<Clinic>>

const aPart = fc.oneof(
  fc.record({ patient: word }),
  fc.record({ patient: word, seat: whole }),
  fc.record({ until: fc.constant(null) }),
)

/** Any change, also those whose parts touch one field more than once. */
export const aChange = fc.record(
  {
    set: fc.record(fields, { requiredKeys: [] }),
    inc: fc.record({ places: whole }, { requiredKeys: [] }),
    push: fc.record({ tags: word, holders: aHolder }, { requiredKeys: [] }),
    pull: fc.record({ tags: word, holders: aPart }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Change<Clinic>>
