/** 张*, 欧阳*, 阿**买买提 style: the first character stays, and the last of three or more. */
export const maskName = (name: string) => {
  const characters = [...name]
  if (characters.length <= 1) return name
  if (characters.length === 2) return `${characters[0]}*`
  return `${characters[0]}${'*'.repeat(Math.min(characters.length - 2, 3))}${characters.at(-1)}`
}

export const maskPaper = (number: string) =>
  number.length > 8
    ? `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
    : `****${number.slice(-2)}`

export const maskPhone = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`
