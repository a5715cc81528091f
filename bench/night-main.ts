import { serveCloud } from '../local/serve'
import { night } from './night'

serveCloud({ clock: night })
