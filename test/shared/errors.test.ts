import { ORPCError } from '@orpc/client'
import {
  codeOf,
  errorText,
  fieldErrors,
  isOffline,
  isUnexpected,
  rememberRequest,
  requestIdOf,
  wasAnswered,
} from '@/shared/api/errors'

const full = new ORPCError('SLOT_FULL', { status: 409, message: '号刚被约走了' })
const broken = new ORPCError('INTERNAL', { status: 500, message: 'database is on fire' })
const offline = new ORPCError('NETWORK', { status: 503, message: '网络不通，请检查后再试' })
const bug = new TypeError('x is undefined')

describe('what the page says', () => {
  it('a named refusal speaks for itself, and so does a broken network', () => {
    expect([full, offline].map(errorText)).toEqual(['号刚被约走了', '网络不通，请检查后再试'])
  })

  it('a fault of ours is never shown in its own words', () => {
    for (const fault of [broken, bug, 'text', null]) expect(errorText(fault)).toBe('服务出了点问题，请稍后再试')
  })
})

it('only a verdict of the server ends an intention: after it, trying again is a new one', () => {
  expect([full, broken, offline, bug, null].map(wasAnswered)).toEqual([true, false, false, false, false])
  expect([full, broken, offline, bug, null].map(isUnexpected)).toEqual([false, true, false, true, true])
  expect([full, offline, bug].map(isOffline)).toEqual([false, true, false])
  expect([codeOf(full), codeOf(bug)]).toEqual(['SLOT_FULL', undefined])
})

it('a failure keeps the number under which the log has it', () => {
  expect(requestIdOf(rememberRequest(new Error('failed'), 'req-1'))).toBe('req-1')
  expect([new Error('failed'), null, 'req-1'].map(requestIdOf)).toEqual([undefined, undefined, undefined])
})

describe('errors of a form', () => {
  const wrong = (data: object) => new ORPCError('INVALID_INPUT', { status: 400, message: '有几处需要修改', data })

  it('stand beside their fields, the first of each', () => {
    const issues = [
      { path: 'name', message: '请填写姓名' },
      { path: 'items.1.reason', message: '不超过 200 个字' },
      { path: 'name', message: '姓名不超过 20 个字' },
    ]
    expect(fieldErrors(wrong({ issues }))).toEqual({ name: '请填写姓名', 'items.1.reason': '不超过 200 个字' })
  })

  it('of a named error stand beside the field that it names', () => {
    const paper = new ORPCError('PAPER_NUMBER_WRONG', { message: '证件号码不对', data: { field: 'paperNumber' } })
    expect(fieldErrors(paper)).toEqual({ paperNumber: '证件号码不对' })
  })

  it('are none where there is no field', () => {
    for (const error of [full, bug, null]) expect(fieldErrors(error)).toEqual({})
  })
})
