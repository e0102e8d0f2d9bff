// The folder is the registry: a language file that exists is a language that is read.
import type { Lexicon } from './lexicon'

const modules = import.meta.glob<{ lexicon: Lexicon }>(['./??.ts'], { eager: true })

export const allLexicons: readonly Lexicon[] = Object.values(modules).map(module => module.lexicon)
