import { ORPCError } from '@orpc/client'
import { unansweredIn } from '@/patient/booking/trouble/unanswered'

jest.mock('@/shared/api/query', () => ({ queryClient: { invalidateQueries: jest.fn() } }))

const sent = (error: unknown) => unansweredIn({ error, variables: { slotId: 's1' } })

describe('what was sent and got no answer', () => {
  it('is known when the network or the server failed, for it may have been done', () => {
    expect(sent(new ORPCError('NETWORK', { status: 503 }))).toEqual({ slotId: 's1' })
    expect(sent(new ORPCError('INTERNAL', { status: 500 }))).toEqual({ slotId: 's1' })
    expect(sent(new Error('broken'))).toEqual({ slotId: 's1' })
  })

  it('is nothing after any verdict, nor before anything was sent', () => {
    expect(sent(new ORPCError('SLOT_FULL', { status: 409 }))).toBeUndefined()
    expect(sent(null)).toBeUndefined()
    expect(unansweredIn({ error: null, variables: undefined })).toBeUndefined()
  })
})
