import fc from 'fast-check'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { type Post, posts } from '../../cloudfunctions/community/collections'
import { searchBlocks } from '../../cloudfunctions/community/search-collections'
import { findPosts } from '../../cloudfunctions/community/search-find'
import { syncSearch } from '../../cloudfunctions/community/search-index'
import { hasAll, pairsOf } from '../../cloudfunctions/community/search-words'
import { Vault } from '../../cloudfunctions/kernel/vault'
import { failingStore } from '../contract/support/failing-store'

const vault = new Vault(`k1:${Buffer.alloc(32, 1).toString('base64')}`, 'a secret of the tests, long enough')

type Searched = Pick<Post, 'id' | 'boardId' | 'shelf' | 'shownAt' | 'title' | 'text' | 'steps'>

const post = (id: string, text: string, more: Partial<Searched> = {}): Searched => ({
  ...{ id, boardId: 'b1', shelf: 'b1', shownAt: '2026-11-20T01:00:00.000Z', title: '', text, steps: [] },
  ...more,
})

const open = () => {
  const store = new SqliteStore(':memory:')
  const put = async (each: Searched) => {
    if (!(await store.insert(posts, each as Post))) {
      const { id, ...set } = each
      await store.updateIf(posts, id, {}, { set })
    }
    await syncSearch(store, vault, each)
  }
  const find = async (typed: string, more: { after?: Searched; count?: number; boardId?: string } = {}) => {
    const { after, count = 20, boardId } = more
    const cursor = after ? { value: after.shownAt as string, id: after.id } : undefined
    const suits = (each: Post) => !boardId || each.boardId === boardId
    return (await findPosts(store, vault, { typed, after: cursor, count, suits })).posts.map(({ id }) => id)
  }
  return { store, put, find }
}

test('a word, a part of a word and several words are found, however they are typed', async () => {
  const { put, find } = open()
  await put(post('p1', '妈妈吃氨氯地平后脚踝肿，血压倒是稳在 130/80'))
  await put(post('p2', 'HbA1c 降到 6.5 了', { title: '糖化达标' }))
  expect(await find('氨氯地平')).toEqual(['p1'])
  expect(await find('氯地')).toEqual(['p1'])
  expect(await find('血压 脚踝')).toEqual(['p1'])
  expect(await find('ｈｂａ１ｃ')).toEqual(['p2'])
  expect(await find('达标 糖化')).toEqual(['p2'])
  expect(await find('地平线')).toEqual([])
  expect(await find('踝脚')).toEqual([])
})

test('what was hidden, erased or worded anew is not found by its old words', async () => {
  const { put, find } = open()
  await put(post('p1', '痛风发作，脚趾痛'))
  await put(post('p1', '好多了，走路不痛了'))
  expect(await find('发作')).toEqual([])
  expect(await find('走路')).toEqual(['p1'])
  await put(post('p1', '好多了，走路不痛了', { shelf: null }))
  expect(await find('走路')).toEqual([])
})

test('pages follow each other over the months without a gap and without a double', async () => {
  const { put, find } = open()
  const all = Array.from({ length: 90 }, (_, i) =>
    post(`p${i}`, '今天散步三千步', {
      shownAt: new Date(Date.UTC(2026, 0, 1 + i * 3)).toISOString(),
      boardId: `b${i % 2}`,
    }),
  )
  for (const each of all) await put(each)
  const newest = [...all].reverse()
  const pages: string[] = []
  for (let after: Searched | undefined; ;) {
    const page = await find('散步', { ...(after ? { after } : {}), count: 20 })
    if (!page.length) break
    pages.push(...page)
    after = all.find(({ id }) => id === page.at(-1))
  }
  expect(pages).toEqual(newest.map(({ id }) => id))
  expect(await find('散步', { boardId: 'b1', count: 3 })).toEqual(['p89', 'p87', 'p85'])
})

test('what is rare among many that are nearly so is found in several goes, none of which reads everything', async () => {
  const { store, put } = open()
  const at = (n: number) => new Date(Date.UTC(2026, 9, 1, 0, n)).toISOString()
  await put(post('wanted', '高血压药早上吃', { shownAt: at(0) }))
  for (let n = 1; n <= 500; n += 1) await put(post(`p${n}`, '有高血压。血压药都在吃', { shownAt: at(n) }))
  const look = (after?: { value: string; id: string }) =>
    findPosts(store, vault, { typed: '高血压药', after, count: 20, suits: () => true })
  const first = await look()
  expect(first).toMatchObject({ posts: [], stoppedAt: { value: at(101) } })
  const second = await look(first.stoppedAt ?? undefined)
  expect(second).toMatchObject({ posts: [{ id: 'wanted' }], stoppedAt: null })
})

test('cut off at any write, the next run leaves search as the post is', async () => {
  const words = ['控糖第七天', '低盐第七天']
  for (let failsAfter = 0; failsAfter < 40; failsAfter += 1) {
    const { store, put, find } = open()
    await put(post('p1', words[0] as string))
    const failing = failingStore(store)
    failing.state.failsAfter = failsAfter
    const second = post('p1', words[1] as string)
    await store.updateIf(posts, 'p1', {}, { set: { text: second.text } })
    await syncSearch(failing.store, vault, second).catch(() => undefined)
    await syncSearch(store, vault, second)
    expect([await find('控糖'), await find('低盐'), await find('第七天')]).toEqual([[], ['p1'], ['p1']])
    await put({ ...second, shelf: null })
    const left = await store.find(searchBlocks, {})
    expect(left.flatMap((block) => block.posts)).toEqual([])
  }
})

test('search finds exactly what reading every post would find', async () => {
  const signs = fc.constantFrom('血', '压', '糖', '高', 'a', '1', ' ', '，')
  const text = fc.array(signs, { maxLength: 12 }).map((all) => all.join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 12 }), text, async (texts, typed) => {
      const { put, find } = open()
      for (const [i, each] of texts.entries()) await put(post(`p${i}`, each))
      const wanted = pairsOf(typed).length ? texts.flatMap((each, i) => (hasAll(each, typed) ? [`p${i}`] : [])) : []
      expect((await find(typed)).sort()).toEqual(wanted.sort())
    }),
    { numRuns: 60 },
  )
})
