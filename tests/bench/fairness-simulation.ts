// How often a comparison of people is wrong, over simulated worlds: npx tsx tests/bench/fairness-simulation.ts [worlds] [seed]
import { findDisparities } from '../../lib/fairness/disparities'
import { seeded } from '../../lib/fairness/seeded'
import { simulate } from '../fairness/simulated-people'

const worlds = Number(process.argv[2] ?? 200)
const first = Number(process.argv[3] ?? 1001)
let alarmed = 0
let found = 0
let planted = 0
let wrong = 0
for (let seed = first; seed < first + worlds; seed += 1) {
  const none = findDisparities(simulate({ people: 6, products: 5, planted: 0, seed }), seeded(seed))
  if (none.some(one => one.isDisparity)) alarmed += 1
  const some = findDisparities(
    simulate({ people: 8, products: 9, planted: 0.1, seed }),
    seeded(seed),
  )
  for (const { name, isDisparity } of some) {
    const isPlanted = Number(name.slice(2)) % 3 === 0
    if (isPlanted) planted += 1
    if (isDisparity && isPlanted) found += 1
    if (isDisparity && !isPlanted) wrong += 1
  }
}
console.log(`nothing planted: ${alarmed} of ${worlds} worlds show any disparity`)
console.log(
  `10 % planted in a third of products: ${found} of ${planted} found, ${wrong} others told`,
)
