/** @jest-environment jsdom */
import { ORPCError } from '@orpc/client'
import { QueryClient, QueryClientProvider, focusManager, onlineManager } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { type Live, type LiveProcedure, useLive } from '../../src/shared/hooks/live'

type Listener = () => void
const mockPage = { show: [] as Listener[], hide: [] as Listener[] }

// The library wants streams, of which this environment has none and the hook needs none.
jest.mock('@orpc/client', () => {
  globalThis.TransformStream ??= class {} as typeof TransformStream
  return jest.requireActual<object>('@orpc/client')
})
jest.mock('@tarojs/taro', () => ({
  useDidShow: (listener: Listener) => mockPage.show.push(listener),
  useDidHide: (listener: Listener) => mockPage.hide.push(listener),
}))
jest.mock('../../src/shared/api/transport', () => ({ HANGS_UP: true }))
const transport = jest.requireMock<{ HANGS_UP: boolean }>('../../src/shared/api/transport')

interface Board {
  changed: true
  cursor: string
  ahead: number
}
type Answer = Board | { changed: false; cursor: string }
interface Question {
  id: string
  since?: string
  wait?: number
}

/** A call that the host has not answered yet. */
interface Held {
  asked: Question
  answer: (answer: Answer) => Promise<void>
  fail: (error: Error) => Promise<void>
  brokenOff: () => boolean
}

const EVERY_MS = 5_000
let calls: Held[]
let root: ReturnType<typeof createRoot>
let client: QueryClient
let shown: Live<Board, Error>

/** Does it, and lets the page take it in. */
const shortly = (run: () => void) =>
  act(async () => {
    run()
    await jest.advanceTimersByTimeAsync(1)
  })

const call = (asked: Question, { signal }: { signal?: AbortSignal } = {}) =>
  new Promise<Answer>((resolve, reject) => {
    calls.push({
      asked,
      answer: (answer) => shortly(() => resolve(answer)),
      fail: (error) => shortly(() => reject(error)),
      brokenOff: () => signal?.aborted ?? false,
    })
    signal?.addEventListener('abort', () => reject(new Error('aborted')))
  })

const procedure = {
  call,
  queryKey: ({ input }: { input: unknown }) => ['board', input],
} as unknown as LiveProcedure<Question, Answer, Error>

const Page = () => {
  shown = useLive(procedure, { id: 'a' }, { everyMs: EVERY_MS })
  return null
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const last = () => calls.at(-1) as Held
const board = (ahead: number): Board => ({ changed: true, cursor: `c${ahead}`, ahead })
const same = () => last().answer({ changed: false, cursor: last().asked.since ?? '' })
const page = (event: 'show' | 'hide') => shortly(() => mockPage[event].slice(-1).forEach((listener) => listener()))

const open = async () => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  jest.useFakeTimers()
  calls = []
  Object.assign(mockPage, { show: [], hide: [] })
  client = new QueryClient()
  root = createRoot(document.createElement('div'))
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>,
    ),
  )
  await last().answer(board(3))
}

beforeEach(open)

afterEach(async () => {
  await act(async () => root.unmount())
  client.clear()
  focusManager.setFocused(undefined)
  onlineManager.setOnline(true)
  transport.HANGS_UP = true
  jest.useRealTimers()
})

test('the first look asks for all of it, the next one waits for what is new', async () => {
  expect(calls.map(({ asked }) => asked)).toEqual([{ id: 'a' }])
  expect(shown.data).toMatchObject({ ahead: 3 })
  await pass(500)
  expect(last().asked).toEqual({ id: 'a', since: 'c3', wait: 20 })
  await pass(7_000)
  await last().answer(board(2))
  expect(shown.data).toMatchObject({ ahead: 2 })
  await pass(500)
  expect(last().asked).toEqual({ id: 'a', since: 'c2', wait: 20 })
})

