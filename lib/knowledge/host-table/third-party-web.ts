// Boils third-party-web (MIT) down to host → entity. Its `ad`, `analytics`, … are a library's view of page weight,
// not of privacy: what counts as tracking here is judged below, and a miss is better than a false accusation.
import type { VendorCategory } from '../../schema/vendor'
import type { TableRow } from './entity'

/** The part of an entity of third-party-web/dist/entities-nostats.json that is used. */
export interface ThirdPartyEntity {
  name: string
  company?: string | undefined
  category: string
  domains: string[]
}

const CATEGORY: Record<string, { category: VendorCategory | null; tracks: boolean }> = {
  ad: { category: 'advertising', tracks: true },
  analytics: { category: 'analytics', tracks: true },
  social: { category: 'social', tracks: true },
  'tag-manager': { category: 'tag-manager', tracks: true },
  marketing: { category: 'email', tracks: true },
  'customer-success': { category: 'chat', tracks: true },
  'consent-provider': { category: 'consent', tracks: false },
  hosting: { category: 'hosting', tracks: false },
  cdn: { category: 'hosting', tracks: false },
}
const UNFITTED = { category: null, tracks: false }

/**
 * Entities listed as ad, analytics, social, marketing or chat whose hosts also serve pages, pictures, reviews, feedback
 * forms, videos or comments, that only check ads or measure faults, or that have closed: named, never called a tracker.
 * Read off the list by hand, 2026-11-22.
 */
const NOT_TRACKING: ReadonlySet<string> = new Set(
  `Amplience;Bigcommerce;Business Week;BuzzFeed;Delicious Media;Fairfax Media Analtics;Fivetran;Flixmedia;Gecko Tribe;
Geniuslink;Google AMP;Google Analytics Experiments;Google IPV6 Metrics;Google Plus;Gravatar;HERE;HotUKDeals;Instagram;
Judge.me;LiveJournal;Mashable;MECLABS Institute;Meta Broadcast;Microsoft XBox Live;Mobile Nations;Moz Recommended Companies;
Mynewsdesk;MySpace;News;Okta;Optanon;Oracle;Order Security-VOID;Parse.ly Content;PistonHeads;PIXNET;RSSinclude;
Revolver Maps;StackExchange;Storify;SurveyMonkey;SurveyGizmo;The Best Day;The Guardian;Trinity Mirror Digital Media;
Trust Pilot;Tumblr;Twitter Short URL;VouchedFor;Wayfair;Webcollage;Webphone;WISHLIST;Wishpond Technologies;Zmags;Zoover;
audioBoom;bizinformation-VOID;ecommercefeed.net;jsonip.com;tweetmeme-VOID;Ordergroove;Tray Commerce;Better Business Bureau;
SodaHead;Polldaddy;Opinion Stage;Qzzr;ObjectPlanet;Reevoo;Reviews.co.uk;Reviews.io;Stamped.io;PowerReviews;Feefo.com;eKomi;
Bet365;Guardian Media;Channel 5 Media;RCS Media Group;Onet;Technorati;The AA;Everyday Health;Ziff Davis Tech;Nexstar Media Group;
Scripps Network Digital;United Internet Media;Wowcher;Purch;Unidays;Sportradar;Flipp;Press+;RebelMouse;Pagesuite;STINGRAY;
Salesforce;Salesforce.com;SAS Institute;Loggly;LightStep;Keynote;Catchpoint;Dyn Real User Monitoring;Compuware;CopperEgg;
NCC Group Real User Monitoring;TraceView;Site24x7 Real User Monitoring;Fastly Insights;Radar;Micro Analytics;Cabin;
Conductor;Interview;Monitor;Accenture;Logicalis;Tivo;PollDaddy (Automattic);LongTail Ad Solutions;StellaService;mPulse;
Viafoura;Spot.IM;Apester;Web Content Assessor;GeoEdge;Ad Lightning;Tag Inspector;AOL / Oath / Verizon Media;
Reklama;Twitter;Gigya;Janrain;LoginRadius;OneAll;Dynatrace;TrackJS;Mux;CDN Planet;ScientiaMobile;Cavisson;Statful;Ooyala;Buto;
Smartzer;ScribbleLive;Spiceworks;Flipboard;Tagboard;Flockler;CCM benchmark Group;QuestionPro;Confirmit;Usersnap;Eco Rebates;
CloudSponge;Sellpoints;Invodo;Yellow Robot;NewShareCounts;donReach;Lessbuttons;Edition Digital;Alliance for Audited Media;Answers;
Semantics3;Foodity Technologies;LiveClicker;A-FIS PTE;Sidereel`
    .split(';')
    .map(name => name.trim()),
)

/**
 * Hosts that the list gives to a company whose they are not: registries that anybody buys names from, a content network
 * (Limelight's, under Tealium), a maker's whole site under one tool of it, a news site. Read off the list by hand,
 * 2026-11-23.
 */
const NOT_THEIRS: ReadonlySet<string> = new Set(
  `de.com net.pl net.net cloudfront.ne llnwd.net limelight.com delvenetworks.com hp.com ibmcloud.com imageg.net
01net.com`.split(/\s+/),
)

/** Rows for the hosts that no row of ours covers. Wildcards become suffixes, which is what the table matches. */
export function rowsOfThirdPartyWeb(
  entities: readonly ThirdPartyEntity[],
  isOurs: (host: string) => boolean,
): TableRow[] {
  const taken = new Set<string>()
  const rows: TableRow[] = []
  for (const entity of entities) {
    const hosts: string[] = []
    for (const domain of entity.domains) {
      const host = domain.replace(/^\*\./, '').toLowerCase()
      if (taken.has(host) || NOT_THEIRS.has(host) || isOurs(host)) continue
      taken.add(host)
      hosts.push(host)
    }
    if (hosts.length === 0) continue
    const { category, tracks } = CATEGORY[entity.category] ?? UNFITTED
    rows.push({
      vendor: entity.name,
      entity: entity.company ?? entity.name,
      categories: category ? [category] : [],
      tracks: tracks && !NOT_TRACKING.has(entity.name),
      hosts,
      paths: [],
    })
  }
  return rows
}
