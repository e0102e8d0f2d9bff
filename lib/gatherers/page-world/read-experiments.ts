import { EXPERIMENT_READERS, type ExperimentRow } from './experiment-readers'
import { MOST } from './look-into'

/** Every experiment that a tool on the page names; layers are called `experiment:<tool>`. */
export function experimentRows(view: Window): ['o', string, ExperimentRow][] {
  return Object.entries(EXPERIMENT_READERS).flatMap(([tool, read]) => {
    try {
      return read(view)
        .filter(({ experiment, variant }) => experiment !== '' && variant !== '')
        .slice(0, MOST)
        .map((row): ['o', string, ExperimentRow] => ['o', `experiment:${tool}`, row])
    } catch {
      // A global of that name that is something else.
      return []
    }
  })
}
