import { afterAsking, leftWords } from '@/patient/people/reminders/words'

const leave = (answer: 'accept' | 'reject' | 'ban' | 'cancel') => ({ templateId: `t-${answer}`, answer })

test('what was allowed is counted, whatever was refused beside it', () => {
  expect(afterAsking([leave('accept'), leave('reject'), leave('accept')], '微信')).toEqual({
    ...{ more: true, words: '已允许，多收 2 条' },
  })
})

test('when no sheet came up, it says where to open the way', () => {
  expect(afterAsking([], '微信')).toMatchObject({ more: false, words: expect.stringContaining('微信设置') as string })
})

test('a no is respected, and a ban is not blamed on the person', () => {
  expect(afterAsking([leave('reject')], '微信').words).toContain('再点一次')
  expect(afterAsking([leave('ban')], '支付宝').words).toContain('支付宝暂停')
})

test('how many more may come, in words', () => {
  const words = [3, 0, null].map((left) => leftWords({ left, forGood: false }))
  expect(words).toEqual(['还能 3 次', '没有了', '医院未开通'])
  expect(leftWords({ left: 1, forGood: true })).toBe('一直能收')
})
