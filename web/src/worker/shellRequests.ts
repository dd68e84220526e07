type Asked = Pick<Request, 'method' | 'mode' | 'url'>

/** Whether a request is for the phone's page or one of its files; the server's answers are never kept. */
export function isShell({ method, mode, url }: Asked, origin: string, files: readonly string[]): boolean {
  const address = new URL(url)
  if (method !== 'GET' || address.origin !== origin) return false
  if (mode === 'navigate') return address.pathname === '/' || address.pathname === '/index.html'
  return address.pathname.startsWith('/assets/') || files.includes(address.pathname)
}

/** From this shell, or the one before it, or the network. */
export async function answerFor(request: Request, name: string): Promise<Response> {
  const key = request.mode === 'navigate' ? '/' : request
  const kept = (await (await caches.open(name)).match(key)) ?? (await caches.match(key))
  return kept ?? fetch(request)
}
