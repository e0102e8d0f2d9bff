// Accounts of one test: the tool names it, the data layer and the analytics number it. Whoever calls it the same by any of
// its names tells of the same test; two of one name with other numbers are two.
import type { EventOf } from '../schema/event'

type Account = EventOf<'experiment'>

/** One experiment of a visit, as its best account tells it, with every account of it. */
export interface FoldedExperiment {
  tool: string
  vendor: string | null
  experiment: string
  variant: string
  audience: string | null
  touches: Account['touches']
  /** The best first. */
  accounts: Account[]
}

/** Experiments in order of first appearance. What only unsure accounts tell of is left out. */
export function foldExperiments(events: readonly Account[]): FoldedExperiment[] {
  const groups: Account[][] = []
  // Those that say most come first, so that what they know joins the others.
  for (const event of [...events].sort((one, other) => rank(one) - rank(other))) {
    const group = groups.find(accounts => isOneOf(accounts, event))
    if (group) group.push(event)
    else groups.push([event])
  }
  const first = (accounts: readonly Account[]) =>
    Math.min(...accounts.map(account => events.indexOf(account)))
  return groups
    .filter(accounts => accounts.some(({ unsure }) => !unsure))
    .sort((one, other) => first(one) - first(other))
    .map(accounts => folded(accounts, events))
}

/** Tools before the shop's own words, sure before unsure, names with numbers before either alone. */
function rank({ tool, unsure, ids }: Account): number {
  return (isTool(tool) ? 0 : 4) + (unsure ? 2 : 0) + (ids ? 0 : 1)
}

const isTool = (tool: string) => tool !== 'the shop itself' && tool !== 'Google tag'
const plain = (text: string) => text.trim().toLowerCase()
const namesOf = ({ experiment, ids = [] }: Account) => [experiment, ...ids].map(plain)

function isOneOf(accounts: readonly Account[], event: Account): boolean {
  const known = accounts.filter(({ tool }) => isTool(tool))
  const isSameTool = accounts.some(({ tool }) => tool === event.tool)
  // Analytics that name no tool may tell of any tool's test.
  if (!isSameTool && (isTool(event.tool) || known.length === 0)) return false
  const theirs = new Set(accounts.flatMap(namesOf))
  const shared = namesOf(event).filter(name => theirs.has(name))
  if (shared.length === 0 || hasOtherNumber(accounts, event)) return false
  return (
    isSameTool ||
    // A test “2” of nobody's and a test “2” of a tool's: only with the same variant.
    shared.some(name => !/^\d{1,3}$/.test(name)) ||
    accounts.some(account => variantsOf(account).some(name => variantsOf(event).includes(name)))
  )
}

const variantsOf = ({ variant, variantIds = [] }: Account) => [variant, ...variantIds].map(plain)

/** True where both have numbers of one kind, and none in common. */
function hasOtherNumber(accounts: readonly Account[], event: Account): boolean {
  const numbers = accounts.flatMap(namesOf).filter(isNumber)
  const own = namesOf(event).filter(isNumber)
  if (own.some(number => numbers.includes(number))) return false
  return own.some(number => numbers.some(other => kindOf(number) === kindOf(other)))
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const isNumber = (name: string) => /^\d+$/.test(name) || UUID.test(name)
const kindOf = (number: string) => (UUID.test(number) ? 'uuid' : 'digits')

/** A name that a person gave: neither digits nor a UUID, hash or random run. */
const isName = (text: string) =>
  !isNumber(plain(text)) && !/^#|^(?=[^\s_-]*\d)[A-Za-z\d]{15,}$|^[\da-f]{12,}$/.test(text)

function folded(accounts: Account[], events: readonly Account[]): FoldedExperiment {
  const sure = accounts.filter(({ unsure }) => !unsure)
  const newest = (list: readonly Account[]) =>
    [...list].sort((one, other) => events.indexOf(other) - events.indexOf(one))
  const withName = newest(sure).filter(({ experiment }) => isName(experiment))
  // An unsure account of a test that another is sure of may still be the one that names it.
  const named =
    withName.length > 0 ? withName : newest(accounts).filter(one => isName(one.experiment))
  const best = named.find(({ tool }) => isTool(tool)) ?? named[0] ?? newest(sure)[0] ?? accounts[0]
  const variant =
    newest(sure).find(one => isName(one.variant) && isTool(one.tool)) ??
    newest(sure).find(one => isName(one.variant)) ??
    newest(sure)[0] ??
    best
  const ofTool = accounts.find(({ tool }) => isTool(tool)) ?? best
  const speaking = named.length > 0 ? named : accounts
  return {
    tool: ofTool?.tool ?? '',
    vendor: ofTool?.vendor ?? null,
    experiment: best?.experiment ?? '',
    variant: variant?.variant ?? '',
    audience: newest(accounts).find(({ audience }) => audience !== null)?.audience ?? null,
    touches: (['price', 'pressure'] as const).filter(touch =>
      speaking.some(({ touches }) => touches.includes(touch)),
    ),
    accounts: newest(accounts).sort((one, other) => Number(other === best) - Number(one === best)),
  }
}
