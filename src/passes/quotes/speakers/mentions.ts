import { fold } from '../../../arabic/fold.ts';
import type { Page } from '../page/page.ts';
import type { Source } from './sources.ts';

/** A source as a phrase of the page mentioned it. */
export interface Mentioned {
  /** Whether it spoke there, or was only the subject of a clause. */
  readonly spoke: boolean;
  /** The first of the nouns, as `nounKeyAt` has them, that does not only point back. */
  readonly head: string;
  readonly nouns: readonly string[];
  readonly source: Source;
}

/** The sources mentioned so far. */
export interface Mentions {
  /** Keeps a source under the nouns of its phrase; mentions come in the order of the text. */
  readonly add: (nouns: readonly string[], source: Source, spoke: boolean) => void;
  /** Of the latest mentions, the last that fits. */
  readonly latest: (fits: (mentioned: Mentioned) => boolean) => Mentioned | undefined;
  /** Of the latest mentions, the source of the last that has all of the nouns, the first of them for its head. */
  readonly described: (nouns: readonly string[]) => Source | undefined;
  /** Of the latest mentions, the last person whose folded name has the words; who spoke goes before who was only a subject. */
  readonly called: (words: string) => Source | undefined;
  /** The people mentioned, by id, or by name where they have none. */
  readonly people: ReadonlySet<string>;
}

/** So many mentions are looked back at. */
const MEMORY = 40;

/** Nobody is mentioned yet. */
export function startMentions(page: Page): Mentions {
  const mentions: Mentioned[] = [];
  const people = new Set<string>();
  const folded = new Map<string, string>();
  const isCalled = ({ named, type, name }: Source, words: string): boolean => {
    if (!named || type !== 'PER') return false;
    let known = folded.get(name);
    if (known === undefined) {
      known = ` ${fold(name)} `;
      folded.set(name, known);
    }
    return known.includes(words);
  };
  return {
    add: (nouns, source, spoke) => {
      const head = nouns.find((noun) => !page.words.isPointer(noun));
      if (source.type === 'PER') people.add(source.id ?? source.name);
      if (head !== undefined) mentions.push({ spoke, head, nouns, source });
    },
    latest: (fits) => {
      for (let at = mentions.length - 1; at >= Math.max(0, mentions.length - MEMORY); at--) if (fits(mentions[at]!)) return mentions[at];
      return undefined;
    },
    described: (wanted) => {
      for (let at = mentions.length - 1; at >= Math.max(0, mentions.length - MEMORY); at--) {
        const { head, nouns, source } = mentions[at]!;
        if (head === wanted[0] && includesAll(nouns, wanted)) return source;
      }
      return undefined;
    },
    called: (words) => {
      const padded = ` ${words} `;
      let subject: Source | undefined;
      for (let at = mentions.length - 1; at >= Math.max(0, mentions.length - MEMORY); at--) {
        const { spoke, source } = mentions[at]!;
        if ((!spoke && subject !== undefined) || !isCalled(source, padded)) continue;
        if (spoke) return source;
        subject = source;
      }
      return subject;
    },
    people,
  };
}

/** Whether all the words are among others. */
export function includesAll(words: readonly string[], wanted: readonly string[]): boolean {
  for (const word of wanted) if (!words.includes(word)) return false;
  return true;
}
