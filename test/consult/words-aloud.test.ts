import { planWords } from '@/shared/plan/plan-words'
import { PLAN } from './words-world'

const { decisionAidId: _, ...words } = PLAN
const plan = { ...words, decisionAid: null, doctorName: '沈怀安', givenAt: null }

test('a plan is read aloud in the order of the page, each point with its number', () => {
  expect(planWords(plan)).toBe(
    '结论：血压偏高，和没睡好有关系。' +
      '治疗：第1，早上吃一片原来的降压药。第2，每天量两次血压，记下来。' +
      '注意：第1，胸痛、说话不清楚马上打 120。' +
      '什么时候复诊：一周后复诊。',
  )
})

test('without cautions nothing is said of them, and no full stop is read twice', () => {
  expect(planWords({ ...plan, conclusion: '没有大碍。', cautions: [] })).toMatch(
    /^结论：没有大碍。治疗：[^注]*什么时候复诊：/,
  )
})
