export interface Person {
  id: string
  sex: 'male' | 'female'
  /** A doctor's title; a white coat, and glasses with seniority. Patients have none. */
  title?: string | undefined
}

const SKINS = ['#f6d3b8', '#f1c7a5', '#e8b78f', '#f8dcc6']
const HAIRS = ['#2b2523', '#3b302b', '#4a3b33', '#23262b']
const GROUNDS = ['#dcefe9', '#fbe9d3', '#e2ecf6', '#efe6f2', '#e9f0da']
const CLOTHES = ['#5aa796', '#e0a06a', '#7d9cc4', '#b48ab8', '#8fab5b']
const GREY_HAIR = '#8e918f'

const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
const pick = (list: readonly string[], seed: number) => list[seed % list.length] ?? ''

const SHORT = [
  'M29 42c-2-18 8-26 21-26s23 8 21 26c-3-9-7-13-13-14-7 3-18 3-24 1-3 3-4 7-5 13z',
  'M30 41c-4-16 6-25 20-25 15 0 23 9 20 25-2-6-4-10-8-12-9 1-19 0-25-4-4 3-6 8-7 16z',
  'M30 40c-2-15 7-23 20-23s22 8 20 23c-3-8-6-11-9-12H39c-4 1-7 5-9 12z',
]
const LONG = [
  'M27 66c-3-30 0-50 23-50s26 20 23 50c-4 2-8 1-9-2 4-12 4-22 1-32-8-1-15-3-19-7-4 5-8 8-12 9-2 9-2 18 2 30-1 3-5 4-9 2z',
  'M29 56c-4-24 2-40 21-40s25 16 21 40c-2 3-6 2-7-1 2-9 2-16 0-22-9 0-17-2-22-7-2 5-4 8-7 10-1 6-1 12 1 19-1 3-5 4-7 1z',
  'M30 44c-3-17 6-27 20-27s23 10 20 27c-2-7-5-12-9-14-7 1-14 0-20-4-4 4-8 9-11 18zM44 17a7 7 0 0 1 12 0z',
]

const shape = (path: string, fill: string) => `<path d="${path}" fill="${fill}"/>`
const line = (path: string) =>
  `<path d="${path}" fill="none" stroke="#3a2f2a" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`

const BODY = 'M16 100c1-17 14-25 34-25s33 8 34 25z'
const coat = shape(BODY, '#fff') + shape('M40 76l10 14 10-14z', '#bfe0d6') + line('M40 76l10 15 10-15')
const shirt = (colour: string) => shape(BODY, colour) + shape('M42 75c2 6 14 6 16 0z', '#fff')
const glasses = line('M36 47a6 6 0 1 0 12 0 6 6 0 1 0-12 0M52 47a6 6 0 1 0 12 0 6 6 0 1 0-12 0M48 46h4')
const eyes = '<circle cx="42" cy="47" r="1.900" fill="#3a2f2a"/><circle cx="58" cy="47" r="1.900" fill="#3a2f2a"/>'

function head(skin: string) {
  const neck = shape('M43 62h14v14c-4 5-10 5-14 0z', skin)
  return `${neck}<ellipse cx="50" cy="46" rx="19.500" ry="23" fill="${skin}"/>${eyes}${line('M44 57c3 3 9 3 12 0')}`
}

function drawing({ id, sex, title }: Person): string {
  const seed = hash(id)
  const senior = title === 'chief' || title === 'associate-chief'
  const hair = title === 'chief' && seed % 3 === 0 ? GREY_HAIR : pick(HAIRS, seed >>> 3)
  const cut = pick(sex === 'female' ? LONG : SHORT, seed >>> 5)
  const body = title ? coat : shirt(pick(CLOTHES, seed >>> 7))
  const parts = [body, head(pick(SKINS, seed >>> 2)), shape(cut, hair), senior && seed % 2 ? glasses : '']
  const ground = `<rect width="100" height="100" fill="${pick(GROUNDS, seed)}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${ground}${parts.join('')}</svg>`
}

/** A drawn face, always the same for the same person, as a data URI: no picture is fetched. */
export const faceOf = (person: Person): string => `data:image/svg+xml,${encodeURIComponent(drawing(person))}`
