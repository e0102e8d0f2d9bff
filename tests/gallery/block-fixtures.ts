import type { ToldBlock } from '../../lib/schema/told-block'

export const BLOCKS: readonly ToldBlock[] = [
  {
    heading: 'Recommended for you',
    isPersonal: true,
    says: 'For you',
    company: 'Nosto',
    because: 'because its heading says so, and Nosto, told about your visit, filled it.',
    inputs: ['the product viewed', 'your cart', 'a number that links your visits'],
    leaving:
      'Seen leaving to Nosto before: the product viewed, your cart, a number that links your visits.',
    way: { label: 'The shop’s “Personalization settings”', url: 'https://shop.example/privacy' },
    why: null,
  },
  {
    heading: 'Goes with it',
    isPersonal: false,
    says: 'Item-based',
    company: 'Clerk.io',
    because: 'because its heading says so.',
    inputs: [],
    leaving: 'No input seen leaving to Clerk.io.',
    way: null,
    why: 'How we choose',
  },
  {
    heading: '',
    isPersonal: false,
    says: 'Unknown',
    company: null,
    because: 'because nothing on the page says how it was chosen.',
    inputs: [],
    leaving: 'No input seen: who filled it is not known.',
    way: null,
    why: null,
  },
]
