import { abreast } from '../../cloudfunctions/notify/abreast'

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('never more than allowed at once, each in its turn, and one that fails holds nobody up', async () => {
  const inTurn = abreast(3)
  const begun: number[] = []
  let running = 0
  let most = 0
  const work = (n: number) => async () => {
    begun.push(n)
    most = Math.max(most, (running += 1))
    await turn()
    running -= 1
    if (n % 4 === 0) throw new Error(`number ${n}`)
    return n
  }
  const ends = await Promise.allSettled(Array.from({ length: 12 }, (_, n) => inTurn(work(n))))
  expect(most).toBe(3)
  expect(begun).toEqual([...begun].sort((a, b) => a - b))
  expect(ends.map(({ status }) => status === 'fulfilled')).toEqual(ends.map((_, n) => n % 4 !== 0))
})
