// What outlives the page or reaches other tabs: for a stranger it is not there.
import { put } from './put'

/** A database opens under a name of its own and is given up before it exists, as when storage is full. */
export function emptyDatabases(): void {
  const { open, deleteDatabase } = IDBFactory.prototype
  // Without TLS there is no crypto.randomUUID.
  const unused = () => `vitrine-twin-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`
  put(IDBFactory.prototype, {
    open: {
      value(this: IDBFactory) {
        const request: IDBOpenDBRequest = open.call(this, unused())
        request.addEventListener('upgradeneeded', event => {
          event.stopImmediatePropagation()
          request.transaction?.abort()
        })
        return request
      },
    },
    deleteDatabase: {
      value(this: IDBFactory) {
        return deleteDatabase.call(this, unused())
      },
    },
    databases: { value: async () => [] },
  })
}

/** Messages would reach the person's own tabs. */
export function muteChannels(): void {
  const scope = globalThis as { BroadcastChannel?: { prototype: object } }
  put(scope.BroadcastChannel?.prototype, { postMessage: { value: () => undefined } })
}

/** Caches and workers outlive the page. */
export function emptyWorkers(): void {
  const scope = globalThis as {
    CacheStorage?: { prototype: object }
    ServiceWorkerContainer?: { prototype: object }
  }
  const refuse = async () => {
    throw new DOMException('Storage is not available', 'SecurityError')
  }
  put(scope.CacheStorage?.prototype, {
    open: { value: refuse },
    match: { value: async () => undefined },
    has: { value: async () => false },
    keys: { value: async () => [] },
    delete: { value: async () => false },
  })
  put(scope.ServiceWorkerContainer?.prototype, {
    register: { value: refuse },
    getRegistration: { value: async () => undefined },
    getRegistrations: { value: async () => [] },
  })
}
