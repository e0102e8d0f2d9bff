// LaunchDarkly's client SDKs: the visitor's context goes out in the address, as base64 of JSON, or in a REPORT's body.
// https://launchdarkly.com/docs/sdk/features/context-config and js-core (sdk-client: DataSourcePaths), js-sdk-common.
import { decodeBase64 } from '../base64'
import type { Decoder } from '../decoder'
import type { Entries, Entry } from '../entry'
import { flatten, parseJson } from '../expand'
import type { Parts } from '../read-parts'

/** `/sdk/evalx/<env>/contexts/<b64>`, `/sdk/evalx/<env>/users/<b64>`, `/eval/<env>/<b64>`, `/meval/<b64>`, `/mping/…`. */
const IN_PATH = /^\/(?:.*\/)?(?:contexts?|users?|eval\/[\w-]+|meval|mping)\/([\w+/=-]{8,})$/

/** Where the whole body is the context. */
const IN_BODY = /\/(?:context|user|eval\/[\w-]+|meval)$/

export const decoder: Decoder = {
  id: 'launchdarkly',
  protocols: ['launchdarkly'],
  vendors: ['LaunchDarkly'],
  hosts: ['launchdarkly.com', 'launchdarkly.us'],
  names: {
    // Of a flag or a goal, and of kinds of contexts that are nobody: an organization, an application.
    key: 'event detail',
    kind: 'event name',
    'context.key': 'visitor id',
    'context.kind': 'technical detail',
    'user.key': 'visitor id',
    'device.key': 'device id',
    'session.key': 'session id',
    'contextKeys.user': 'visitor id',
    'contextKeys.device': 'device id',
    'contextKeys.session': 'session id',
    userKey: 'visitor id',
    anonymous: 'login state',
    privateAttributes: 'technical detail',
    redactedAttributes: 'technical detail',
    creationDate: 'time',
    startDate: 'time',
    endDate: 'time',
  },
  patterns: [
    [/^context\./, 'visitor trait'],
    [/^features\./, 'experiment'],
  ],
  open({ path, query, body }: Parts): Entry[] {
    const into: Entries = { list: [], dropped: 0 }
    flatten('context', contextIn(path), into)
    const isContext = IN_BODY.test(path)
    const sent = body.map(({ name, value }) => ({
      // The whole body, or an attribute of the older user object.
      name: isContext ? `context.${name}` : name.replace(/^user\./, 'context.'),
      value,
    }))
    return [...into.list, ...query, ...sent]
  },
}

function contextIn(path: string): unknown {
  const packed = IN_PATH.exec(path)?.[1]
  const text = packed === undefined ? null : decodeBase64(packed)
  return text === null ? undefined : parseJson(text)
}
