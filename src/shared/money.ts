/** Fen as people read it: `¥12.50`. */
export const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`
