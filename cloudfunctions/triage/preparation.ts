import knowledge from './knowledge/preparation.json'

const MOST = 5
const ALWAYS = '带上身份证或医保凭证，正在吃的药和以前的检查单'

/** What to do before a visit to these departments, by their common names. */
export const preparationFor = (departments: readonly string[]): string[] => {
  const lines = departments.flatMap((name) =>
    knowledge.filter((each) => each.departments.includes(name)).flatMap((each) => each.lines),
  )
  return departments.length ? [...new Set([...lines, ALWAYS])].slice(0, MOST) : []
}
