import { ORPCError } from '@orpc/client'
import { BLANK, feeText, fenOf, inputOf, missingIn } from '@/companion/operator/doctor/draft'
import { formErrors } from '@/companion/operator/form/errors'
import { quartersBetween, quartersIn, roomOf } from '@/companion/operator/schedule/week'

describe('the doctor’s form', () => {
  it('reads yuan with at most two decimals as fen', () => {
    expect(['30', '12.5', '12.50', ' 0.01 '].map(fenOf)).toEqual([3000, 1250, 1250, 1])
    expect(['', '1.234', '-3', '十元'].map(fenOf)).toEqual([null, null, null, null])
  })

  it('shows fen as yuan without needless zeros', () => {
    expect([5000, 1250, 1].map(feeText)).toEqual(['50', '12.50', '0.01'])
  })

  it('names every field that is still missing, and sends nothing', () => {
    expect(Object.keys(missingIn(BLANK)).sort()).toEqual([
      'departmentId',
      'feeFen',
      'goodAt',
      'name',
      'sex',
      'title',
      'years',
    ])
    expect(inputOf(BLANK)).toBeNull()
  })

  it('takes illnesses apart at commas, 顿号 and line ends', () => {
    const draft = { ...BLANK, sex: 'male', title: 'chief', departmentId: 'd1', fee: '30', years: '8' } as const
    expect(inputOf({ ...draft, illnesses: '高血压、冠心病，心律失常\n心衰 ' })?.illnesses).toEqual([
      '高血压',
      '冠心病',
      '心律失常',
      '心衰',
    ])
  })
})

describe('errors of a form', () => {
  const invalid = (path: string) =>
    new ORPCError('INVALID_INPUT', { status: 400, data: { issues: [{ path, message: '病名不超过 20 个字' }] } })

  it('stand under their field, an element’s under its list', () => {
    expect(formErrors(invalid('illnesses.2'), ['illnesses'])).toEqual({
      at: { illnesses: '病名不超过 20 个字' },
      general: null,
    })
  })

  it('are said above the button when no field is meant', () => {
    const error = new ORPCError('FORBIDDEN', { status: 403, message: '您没有这项权限' })
    expect(formErrors(error, ['name'])).toEqual({ at: {}, general: error })
  })
})

describe('the weekly template', () => {
  it('offers only quarters of an hour', () => {
    expect(quartersIn('evening').slice(0, 3)).toEqual(['17:00', '17:15', '17:30'])
    expect(quartersIn('morning').at(-1)).toBe('13:00')
  })

  it('counts quarters, and sees when the end is not after the start', () => {
    expect(quartersBetween('08:00', '11:30')).toBe(14)
    expect(quartersBetween('09:00', '08:45')).toBeLessThan(0)
  })

  it('shows only the room in a narrow cell', () => expect(roomOf('门诊楼 3 楼 B 区 302 诊室')).toBe('302 诊室'))
})
