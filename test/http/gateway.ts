import { createHttp } from '../../cloudfunctions/http'
import type { Limits } from '../../cloudfunctions/kernel/limits'
import { openClinic } from '../support/clinic'
import { openTestHospital } from '../support/hospital'

export interface Reply {
  status: number
  headers: Headers
  body: { code?: string; message?: string; data?: unknown; [field: string]: unknown }
}

interface Sent {
  token?: string
  headers?: Record<string, string>
  method?: string
}

/** The real HTTP app over a hospital of its own, in process. */
export const openGateway = async (options: { limits?: Limits; address?: () => string } = {}) => {
  const hospital = openTestHospital()
  if (options.limits) hospital.services.limits = options.limits
  const clinic = await openClinic(hospital.store, { capacity: 3 })
  const app = createHttp(hospital.services, () => ({ address: options.address?.() ?? '127.0.0.1', openid: null }))

  const send = async (
    path: string,
    body?: BodyInit,
    { token, headers, method = 'POST' }: Sent = {},
  ): Promise<Reply> => {
    const streamed = body instanceof ReadableStream ? { duplex: 'half' } : {}
    const response = await app.request(path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
      ...streamed,
    } as RequestInit)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as Reply['body']) : {},
    }
  }
  const post = (operation: string, input: unknown, sent?: Sent) =>
    send(`/api/${operation}`, JSON.stringify(input), sent)

  const patient = async (name: string) => {
    const { body } = await post('identity/signInDemo', { name })
    const { token, patients } = body as unknown as { token: string; patients: { id: string }[] }
    return { token, patientId: patients[0]?.id ?? '' }
  }
  return { hospital, clinic, app, send, post, patient, close: hospital.close }
}

export type Gateway = Awaited<ReturnType<typeof openGateway>>
