import { collection } from '../kernel/store'

/** A message in an account's inbox. */
export interface Message {
  id: string
  accountId: string
  kind: string
  title: string
  body: string
  page: string | null
  at: string
  readAt: string | null
}
export const messages = collection<Message>('messages', {
  indexes: [{ fields: ['accountId', 'at'] }, { fields: ['accountId', 'readAt'] }],
})
