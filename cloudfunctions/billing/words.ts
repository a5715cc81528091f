/** Fen as accountants read them: `12.50`. */
export const plainYuan = (fen: number) => (fen / 100).toFixed(2)

/** Fen as people read them: `¥12.50`. */
export const yuan = (fen: number) => `¥${plainYuan(fen)}`
