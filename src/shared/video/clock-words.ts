const pad = (value: number) => String(value).padStart(2, '0')

/** `03:12`. */
export const clockWords = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds))
  return `${pad(Math.floor(whole / 60))}:${pad(whole % 60)}`
}
