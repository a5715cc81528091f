/** The storage may lie at the gateway itself and then names only the path; mini-programs want a whole address. */
export const wholeAddress = (url: string): string =>
  url.startsWith('/') && process.env.TARO_ENV !== 'h5' ? `${XINGLIN_API_URL}${url}` : url
