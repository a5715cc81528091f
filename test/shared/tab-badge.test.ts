import { badgeText } from '../../src/shared/inbox/tab-badge'

jest.mock('@tarojs/taro', () => ({}))
jest.mock('../../src/shared/inbox/use-unread', () => ({}))

test('the badge says how many are unread, 99+ beyond that, and nothing when there are none', () => {
  expect([0, 1, 99, 100].map(badgeText)).toEqual(['', '1', '99', '99+'])
})
