import type { Parcel } from './upload'

const TIMEOUT_MS = 120_000

async function packed({ path, field, form }: Parcel): Promise<FormData> {
  const file = await (await fetch(path)).blob()
  const data = new FormData()
  Object.entries(form).forEach(([name, value]) => data.append(name, value))
  data.append(field, file)
  return data
}

/** `fetch` does not tell how far it is. */
export async function uploadFile(parcel: Parcel): Promise<number> {
  const body = await packed(parcel)
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', parcel.url)
    call.timeout = TIMEOUT_MS
    call.upload.onprogress = ({ loaded, total }) => total && parcel.onProgress(Math.round((loaded / total) * 100))
    call.onload = () => resolve(call.status)
    call.onerror = () => reject(new Error('network'))
    call.ontimeout = () => reject(new Error('timeout'))
    call.send(body)
  })
}
