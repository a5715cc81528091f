/** Alipay takes letters, digits and underscores, ours have hyphens too: `ord-a_01` is `ord_ma__01` there. At most twice as long. */
export const theirNumber = (ours: string): string => ours.replaceAll(/[-_]/g, (sign) => (sign === '-' ? '_m' : '__'))

/** The number of ours that stands there as `theirs`. */
export const ourNumber = (theirs: string): string =>
  theirs.replaceAll(/_([_m])/g, (_, sign: string) => (sign === 'm' ? '-' : '_'))
