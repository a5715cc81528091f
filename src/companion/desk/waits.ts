/** `3 笔待处理`; a list that goes on has more than its first page. Nothing to say of none. */
export const waitsText = (count: number | undefined, more: boolean, unit: string): string | undefined =>
  count ? `${count}${more ? '+' : ''} ${unit}` : undefined
