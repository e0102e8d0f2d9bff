export const USAGE = `Usage: npm run audit -- <url>... [options]

  --out DIR               where files go (default ./vitrine-audit)
  --format LIST           json,html,csv,ndjson (default json,html)
  --wait MS               keep observing after load (default 5000)
  --consent WHAT          ignore, accept or reject the banner (default ignore)
  --type-canary           type a made-up identity into the forms, never submit
  --gpc                   send Global Privacy Control
  --warmup N              visit each page N times first, as the same visitor
  --compare               twin test: fresh strangers against this visitor, three looks or more
  --personas LIST         also compare mobile, desktop, from-price-comparison, gpc, no-gpc, returning,
                          returning-with-cart, language (German), or a language by its tag such as fr
  --journey FILE          steps to take (goto, click, type, wait), as JSON
  --crawl N               follow up to N product, category and cart links of the same site
  --input FILE            more addresses, one a line; # starts a comment
  --concurrency N         so many pages at once (default 1)
  --shard I/N             only every Nth address, starting with the Ith
  --browser PATH          a Chromium or Chrome; else found on this machine
  --browser-arg FLAG      passed through; may be repeated
  --fail-on SEVERITY      exit 1 when a finding is at or above info, low, medium or high
  --baseline FILE         only what is new since that export counts for --fail-on
  --help                  this text

Exit 0: audited. 1: --fail-on reached. 2: could not audit.`
