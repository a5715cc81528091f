/** Only pages of this origin: a path, no other host behind slashes of any kind. Null for anything else. */
export const returnAddress = (given: string | undefined): string | null => {
  if (!given || !/^\/(?![/\\])/.test(given)) return null
  const url = URL.canParse(given, 'http://here.invalid') ? new URL(given, 'http://here.invalid') : null
  return url?.origin === 'http://here.invalid' ? `${url.pathname}${url.search}${url.hash}` : null
}

/** The address with one more query parameter. */
export const withParameter = (address: string, name: string, value: string): string => {
  const url = new URL(address, 'http://here.invalid')
  url.searchParams.set(name, value)
  return `${url.pathname}${url.search}${url.hash}`
}
