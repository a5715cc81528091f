export { usePointerArea } from './touch-area'
