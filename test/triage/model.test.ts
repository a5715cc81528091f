import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chatModel } from '../../cloudfunctions/adapters/language-model/chat'
import { triageModelFromEnvironment } from '../../cloudfunctions/adapters/language-model/from-environment'
import type { Ranking, TriageModel } from '../../cloudfunctions/kernel/triage-model'
import { withoutIdentity } from '../../cloudfunctions/triage/nameless'
import { inOrder } from '../../cloudfunctions/triage/rerank'
import { openTestHospital } from '../support/hospital'
import { furnish } from './furnished'

const NEVER = new Promise<readonly string[]>(() => {})

const withModel = async (rank: TriageModel['rank']) => {
  const asked: Ranking[] = []
  const triageModel: TriageModel = {
    rank: (ranking, signal) => {
      asked.push(ranking)
      return rank(ranking, signal)
    },
  }
  const hospital = openTestHospital({ triageModel })
  await furnish(hospital)
  const operator = await hospital.staff('operator')
  const names = async (text = '头晕三天') =>
    (await hospital.anonymous.api.triage.assess({ text, answers: [] })).departments.map(({ name }) => name)
  return { hospital, operator, asked, names }
}

test('it is asked only after the operator turned it on', async () => {
  const { hospital, operator, asked, names } = await withModel(({ departments }) =>
    Promise.resolve([...departments].reverse()),
  )
  const rules = await names()
  expect(asked).toEqual([])
  expect(await operator.api.triage.getModel({})).toEqual({ available: true, on: false, changedAt: null })
  await operator.api.triage.setModel({ on: true })
  expect(await operator.api.triage.getModel({})).toMatchObject({ available: true, on: true })
  expect(await names()).toEqual([...rules].reverse())
  await operator.api.triage.setModel({ on: false })
  expect(await names()).toEqual(rules)
  hospital.close()
})

test.each([
  ['drops departments', () => Promise.resolve([])],
  ['invents one', () => Promise.resolve(['美容外科', '直接买药'])],
  ['answers nonsense', () => Promise.resolve(['', '神经', '[]'])],
  ['is no list at all', () => Promise.resolve('神经内科' as unknown as string[])],
  ['breaks', () => Promise.reject(new Error('患者说头晕'))],
])('a model that %s changes nothing', async (_, rank) => {
  const { hospital, operator, names } = await withModel(rank)
  const rules = await names()
  await operator.api.triage.setModel({ on: true })
  expect(await names()).toEqual(rules)
  expect(hospital.logLines.join('\n')).not.toContain('头晕')
  hospital.close()
})

test('one that never answers is waited for two seconds', async () => {
  let stopped = false
  const { hospital, operator, names } = await withModel((_, signal) => {
    signal.addEventListener('abort', () => (stopped = true))
    return NEVER
  })
  const rules = await names()
  await operator.api.triage.setModel({ on: true })
  const started = performance.now()
  expect(await names()).toEqual(rules)
  expect(performance.now() - started).toBeLessThan(3_500)
  expect(stopped).toBe(true)
  hospital.close()
})

test('at a red flag it is not even asked', async () => {
  const { hospital, operator, asked } = await withModel(() => Promise.resolve([]))
  await operator.api.triage.setModel({ on: true })
  const { emergency } = await hospital.anonymous.api.triage.assess({ text: '胸口疼，出冷汗', answers: [] })
  expect(emergency?.flagId).toBe('R1')
  expect(asked).toEqual([])
  hospital.close()
})

test('it does not learn who the patient is', async () => {
  const { hospital, operator, asked, names } = await withModel(() => Promise.resolve([]))
  await operator.api.triage.setModel({ on: true })
  await names('我叫王小明，我妈李桂花，电话13900001111，身份证11010119900307123X，头晕三天')
  const sent = JSON.stringify(asked)
  for (const secret of ['王小明', '李桂花', '13900001111', '11010119900307']) expect(sent).not.toContain(secret)
  expect(sent).toContain('头晕三天')
  hospital.close()
})

test('without a model none can be turned on', async () => {
  const hospital = openTestHospital()
  const operator = await hospital.staff('operator')
  await expect(operator.api.triage.setModel({ on: true })).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE' })
  expect(await operator.api.triage.getModel({})).toEqual({ available: false, on: false, changedAt: null })
  hospital.close()
})

test('the rules’ set is the set, whatever is wished', () => {
  const all = [{ name: '神经内科' }, { name: '眼科' }, { name: '骨科' }]
  expect(inOrder(all, ['骨科', '骨科', '皮肤科']).map(({ name }) => name)).toEqual(['骨科', '神经内科', '眼科'])
})

