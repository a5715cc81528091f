/** Alipay opens PDF only and shares no files. */
export const HANDS_OVER = 'no'

export const handOver = (): Promise<boolean> => Promise.reject(new Error('no table files on this host'))
