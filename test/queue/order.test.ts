import * as fc from 'fast-check'
import { inOrder, placeBehind, placeFor } from '../../cloudfunctions/queue/order'
import { addMinutes } from '../../cloudfunctions/kernel/time'

const OPENS = '2026-11-26T01:00:00.000Z'

const waiting = fc
  .array(fc.record({ quarter: fc.nat({ max: 8 }), came: fc.nat({ max: 180 }), preferred: fc.boolean() }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((people) =>
    people.map(({ quarter, came, preferred }, number) => {
      const startsAt = addMinutes(OPENS, quarter * 15)
      const ticket = {
        ...{ number, startsAt, endsAt: addMinutes(startsAt, 15), presentFrom: addMinutes(OPENS, came - 60) },
        priority: preferred ? ('elder' as const) : ('none' as const),
      }
      return { ...ticket, place: placeFor(ticket) }
    }),
  )
const line = fc.record({ people: waiting, lastHadPriority: fc.boolean() })

const isOrdinary = ({ priority }: { priority: string }) => priority === 'none'

test('the line has everybody who waits, once', () => {
  fc.assert(
    fc.property(line, ({ people, lastHadPriority }) => {
      const numbers = inOrder(people, lastHadPriority).map(({ number }) => number)
      expect([...numbers].sort((a, b) => a - b)).toEqual(people.map(({ number }) => number))
    }),
  )
})

test('it does not matter in which order they are written down', () => {
  fc.assert(
    fc.property(line, fc.infiniteStream(fc.nat()), ({ people, lastHadPriority }, keys) => {
      const shuffled = people
        .map((ticket) => ({ ticket, key: Number(keys.next().value) }))
        .sort((a, b) => a.key - b.key)
        .map(({ ticket }) => ticket)
      expect(inOrder(shuffled, lastHadPriority)).toEqual(inOrder(people, lastHadPriority))
    }),
  )
})

test('no two with priority follow each other while somebody without waits', () => {
  fc.assert(
    fc.property(line, ({ people, lastHadPriority }) => {
      const order = inOrder(people, lastHadPriority)
      order.forEach((ticket, i) => {
        const hadPriority = i === 0 ? lastHadPriority : !isOrdinary(order[i - 1] as (typeof order)[number])
        const ordinaryWaits = order.slice(i).some(isOrdinary)
        if (hadPriority && ordinaryWaits) expect(ticket.priority).toBe('none')
      })
    }),
  )
})

test('among those alike nobody overtakes', () => {
  fc.assert(
    fc.property(line, ({ people, lastHadPriority }) => {
      const order = inOrder(people, lastHadPriority)
      for (const alike of [order.filter(isOrdinary), order.filter((ticket) => !isOrdinary(ticket))]) {
        const places = alike.map(({ place }) => place)
        expect(places).toEqual([...places].sort())
      }
    }),
  )
})

test('nobody starves: with so many of his own kind before him, at most one more of the other kind for each', () => {
  fc.assert(
    fc.property(line, ({ people, lastHadPriority }) => {
      const order = inOrder(people, lastHadPriority)
      order.filter(isOrdinary).forEach((ticket, ownAhead) => {
        expect(order.indexOf(ticket)).toBeLessThanOrEqual(2 * ownAhead + 1)
      })
    }),
  )
})

test('calling one after another keeps the order that was shown', () => {
  fc.assert(
    fc.property(line, ({ people, lastHadPriority }) => {
      const shown = inOrder(people, lastHadPriority).map(({ number }) => number)
      const called: number[] = []
      let rest = people
      let last = lastHadPriority
      for (let [next] = inOrder(rest, last); next; [next] = inOrder(rest, last)) {
        called.push(next.number)
        last = !isOrdinary(next)
        rest = rest.filter((ticket) => ticket !== next)
      }
      expect(called).toEqual(shown)
    }),
  )
})

test('who is put behind two stands third, or last', () => {
  fc.assert(
    fc.property(waiting, (people) => {
      const order = inOrder(
        people.map((ticket) => ({ ...ticket, priority: 'none' as const })),
        false,
      )
      const back = { number: 999, priority: 'none' as const, place: placeBehind(order, 2, '') }
      expect(inOrder([...order, back], false).indexOf(back)).toBe(Math.min(2, order.length))
    }),
  )
})
