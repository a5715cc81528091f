import Taro from '@tarojs/taro'

/** Puts a page in place of this one, so that going back does not lead into a form that was sent. */
export function replace(path: string, query: Record<string, string>): void {
  const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  void Taro.redirectTo({ url: `${path}?${words.join('&')}` })
}

/** A word from a page's address: WeChat leaves it encoded, the web does not. */
export function decoded(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return word
  }
}
