// How often the twin test is wrong, over simulated shops with known truth: npx tsx tests/bench/twin-simulation.ts [shops of each kind] [seed]
import { errorRates, summed } from '../twin/error-rates'

const each = Number(process.argv[2] ?? 200)
const seed = Number(process.argv[3] ?? 1)
for (const freshVisitors of [true, false]) {
  const rates = errorRates(each, { looks: 3, strangers: 2, freshVisitors }, seed)
  const who = freshVisitors ? 'a fresh visitor with a history at each look' : 'one browser'
  console.log(`\nThree looks, two strangers each, ${who}, ${each} shops of each kind, seed ${seed}`)
  console.table(
    rates.map(({ kind, personal, called, tied }) => ({
      shop: kind,
      truth: personal ? 'personal' : 'honest',
      'called personal': `${((100 * called) / each).toFixed(1)} %`,
      'goes with this browser': `${((100 * tied) / each).toFixed(1)} %`,
    })),
  )
  const { falseAlarms, misses } = summed(rates)
  console.log(
    `false alarms ${(100 * falseAlarms).toFixed(2)} %, misses ${(100 * misses).toFixed(2)} %`,
  )
}
