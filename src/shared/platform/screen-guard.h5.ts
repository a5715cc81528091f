/** Browsers cannot hide a page from screenshots; paper can be kept blank. */
export function guardScreen(): () => void {
  const sheet = document.createElement('style')
  sheet.media = 'print'
  sheet.textContent = 'body { display: none !important; }'
  document.head.append(sheet)
  return () => sheet.remove()
}
