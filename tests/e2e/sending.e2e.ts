import { expect, test } from 'vitest'
import { auditFront } from '../shops/audit-front'
import { addressOf, sitesOf } from '../shops/front'
import { CALLER, COLLECTOR, callersShop } from '../shops/fronts/callers'

test('every sending is logged once, with its script and what its body says, however early it left', async () => {
  const { bundle, asked } = await auditFront(sitesOf(callersShop), [addressOf(callersShop.shop)])
  const sent = bundle.events
    .filter(event => event.type === 'request')
    .filter(
      ({ host, resource, method }) =>
        host === COLLECTOR &&
        method !== 'OPTIONS' &&
        (resource !== 'websocket' || method === 'SEND'),
    )
  const nameOf = ({ url }: { url: string }) => new URL(url).pathname.slice('/v1/'.length)
  const arrived = asked.filter(({ host, method }) => host === COLLECTOR && method !== 'OPTIONS')
  expect(
    sent
      .filter(({ method }) => method !== 'SEND')
      .map(nameOf)
      .sort(),
  ).toEqual(arrived.map(({ path }) => path.slice('/v1/'.length)).sort())
  expect(sent.filter(({ method }) => method === 'SEND')).toHaveLength(3)
  const unnamed = sent.filter(({ initiator }) => initiator !== CALLER)
  expect(unnamed.map(nameOf)).toEqual([])
  const mute = sent.filter(
    ({ fields }) => !fields.some(({ value }) => /TL-5|Leinen/.test(String(value))),
  )
  expect(mute.map(nameOf)).toEqual([])
})
