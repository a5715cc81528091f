import { mayPrescribe, whyNotPrescribe } from '../../cloudfunctions/consult/may-prescribe'

const NOW = '2026-11-25T00:00:00.000Z'
const CARDIOLOGY = { departmentCode: '03.04', now: NOW }
const PAEDIATRICS = { departmentCode: '07.01', now: NOW }

const judgement = { accepted: true, diagnosis: '高血压', reason: '', at: NOW, doctorId: 'doc1' }
const revisit = {
  ...{ kind: 'revisit' as const, state: 'answered' as const, judgement, guardian: null },
  patientBirthDate: '1960-01-01',
}
const child = { ...revisit, patientBirthDate: '2022-03-01' }
const mother = { name: '李秀兰', present: true }

test('in a re-visit whose diagnosis is proven a doctor may prescribe', () => {
  expect(mayPrescribe(revisit, CARDIOLOGY)).toBe(true)
  expect(mayPrescribe({ ...revisit, state: 'open' }, CARDIOLOGY)).toBe(true)
})

test('a health advice never leads to a prescription, whatever else is so', () => {
  for (const state of ['open', 'answered', 'ended'] as const)
    for (const proof of [judgement, null])
      expect(whyNotPrescribe({ ...revisit, kind: 'advice', state, judgement: proof }, PAEDIATRICS)).toMatchObject({
        ...{ reason: 'advice', article: expect.stringContaining('互联网诊疗管理办法') },
      })
})

test('without proof that the doctor accepted there is none', () => {
  expect(whyNotPrescribe({ ...revisit, judgement: null }, CARDIOLOGY)?.reason).toBe('no-proof')
  const refused = { ...judgement, accepted: false }
  expect(whyNotPrescribe({ ...revisit, judgement: refused }, CARDIOLOGY)?.reason).toBe('no-proof')
})

test.each(['drafted', 'paid', 'waiting', 'ended', 'referred', 'refunded', 'expired'] as const)(
  'nor while the consult is %s',
  (state) => expect(whyNotPrescribe({ ...revisit, state }, CARDIOLOGY)?.reason).toBe('not-under-way'),
)

test('a child under 6 has a guardian beside it and a children’s doctor', () => {
  expect(whyNotPrescribe(child, PAEDIATRICS)?.reason).toBe('guardian')
  expect(whyNotPrescribe({ ...child, guardian: { ...mother, present: false } }, PAEDIATRICS)?.reason).toBe('guardian')
  const withMother = { ...child, guardian: mother }
  expect(whyNotPrescribe(withMother, CARDIOLOGY)).toEqual({
    ...{ reason: 'paediatrician', article: '互联网诊疗管理办法（试行）第十九条' },
  })
  expect(mayPrescribe(withMother, PAEDIATRICS)).toBe(true)
})

test('the sixth birthday decides, on the hospital’s day', () => {
  const born = (patientBirthDate: string) => mayPrescribe({ ...revisit, patientBirthDate }, CARDIOLOGY)
  expect(born('2020-11-25')).toBe(true)
  expect(born('2020-11-26')).toBe(false)
})
