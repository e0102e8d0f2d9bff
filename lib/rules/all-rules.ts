// The folder is the registry: a rule file that exists is a rule that runs.
import type { Rule } from '../judging/rule'

const modules = import.meta.glob<{ rule: Rule }>('./*/*.ts', { eager: true })

/** Every rule in lib/rules/<group>/<id>.ts, by id. */
export const allRules: readonly Rule[] = Object.values(modules)
  .map(module => module.rule)
  .sort((a, b) => (a.id < b.id ? -1 : 1))
