// Preloaded into the preview: it answers only to who calls this machine by its own name. Another site that is open in the same
// browser could else have its name lead here (DNS rebinding) and read what is for this machine's eyes only.
import {Server} from 'node:http'

const LOCAL = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i
const emit = Server.prototype.emit

Server.prototype.emit = function (event, request, ...rest) {
  if ((event !== 'request' && event !== 'upgrade') || isLocal(request.headers)) {
    return emit.call(this, event, request, ...rest)
  }
  const [answer] = rest
  if (event === 'request') answer.writeHead(403).end()
  else answer.destroy()
  return true
}

function isLocal({host = '', origin}) {
  return LOCAL.test(host) && (origin === undefined || LOCAL.test(origin.replace(/^https?:\/\//i, '')))
}
