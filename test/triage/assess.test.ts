import { demoHospital } from '../../local/hospital/hospital'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { furnish } from './furnished'

let hospital: TestHospital
beforeEach(async () => {
  hospital = openTestHospital()
  await furnish(hospital)
})
afterEach(() => hospital.close())

const assess = (text: string, more: object = {}) => hospital.anonymous.api.triage.assess({ text, answers: [], ...more })

test('a patient learns which department, why, and which doctors know about it', async () => {
  const { departments, emergency, preparation } = await assess('头暈三天')
  expect(emergency).toBeNull()
  expect(departments[0]).toMatchObject({ departmentId: 'd0303', name: '神经内科', reason: '因为您说“头暈三天”' })
  expect(departments[0]?.doctors.map(({ name }) => name)).toEqual(['陆远', '沈安'])
  expect(preparation.length).toBeGreaterThan(1)
})

test('what the hospital calls otherwise is found by its national code or its usual name', async () => {
  expect((await assess('起湿疹很痒')).departments[0]).toMatchObject({ departmentId: 'd1301', name: '皮肤科' })
})

test('where a department does not exist, another stands in and says so', async () => {
  const [first] = (await assess('痔疮犯了')).departments
  expect(first).toMatchObject({ departmentId: 'd0401', name: '普外科' })
  expect(first?.reason).toContain('本院没有肛肠科')
})

test('at a red flag there is one thing to do and no department to book', async () => {
  const { emergency, departments, severity, questions, preparation } = await assess('我爸胸口疼，出冷汗')
  expect(emergency).toMatchObject({ flagId: 'R1', level: 1, call: [{ number: '120', name: '急救' }] })
  expect(emergency?.because).toContain('胸口疼')
  expect(emergency?.place).toContain(demoHospital.address)
  expect(emergency?.place).toContain('急诊楼在北门')
  expect({ departments, severity, questions, preparation }).toEqual({
    departments: [],
    severity: 'severe',
    questions: [],
    preparation: [],
  })
})

test('who despairs is given 12356, who is beaten 110', async () => {
  expect((await assess('我不想活了')).emergency?.call[0]?.number).toBe('12356')
  expect((await assess('被老公打了')).emergency?.call[0]?.number).toBe('110')
})

test('an answer to a question changes the result, and it is not asked again', async () => {
  const before = await assess('头晕')
  expect(before.questions.map(({ id }) => id)).toEqual(['dizzy'])
  const stroke = await assess('头晕', { answers: [{ questionId: 'dizzy', optionId: 'stroke' }] })
  expect(stroke.emergency?.flagId).toBe('R2')
  const other = await assess('头晕', { answers: [{ questionId: 'dizzy', optionId: 'other' }] })
  expect(other.questions).toEqual([])
})

test('an answer to what was never asked does no harm', async () => {
  const answers = [{ questionId: 'nothing', optionId: 'none' }]
  expect((await assess('头晕', { answers })).departments).toEqual((await assess('头晕')).departments)
})

test('what nobody understands leads nowhere', async () => {
  expect(await assess('asdf')).toMatchObject({ emergency: null, departments: [], severity: 'mild', understood: [] })
})

test('the words are in no log', async () => {
  await assess('金丝雀头痛三天')
  await assess('胸口疼，出冷汗，金丝雀')
  expect(hospital.logLines.join('\n')).not.toContain('金丝雀')
})

describe('what stands on a report or a medicine', () => {
  const suggest = (scene: 'finding' | 'medicine' | 'follow-up', name: string, direction?: 'high' | 'low') =>
    hospital.anonymous.api.triage.suggestFor({ scene, name, direction })

  test('an item leads to who knows about it', async () => {
    const [first] = (await suggest('finding', '同型半胱氨酸', 'high')).departments
    expect(first).toMatchObject({ departmentId: 'd0303', reason: '因为同型半胱氨酸偏高' })
  })

  test('a medicine leads to who prescribes it', async () => {
    expect((await suggest('medicine', '甲钴胺片')).departments[0]).toMatchObject({ departmentId: 'd0303' })
  })

  test('a follow-up leads to the same department', async () => {
    expect((await suggest('follow-up', '皮肤病门诊')).departments[0]).toMatchObject({ departmentId: 'd1301' })
  })

  test('what nobody knows goes to 全科', async () => {
    expect((await suggest('finding', '某某项目')).departments.map(({ departmentId }) => departmentId)).toEqual(['d02a'])
  })
})
