import { nameChecks } from '../../cloudfunctions/community/name-collections'
import { COVENANT } from '../../cloudfunctions/community/covenant'
import { openBoard, postShown, wait } from '../support/community'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { REFUSED_WORD, pretendContentCheck } from '../support/pretend-content-check'

const { contentCheck, mood, asked } = pretendContentCheck()
let hospital: TestHospital
let wang: Visitor
beforeEach(async () => {
  mood.state = 'well'
  hospital = openTestHospital({ contentCheck })
  await openBoard(hospital.store)
  wang = await hospital.patient('王小明')
})
afterEach(() => hospital.close())

const calls = (name: string) => wang.api.community.join({ name, rulesVersion: COVENANT.version })
const standing = async () => (await wang.api.community.getStanding({})).standing

test('a name that the platform refuses is not taken, and he is told to choose another', async () => {
  await expect(calls(`老王${REFUSED_WORD}`)).rejects.toMatchObject({ code: 'CONTENT_REFUSED' })
  expect(await standing()).toBeNull()
  expect(await calls('晨跑的老王')).toMatchObject({ name: '晨跑的老王', nameWish: null })
  expect(asked.texts.at(-1)).toMatchObject({ text: '晨跑的老王', scene: 'profile' })
  await expect(calls(`老王${REFUSED_WORD}`)).rejects.toMatchObject({ code: 'CONTENT_REFUSED' })
  expect(await standing()).toMatchObject({ name: '晨跑的老王' })
})

test('while the platform does not answer he keeps his old name, sees the new one waiting, and gets it after', async () => {
  await calls('晨跑的老王')
  mood.state = 'out'
  const nameWish = { name: '夜跑的老王', refused: false }
  expect(await calls('夜跑的老王')).toMatchObject({ name: '晨跑的老王', nameWish })
  await wait(hospital, 2)
  expect(await standing()).toMatchObject({ name: '晨跑的老王', nameWish })
  mood.state = 'well'
  expect((await postShown(hospital, wang)).author).toMatchObject({ name: '晨跑的老王' })
  await wait(hospital, 6)
  expect(await standing()).toMatchObject({ name: '夜跑的老王', nameWish: null })
  expect(await hospital.store.find(nameChecks, {})).toEqual([])
})

test('a name that is refused later stays out, with a letter; the last wish counts', async () => {
  mood.state = 'out'
  const { name } = await calls('第一个名字')
  expect(name).toMatch(/^病友\d+$/)
  await calls(`名字${REFUSED_WORD}`)
  mood.state = 'well'
  await wait(hospital, 6)
  const nameWish = { name: `名字${REFUSED_WORD}`, refused: true }
  expect(await standing()).toMatchObject({ name, nameWish })
  expect(hospital.delivered.filter(({ kind }) => kind === 'community.decided')).toHaveLength(1)
  expect(await calls('晨跑的老王')).toMatchObject({ name: '晨跑的老王', nameWish: null })
})

test('on the web, where no platform looks, the hospital’s own check is enough', async () => {
  mood.state = 'nobody'
  expect(await calls('晨跑的老王')).toMatchObject({ name: '晨跑的老王', nameWish: null })
})
