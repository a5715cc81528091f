import { serveCloud } from './serve'

serveCloud()
