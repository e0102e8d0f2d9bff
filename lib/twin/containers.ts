// Containers for strangers (Firefox): each has cookies, storage and caches of its own, is made for one look and removed
// after it. Containers outlive the browser, so what was made is noted where it does, too.
import { browser } from 'wxt/browser'
import * as z from 'zod/mini'

interface Container {
  cookieStoreId: string
  name: string
  icon: string
  color: string
}

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/contextualIdentities */
interface FirefoxContainers {
  query(details: { name?: string }): Promise<Container[]>
  create(details: Omit<Container, 'cookieStoreId'>): Promise<Container>
  remove(cookieStoreId: string): Promise<Container>
}

const NOTED = 'twin-containers'
/** The ids of those that were made, and the name of one that may have been, with the others that have this name. */
const Note = z.object({
  made: z.array(z.string()),
  making: z.nullable(z.object({ name: z.string(), others: z.array(z.string()) })),
})
type Note = z.infer<typeof Note>

const LOOKS = { icon: 'circle', color: 'purple' }
const nameOf = (stranger: number) => `Vitrine stranger ${stranger}`
/** Ids begin anew when the person switches containers off and on: one that we noted may be another's by now. */
const isOurs = ({ name, icon, color }: Container) =>
  /^Vitrine stranger \d+$/.test(name) && icon === LOOKS.icon && color === LOOKS.color

/** All that this worker knows of, so that no request or message out of one is taken for the person's. */
const strangers = new Set<string>()

/** Whether a tab or request of this cookie store is a stranger's, also one that is on its way out. */
export const isStrangersStore = (store: string | undefined) =>
  store !== undefined && strangers.has(store)

/** The cookie store of a tab; Chromium tells of none. */
export function storeOf(tab: object): string | undefined {
  return 'cookieStoreId' in tab && typeof tab.cookieStoreId === 'string'
    ? tab.cookieStoreId
    : undefined
}

/** Whether the browser has containers, and they are switched on. */
export async function canContain(): Promise<boolean> {
  try {
    // Rejects where they are switched off, as making one does not in every Firefox.
    return Array.isArray(await containers()?.query({}))
  } catch {
    return false
  }
}

/**
 * Makes a container for the stranger of that number; answers its cookie store.
 * @throws where the browser has none, or refuses.
 */
export async function makeContainer(stranger: number): Promise<string> {
  const all = containers()
  if (!all) throw new Error('no containers here')
  const name = nameOf(stranger)
  const others = (await all.query({ name })).map(({ cookieStoreId }) => cookieStoreId)
  const { made } = await readNote()
  // A worker that is killed before it hears which one it made leaves one that can be told by this.
  await browser.storage.local.set({ [NOTED]: { made, making: { name, others } } satisfies Note })
  const { cookieStoreId } = await all.create({ name, ...LOOKS })
  strangers.add(cookieStoreId)
  const note: Note = { made: [...made, cookieStoreId], making: null }
  await browser.storage.local.set({ [NOTED]: note })
  return cookieStoreId
}

/** The cookie stores of containers that were made here and are still there. */
export async function madeContainers(): Promise<string[]> {
  const { made, making } = await readNote()
  if (made.length === 0 && !making) return []
  // Switched off, they cannot be asked for; the note stays for when they are.
  const all = await containers()
    ?.query({})
    .catch(() => [])
  const ours = (all ?? []).filter(isOurs).filter(({ cookieStoreId, name }) => {
    const isLost = making?.name === name && !making.others.includes(cookieStoreId)
    return isLost || made.includes(cookieStoreId)
  })
  for (const { cookieStoreId } of ours) strangers.add(cookieStoreId)
  return ours.map(({ cookieStoreId }) => cookieStoreId)
}

/** The tabs that stand in these containers, whoever opened them. */
export async function tabsIn(stores: readonly string[]): Promise<number[]> {
  const asked = stores.map(async cookieStoreId => {
    // Chromium's typings know no cookie stores of tabs.
    const query: object = { cookieStoreId }
    return browser.tabs.query(query).catch(() => [])
  })
  return (await Promise.all(asked)).flat().flatMap(({ id }) => (id === undefined ? [] : [id]))
}

/** Removes every container that was made here, and with it its cookies and storage; never another. */
export async function removeContainers(): Promise<void> {
  for (const store of await madeContainers())
    await containers()
      ?.remove(store)
      .catch(() => undefined)
  // One that the browser would not remove is for the next start.
  if (!(await canContain())) return
  const made = await madeContainers()
  if (made.length === 0) await browser.storage.local.remove(NOTED)
  else await browser.storage.local.set({ [NOTED]: { made, making: null } satisfies Note })
}

function containers(): FirefoxContainers | undefined {
  // Chromium's typings do not know them.
  return (browser as unknown as { contextualIdentities?: FirefoxContainers }).contextualIdentities
}

async function readNote(): Promise<Note> {
  const { [NOTED]: stored } = await browser.storage.local.get(NOTED)
  return Note.safeParse(stored).data ?? { made: [], making: null }
}
