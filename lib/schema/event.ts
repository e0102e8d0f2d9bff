// Times inside the product are epoch milliseconds; only the export turns them into ISO 8601.
import * as z from 'zod/mini'
import { BasketActEvent, BasketEvent, OptionEvent } from './events/basket'
import { BannerEvent, ConsentChoiceEvent, ConsentSignalEvent } from './events/consent'
import { DroppedEvent } from './events/dropped'
import { LeakEvent, RequestEvent } from './events/network'
import {
  BlockEvent,
  FormEvent,
  LinkEvent,
  OutLinkEvent,
  ProductEvent,
  TextEvent,
} from './events/page'
import { ComparisonEvent, ExperimentEvent, SegmentEvent } from './events/personalization'
import { DataLayerEvent, FingerprintEvent, MarkEvent, RecorderEvent } from './events/scripts'
import { StorageEvent } from './events/storage'

export const Event = z.discriminatedUnion('type', [
  RequestEvent,
  StorageEvent,
  FingerprintEvent,
  RecorderEvent,
  MarkEvent,
  DataLayerEvent,
  BlockEvent,
  BannerEvent,
  ConsentSignalEvent,
  ConsentChoiceEvent,
  LinkEvent,
  OutLinkEvent,
  ProductEvent,
  TextEvent,
  FormEvent,
  BasketEvent,
  OptionEvent,
  BasketActEvent,
  LeakEvent,
  ExperimentEvent,
  SegmentEvent,
  ComparisonEvent,
  DroppedEvent,
])
export type Event = z.infer<typeof Event>
export type EventType = Event['type']
export type EventOf<T extends EventType> = Extract<Event, { type: T }>