describe('who somebody is stays here', () => {
  test.each([
    ['我妈王秀英今年七十，头晕三天', '王秀英', '头晕三天'],
    ['老公张伟胃疼', '张伟', '胃疼'],
    ['外婆刘素珍高血压十年', '刘素珍', '高血压十年'],
    ['患者：欧阳建国，男，58岁，腰疼', '欧阳建国', '腰疼'],
    ['我儿子叫豆豆，三岁，咳嗽', '豆豆', '咳嗽'],
    ['姓名：李小雨 耳朵疼', '李小雨', '耳朵疼'],
    ['电话139 0000 1111，头疼', '0000 1111', '头疼'],
    ['电话一三九零零零零一一一一，头疼', '零零零零', '头疼'],
    ['身份证11010119900307123X，牙疼', '19900307', '牙疼'],
    ['微信号abc_123456，失眠', 'abc_123456', '失眠'],
    ['住院号A20231234，尿血', '20231234', '尿血'],
    ['家住杭州市西湖区文三路123号3单元502室，腰疼', '文三路', '腰疼'],
    ['住在春晖路1120号，眼睛痒', '春晖', '眼睛痒'],
  ])('%s', (words, secret, complaint) => {
    expect(withoutIdentity(words)).not.toContain(secret)
    expect(withoutIdentity(words)).toContain(complaint)
  })

  test.each([
    '奶奶高血压十年',
    '我妈常年咳嗽',
    '孩子高烧不退，叫他没反应',
    '我爸全身没劲，左手麻',
    '我是孕妇，肚子疼',
    '止不住血往外流，住院三天了',
    '心前区疼，血压150/90',
    '女儿月经不调',
    '婆婆白内障',
    '宝宝从床上摔下来',
  ])('what ails him goes on: %s', (words) => expect(withoutIdentity(words)).toBe(words))
})

describe('a chat service as OpenAI defined it', () => {
  let server: Server
  let answer: (body: Record<string, unknown>) => { status: number; text: string }
  const heard: { path?: string; key?: string; body: Record<string, unknown> }[] = []

  beforeAll(async () => {
    server = createServer((request, response) => {
      let raw = ''
      request.on('data', (chunk: Buffer) => (raw += chunk.toString()))
      request.on('end', () => {
        const body = JSON.parse(raw) as Record<string, unknown>
        heard.push({ path: request.url, key: request.headers.authorization, body })
        const { status, text } = answer(body)
        response.writeHead(status, { 'content-type': 'application/json' }).end(text)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const model = () =>
    chatModel({
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`,
      key: 'sk-test',
      model: 'small',
    })
  const says = (content: string) => ({
    status: 200,
    text: JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }),
  })
  const rank = () =>
    model().rank({ text: '头晕三天', departments: ['神经内科', '耳鼻喉科'] }, AbortSignal.timeout(2_000))

  test('is asked with the key, and its list is read out of what it says', async () => {
    answer = () => says('好的：["耳鼻喉科","神经内科"]。')
    expect(await rank()).toEqual(['耳鼻喉科', '神经内科'])
    expect(heard.at(-1)).toMatchObject({
      path: '/v1/chat/completions',
      key: 'Bearer sk-test',
      body: { model: 'small', stream: false },
    })
  })

  test.each(['我认为是脑梗', '', '[1, {"a": 2}]', '["神经内科"'])(
    'talk without a list is none: %s',
    async (content) => {
      answer = () => says(content)
      expect(await rank()).toEqual([])
    },
  )

  test.each([
    [500, '{}'],
    [401, '{"error":"头晕三天"}'],
    [200, 'not json'],
  ])('%i %s is an error that quotes nothing', async (status, text) => {
    answer = () => ({ status, text })
    await expect(rank()).rejects.toThrow(expect.not.objectContaining({ message: expect.stringContaining('头晕') }))
  })
})

describe('what the environment says', () => {
  const before = { ...process.env }
  afterEach(() => {
    process.env = { ...before }
  })

  test('without an address there is no model', () => {
    delete process.env['LANGUAGE_MODEL_URL']
    expect(triageModelFromEnvironment()).toBeNull()
  })

  test('half a setting is an error that says what to mend', () => {
    Object.assign(process.env, { LANGUAGE_MODEL_URL: 'https://model.example/v1', LANGUAGE_MODEL_KEY: '' })
    expect(triageModelFromEnvironment).toThrow('LANGUAGE_MODEL_NAME')
    Object.assign(process.env, { LANGUAGE_MODEL_KEY: 'sk', LANGUAGE_MODEL_NAME: 'small' })
    expect(triageModelFromEnvironment()).not.toBeNull()
  })
})
