import type { Frame } from './frame.ts';
import { isWord, keyAt, type Page, type Range } from './page.ts';
import type { Resolved } from './resolve.ts';
import { describe, type Source } from './sources.ts';
import { titlesOf, type Titled } from './titles.ts';

/** Finds whom a noun phrase means: somebody named, somebody described before, or a new source. */
export interface Referents {
  /** The source of a frame's own noun phrase. */
  readonly explicit: (frame: Frame) => Resolved;
  /** A described source as an earlier or named one that it refers back to, itself where there is none. */
  readonly known: (source: Source) => Source;
}

interface Mentioned {
  readonly nouns: ReadonlySet<string>;
  readonly head: string;
  readonly source: Source;
}

/** Words of a description that only point back. */
const POINTERS = new Set(['ذاته', 'ذاتها', 'نفسه', 'نفسها', 'مذكور', 'مذكوره', 'سابق', 'ذكره', 'ذاتهم', 'نفسهم', 'ان', 'هذا', 'هذه']);
const MEMORY = 40;

export function referentsOf(page: Page): Referents {
  const mentioned: Mentioned[] = [];
  let titles: readonly Titled[] | undefined;
  const remember = (nouns: readonly string[], source: Source): void => {
    if (nouns.length > 0) mentioned.push({ nouns: new Set(nouns), head: nouns[0]!, source });
  };

  const backTo = (nouns: readonly string[], at: number): Source | undefined => {
    const wanted = nouns.filter((noun) => !POINTERS.has(noun));
    if (wanted.length === 0) return undefined;
    for (let k = mentioned.length - 1; k >= Math.max(0, mentioned.length - MEMORY); k--) {
      const earlier = mentioned[k]!;
      if (wanted.every((noun) => earlier.nouns.has(noun))) return earlier.source;
    }
    titles ??= titlesOf(page);
    const fits = titles.filter(({ words, mention }) => wanted.every((noun) => words.has(noun)) && (mention.type === 'PER' || [...words][0] === wanted[0]));
    const found = fits.filter((titled) => titled.at < at).at(-1) ?? fits[0];
    if (found === undefined) return undefined;
    return { id: found.mention.entity, name: found.mention.name, type: found.mention.type, gender: found.mention.gender ?? null, number: 'sg', nouns, named: true };
  };

  const meant = (range: Range): Source => {
    const source = describe(page, range);
    if (source.named) return source;
    const head = firstWord(page, range);
    const issuer = page.words.noun(keyAt(page, head))?.kind === 'document' ? issuerOf(page, { first: head, end: range.end }) : undefined;
    if (issuer !== undefined) {
      const known = backTo(issuer.nouns, range.first);
      if (issuer.named || known !== undefined) return { ...(known ?? issuer), gender: source.gender, number: 'sg' };
      return { ...issuer, gender: source.gender };
    }
    if (!isDefinite(page, head, range.end)) return source;
    const known = backTo(source.nouns, range.first);
    return known === undefined ? source : { ...known, gender: source.gender ?? known.gender, number: source.number };
  };

  return {
    explicit: (frame) => {
      const source = meant(frame.speaker!);
      const verb = frame.kind === 'finite' ? frame.reading : undefined;
      const gender = verb !== undefined && verb.number === 'sg' && verb.gender !== null && (source.number === 'sg' || source.gender === null) ? verb.gender : source.gender;
      const agreeing = { ...source, gender };
      remember(describe(page, frame.speaker!).nouns, agreeing);
      return { source: agreeing, resolution: source.named ? 'explicit' : 'described', certainty: source.named ? 0.96 : 0.9 };
    },
    known: (source) => (source.named ? source : (backTo(source.nouns, Number.MAX_SAFE_INTEGER) ?? source)),
  };
}

function firstWord(page: Page, { first, end }: Range): number {
  for (let i = first; i < end; i++) if (isWord(page, i)) return i;
  return first;
}

/** The body or person whose document it is: what follows its head noun. */
function issuerOf(page: Page, { first, end }: Range): Source | undefined {
  if (first + 1 >= end || !isWord(page, first + 1)) return undefined;
  const noun = page.words.noun(keyAt(page, first + 1));
  if (noun === undefined && page.nameOf[first + 1] === -1) return undefined;
  if (noun !== undefined && noun.kind !== 'body' && noun.kind !== 'person' && noun.kind !== 'media') return undefined;
  return describe(page, { first: first + 1, end });
}

/** Whether a description points to somebody known: with the article, or a short construct that ends in one. */
function isDefinite(page: Page, head: number, end: number): boolean {
  if (/^[وفبلك]?ال/u.test(keyAt(page, head)) || keyAt(page, head).startsWith('لل')) return true;
  const next = keyAt(page, head + 1);
  return head + 1 < end && end - head <= 4 && (next.startsWith('ال') || next.startsWith('لل'));
}
