/** Not every browser has one; Chrome on Android does. */
interface Detector {
  detect: (picture: ImageBitmap) => Promise<readonly { rawValue: string }[]>
}

type DetectorMaker = new (options: { formats: string[] }) => Detector

const Maker = (window as { BarcodeDetector?: DetectorMaker }).BarcodeDetector

export const SCANS: 'camera' | 'picture' | 'no' = Maker ? 'picture' : 'no'

/** On a phone `capture` opens the camera at the back. */
const takenPicture = () =>
  new Promise<File | null>((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.setAttribute('capture', 'environment')
    input.onchange = () => resolve(input.files?.[0] ?? null)
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })

export async function scanCode(): Promise<string | null> {
  const file = await takenPicture()
  if (!file) return null
  const detector = Maker && new Maker({ formats: ['qr_code'] })
  const [found] = (await detector?.detect(await createImageBitmap(file))) ?? []
  if (!found) throw new Error('no code in the picture')
  return found.rawValue
}
