// tsx does not reach the threads of Node 20: each has to ask for it.
import {register} from 'tsx/esm/api'

register()
await import('./visit-scan-thread.ts')
