export const PRINTS = true

const ID = 'page-to-print'

/** In a frame, so that nothing of the app gets onto the paper; it has to be in the document, and may not be hidden. */
export function printPage(html: string): void {
  document.getElementById(ID)?.remove()
  const frame = document.createElement('iframe')
  frame.id = ID
  frame.title = '要打印的页面'
  frame.style.cssText = 'position:fixed;right:0;bottom:0;width:0;height:0;border:0'
  frame.onload = () => frame.contentWindow?.print()
  frame.srcdoc = html
  document.body.append(frame)
}
