/** As WeChat Pay writes a time: `2026-11-25T09:15:00+08:00`. */
export const shanghai = (at: string) => `${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
