/** Fen as people read them: `¥12.50`. */
export const yuan = (fen: number) => `¥${(fen / 100).toFixed(2)}`
