import { LARGEST_PICTURE_BYTES, UPLOAD_PART_BYTES } from '@xinglin/types/pictures'
import { bytesIn, dataUri, isTooLarge, partsOf } from '@/shared/pictures/parts'
import { jpeg, png, webp } from '../support/pictures'
import { partsOf as expectedParts } from '../support/uploads'

test.each([1, 2, 3, 49_151, 49_152, 49_153, 150_000])(
  '%i bytes are sent in the parts that the server takes',
  (size) => {
    const bytes = Buffer.alloc(size, 7)
    const base64 = bytes.toString('base64')
    expect(bytesIn(base64)).toBe(size)
    expect(partsOf(base64)).toEqual(expectedParts(bytes, 'upload-0001').map(({ data }) => data))
    for (const part of partsOf(base64)) expect(bytesIn(part)).toBeLessThanOrEqual(UPLOAD_PART_BYTES)
  },
)

test('two megabytes may be sent, a byte more is too much', () => {
  expect(isTooLarge(Buffer.alloc(LARGEST_PICTURE_BYTES).toString('base64'))).toBe(false)
  expect(isTooLarge(Buffer.alloc(LARGEST_PICTURE_BYTES + 1).toString('base64'))).toBe(true)
})

test.each([
  ['image/jpeg', jpeg()],
  ['image/png', png()],
  ['image/webp', webp()],
])('%s is shown as what it is', (type, bytes) => {
  expect(dataUri(bytes.toString('base64'))).toMatch(new RegExp(`^data:${type};base64,`))
})
