import { eachWithoutProclitics } from '../../arabic/proclitics.ts';
import { stemOf } from '../../arabic/stems.ts';
import type { Document, Token } from '../../document.ts';
import { roleBit, type NameWords, type Role } from '../../resources/name-words.ts';
import type { Resources } from '../../resources/resources.ts';
import { hasForm } from '../../tagger/lexical-memory.ts';

/** A document's tokens as the tagger and the rules read them. Indices of words are indices of tokens. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly keys: readonly string[];
  /** The index of the first word of each sentence. */
  readonly sentenceStarts: Uint32Array;
  /** For each word, the index after the last word of its sentence. */
  readonly sentenceEnds: Uint32Array;
  /** What the lexicon of name words says of each word. */
  readonly roles: readonly (NameWord | undefined)[];
  readonly known: NameKnowledge;
  /** Whether the text writes ى and ي apart, as any final ي shows: then `على` is the preposition and no Ali. */
  readonly keepsYeh: boolean;
}

/** A word of the lexicon as it stands in text: its roles as bits and how many letters before it are proclitics. */
export interface NameWord {
  readonly roles: number;
  readonly cut: number;
}

/** What is known of folded words by themselves. */
export interface NameKnowledge {
  readonly names: NameResources;
  /** A word known by itself, from the text or from elsewhere. */
  readonly isKnown: (word: string) => boolean;
}

/** The lexicons of the pass. */
export type NameResources = Pick<Resources, 'brandWords' | 'cliticLikeNames' | 'commonWords' | 'countries' | 'gazetteer' | 'givenNames' | 'knownNames' | 'nameWords' | 'pageWords' | 'tagger'>;

/** Stands for a token that folds away to nothing. */
const EMPTY_KEY = 'ـ';

export function wordsOf({ text, tokens, sentences }: Document<'tokens' | 'sentences'>, names: NameResources): Words {
  const keys = tokens.map(({ key }) => (key === '' ? EMPTY_KEY : key));
  const sentenceStarts = new Uint32Array(sentences.length);
  const sentenceEnds = new Uint32Array(tokens.length).fill(tokens.length);
  let word = 0;
  for (const [index, { start }] of sentences.entries()) {
    const from = word;
    while (word < tokens.length && tokens[word]!.start < start) word++;
    sentenceEnds.fill(word, from, word);
    sentenceStarts[index] = word;
  }
  const rolesOfKeys = new Map<string, NameWord | undefined>();
  for (const key of keys) if (!rolesOfKeys.has(key)) rolesOfKeys.set(key, nameWordOf(key, names.nameWords));
  const isKnown = (key: string): boolean => names.countries.has(key) || rolesOfKeys.has(key) || hasForm(names.tagger.memory, key);
  return { text, tokens, keys, sentenceStarts, sentenceEnds, roles: keys.map((key) => rolesOfKeys.get(key)), known: { names, isKnown }, keepsYeh: /ي[\s،.]/u.test(text) };
}

/** A word that is listed as it stands wins over one that is listed less proclitics. */
function nameWordOf(key: string, nameWords: NameWords): NameWord | undefined {
  const roles = nameWords.get(key);
  if (roles !== undefined) return { roles, cut: 0 };
  let found: NameWord | undefined;
  eachWithoutProclitics(key, (rest, cut) => {
    const own = nameWords.get(rest);
    if (own !== undefined) found ??= { roles: own, cut };
  });
  return found;
}

/** The bits of several roles. */
export function rolesOf(...roles: readonly Role[]): number {
  return roles.reduce((bits, role) => bits | roleBit(role), 0);
}

/** Whether a word plays one of the roles, whatever proclitics it carries. */
export function plays({ roles }: Words, at: number, bits: number): boolean {
  const word = roles[at];
  return word !== undefined && (word.roles & bits) !== 0;
}

/** Whether a word plays one of the roles and carries no proclitic. */
export function playsBare({ roles }: Words, at: number, bits: number): boolean {
  const word = roles[at];
  return word !== undefined && word.cut === 0 && (word.roles & bits) !== 0;
}

/** Whether a word has the article and no proclitic. */
export function isDefinite({ keys }: Pick<Words, 'keys'>, at: number): boolean {
  const key = keys[at];
  return key !== undefined && key.length > 3 && key.startsWith('ال');
}

/**
 * Whether a word of a range has the article. Adjectives with the article are parts of names that have it too (وكالة الأنباء الليبية), but only stand
 * beside others (غوغل الأميركية).
 */
export function hasDefinite({ keys }: Words, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (/^[وفبك]?(?:ال\p{L}{2}|لل)/u.test(keys[at]!) && keys[at] !== 'الله') return true;
  return false;
}

/** A whole word of names that begins with a letter that might be a proclitic. */
export function isCliticLike({ names }: NameKnowledge, word: string): boolean {
  return names.cliticLikeNames.has(word) || names.nameWords.has(word) || names.givenNames.has(word);
}

/** Whether a word seldom stands in names. */
export function isCommonWord({ known, keys }: Words, at: number): boolean {
  return known.names.commonWords.has(stemOf(keys[at]!));
}

/** Whether a word less its proclitics is a first name and no ordinary word as often. */
export function isGivenName({ known, keys }: Words, at: number, cut: number): boolean {
  return known.names.givenNames.get(keys[at]!.slice(cut))?.isCommonWord === false;
}
