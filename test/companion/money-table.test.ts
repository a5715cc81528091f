import { HANDS_OVER, handOver } from '@/shared/platform/table-file.weapp'

const files = new Map<string, string>()
const done: string[] = []
let platform = 'ios'
let refusal: { errMsg: string } | null = null

const answer = (what: string) => {
  if (refusal) return Promise.reject(refusal as unknown as Error)
  done.push(what)
  return Promise.resolve()
}

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getDeviceInfo: () => ({ platform }),
    getFileSystemManager: () => ({
      readdirSync: (folder: string) => [...files.keys()].map((name) => name.slice(folder.length + 1)),
      unlinkSync: (name: string) => void files.delete(name),
      writeFileSync: (name: string, text: string) => void files.set(name, text),
    }),
    shareFileMessage: ({ filePath, fileName }: Record<string, string>) => answer(`share ${filePath} as ${fileName}`),
    saveFileToDisk: ({ filePath }: Record<string, string>) => answer(`save ${filePath}`),
  },
}))

const CSV = '\uFEFF订单号\r\n'

beforeEach(() => {
  files.clear()
  done.length = 0
  platform = 'ios'
  refusal = null
})

test('on a phone the table goes into a chat, within the tap that asked for it', () => {
  expect(HANDS_OVER).toBe('share')
  void handOver('orders-2026-11-24.csv', CSV)
  expect(done).toEqual(['share wxfile://usr/orders-2026-11-24.csv as orders-2026-11-24.csv'])
  expect(files.get('wxfile://usr/orders-2026-11-24.csv')).toBe(CSV)
})

test('WeChat on a computer saves it to the disk', async () => {
  platform = 'windows'
  expect(await handOver('orders-2026-11-24.csv', CSV)).toBe(true)
  expect(done).toEqual(['save wxfile://usr/orders-2026-11-24.csv'])
})

test('only the last table stays on the phone, and bills are left alone', async () => {
  files.set('wxfile://usr/bill.pdf', 'pdf')
  await handOver('orders-2026-11-23.csv', CSV)
  await handOver('orders-2026-11-24.csv', CSV)
  expect([...files.keys()]).toEqual(['wxfile://usr/bill.pdf', 'wxfile://usr/orders-2026-11-24.csv'])
})

test('who changes his mind did nothing wrong; a host that cannot says so', async () => {
  refusal = { errMsg: 'shareFileMessage:fail cancel' }
  expect(await handOver('orders-2026-11-24.csv', CSV)).toBe(false)
  refusal = { errMsg: 'shareFileMessage:fail no permission' }
  await expect(handOver('orders-2026-11-24.csv', CSV)).rejects.toEqual(refusal)
})
