import { sureOf } from '../confidence.ts';
import { redrawn } from '../drafts.ts';
import { rolesOf } from '../forms.ts';
import { cutAt, plays } from '../words.ts';
import { NOTHING, type WordRule } from './rule.ts';

const OF_PLACE = rolesOf('event-of-place');
const EVENT = rolesOf('event');

/** Events and works by their head noun: كأس السوبر السعودي, أولمبياد لندن, مهرجان أصيلة. */
export const events: WordRule = {
  on: EVENT,
  at: (words, drafts, at) => {
    const own = drafts.at[at];
    if (own?.type === 'LOC' && own.first === at && own.last > at + 1) return [redrawn(own, { type: 'MISC' })];
    if (own !== undefined && (own.first < at || own.last > at + 1)) return NOTHING;
    const follower = drafts.at[at + 1];
    if (at + 1 >= words.sentenceEnds[at]! || follower === undefined || follower.first !== at + 1 || follower.cut > 0) return NOTHING;
    if (follower.type !== 'LOC' && follower.type !== 'MISC' && plays(words, at, OF_PLACE)) return NOTHING;
    const second = drafts.at[follower.last];
    if (second !== undefined && second.first === follower.last && second.cut > 0) return NOTHING;
    return [{ first: at, last: follower.last, cut: cutAt(words, at), type: 'MISC', confidence: sureOf('event') }];
  },
};
