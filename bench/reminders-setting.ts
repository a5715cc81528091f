/** Thursday, 08:00 in the hospital: everyone's reminder. */
export const EIGHT = Date.parse('2026-11-26T00:00:00.000Z')
export const SECRET = 'a-secret-for-benches-that-is-long-enough'
export const WECHAT = { appId: 'wxbench0000000001', secret: 'bench-secret', timeoutMs: 20_000 }
export const TEMPLATE = {
  visit: {
    id: 'bench-visit',
    fields: { patient: 'name1', doctor: 'name2', department: 'thing3', time: 'time4', note: 'thing5' },
  },
}
export const openIdAt = (n: number) => `acc-${String(n).padStart(8, '0')}`