test('that nothing changed confirms what is shown', async () => {
  const before = shown.since
  await pass(500)
  await pass(20_000)
  await same()
  expect(shown.data).toMatchObject({ ahead: 3 })
  expect(shown.since).toBeGreaterThanOrEqual(before + 20_000)
  await pass(500)
  expect(calls).toHaveLength(3)
})

test('a host that does not wait is asked at the page’s pace', async () => {
  await pass(500)
  await same()
  await pass(EVERY_MS)
  expect(calls).toHaveLength(2)
  await pass(EVERY_MS)
  expect(calls).toHaveLength(3)
})

test('a hidden page breaks off its call, asks nothing, and asks at once when it shows again', async () => {
  await pass(500)
  const waiting = last()
  await page('hide')
  expect(waiting.brokenOff()).toBe(true)
  await pass(120_000)
  expect(calls).toHaveLength(2)
  expect(shown.data).toMatchObject({ ahead: 3 })
  await page('show')
  expect(calls).toHaveLength(3)
})

test('in the background it rests as well', async () => {
  await pass(500)
  await shortly(() => focusManager.setFocused(false))
  expect(last().brokenOff()).toBe(true)
  await pass(120_000)
  expect(calls).toHaveLength(2)
  await shortly(() => focusManager.setFocused(true))
  expect(calls).toHaveLength(3)
})

test('without a network it rests, and goes on at once when the network is back', async () => {
  await pass(500)
  await shortly(() => onlineManager.setOnline(false))
  expect(last().brokenOff()).toBe(true)
  await pass(60_000)
  expect(calls).toHaveLength(2)
  await shortly(() => onlineManager.setOnline(true))
  expect(calls).toHaveLength(3)
})

test('after a command the running wait is broken off and the effect is asked for without waiting', async () => {
  await pass(500)
  const waiting = last()
  await shortly(() => void client.invalidateQueries())
  expect(waiting.brokenOff()).toBe(true)
  expect(last().asked).toEqual({ id: 'a', since: 'c3', wait: 0 })
  await last().answer(board(1))
  expect(shown.data).toMatchObject({ ahead: 1 })
  await pass(500)
  expect(last().asked).toEqual({ id: 'a', since: 'c1', wait: 20 })
})

test('pulling to refresh is answered at once', async () => {
  await pass(500)
  let done = false
  await shortly(() => void shown.refetch().then(() => (done = true)))
  expect(last().asked).toMatchObject({ wait: 0 })
  await same()
  expect(done).toBe(true)
})

test('when calls fail it keeps what it shows and tries again later and later', async () => {
  const network = () => new ORPCError('NETWORK', { status: 503 })
  await pass(500)
  await last().fail(network())
  expect(shown).toMatchObject({ isError: true, data: { ahead: 3 } })
  await pass(4_900)
  expect(calls).toHaveLength(2)
  await pass(10_200)
  expect(calls).toHaveLength(3)
  await last().fail(network())
  await pass(9_900)
  expect(calls).toHaveLength(3)
  await pass(20_200)
  expect(calls).toHaveLength(4)
  await last().answer(board(2))
  expect(shown).toMatchObject({ isError: false, data: { ahead: 2 } })
})

test('who may not look any more asks no more', async () => {
  await pass(500)
  await last().fail(new ORPCError('FORBIDDEN', { status: 403, defined: true }))
  await pass(300_000)
  expect(calls).toHaveLength(2)
})

test('who leaves the page hangs up', async () => {
  await pass(500)
  const waiting = last()
  await act(async () => root.unmount())
  expect(waiting.brokenOff()).toBe(true)
  await pass(120_000)
  expect(calls).toHaveLength(2)
})

test('where a call cannot be broken off it never offers to wait, and asks at the page’s pace', async () => {
  await act(async () => root.unmount())
  transport.HANGS_UP = false
  await open()
  await pass(4_000)
  expect(calls).toHaveLength(1)
  await pass(2_000)
  expect(last().asked).toEqual({ id: 'a', since: 'c3', wait: 0 })
  await same()
  await pass(5_000)
  expect(calls).toHaveLength(2)
})
