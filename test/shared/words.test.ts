import { contract } from '@xinglin/types/contract'
import { ACTIONS } from '../../src/shared/words'

test('whatever a relative can do under a grant has a word that the patient understands', () => {
  const granted = Object.entries(contract).flatMap(([area, operations]) =>
    Object.entries(operations).flatMap(([name, operation]) => {
      const { access } = operation['~orpc'].meta
      const scope = access && access !== 'public' ? access.subject?.scope : undefined
      return scope && scope !== 'owner' ? [`${area}.${name}`] : []
    }),
  )
  expect(granted.length).toBeGreaterThan(5)
  expect(granted.filter((name) => !ACTIONS[name])).toEqual([])
})
