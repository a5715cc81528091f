const SLOWLY = 0.9

export const CAN_SPEAK = typeof window !== 'undefined' && 'speechSynthesis' in window

export function stopSpeaking(): void {
  window.speechSynthesis.cancel()
}

export function speak(text: string): void {
  stopSpeaking()
  const words = new SpeechSynthesisUtterance(text)
  words.lang = 'zh-CN'
  words.rate = SLOWLY
  window.speechSynthesis.speak(words)
}
