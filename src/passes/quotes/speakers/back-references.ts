import { fold } from '../../../arabic/fold.ts';
import { keyAt, type Range } from '../page/page.ts';
import { meansAuthor, onlyAuthor } from './authorship.ts';
import { isDeputy } from './descriptions.ts';
import { isTitle } from './families.ts';
import type { Knowledge } from './knowledge.ts';
import { includesAll } from './mentions.ts';
import { toldOf, type Source } from './sources.ts';
import { sourceOfTitled, type Titled } from './titles.ts';

/**
 * Whom a description points back to: somebody described by the same nouns before, or named with them as a title anywhere on the page. `at` is the
 * token of the description; a person who is meant must have one of the words in `affiliation`, which are of names after the nouns.
 */
export function backTo(knowledge: Knowledge, source: Source, at: number, affiliation: readonly string[] = []): Source | undefined {
  const { page, mentions } = knowledge;
  const wanted = source.nouns.filter((noun) => !page.words.isPointer(noun));
  if (wanted.length === 0) return undefined;
  const titled = (which: Which): Source | undefined => titledBy(knowledge, source, wanted, at, which, source.type === 'ORG' ? [] : affiliation);
  if (source.type === 'ORG') return mentions().described(wanted) ?? titled('latest') ?? ofKind(knowledge, source) ?? titled('labelled') ?? titled('nearest');
  if (source.number !== 'sg') return mentions().described(wanted);
  if (affiliation.length > 0) return titled('nearest');
  return mentions().described(wanted) ?? titled('nearest') ?? onlyOne(knowledge, source, wanted);
}

/** Which of those with a title: the nearest, the last before, or the last organization of which the noun before its name tells that title. */
type Which = 'nearest' | 'latest' | 'labelled';

/** Who is named with a title of all the nouns: of people for a person, of organizations that begin with the first noun for an organization. */
function titledBy({ page, titles }: Knowledge, source: Source, wanted: readonly string[], at: number, which: Which, affiliation: readonly string[]): Source | undefined {
  const type = source.type === 'ORG' ? 'ORG' : 'PER';
  const isCalled = ({ label, words }: Titled): boolean => type === 'PER' || (which === 'labelled' ? label : words[0]) === wanted[0];
  const fits = (titled: Titled): boolean => isCalled(titled) && includesAll(titled.words, wanted) && !isDeputy(page, titled.words, wanted) && belongs(titled, affiliation);
  const index = titles(type);
  const found = which === 'nearest' ? index.nearest(wanted[0]!, at, fits) : index.latest(wanted[0]!, at, fits);
  return found === undefined ? undefined : sourceOfTitled(page, found, source.nouns);
}

/** Whether a title or name has one of the words, where there are any. */
function belongs({ words, mention }: Titled, affiliation: readonly string[]): boolean {
  if (affiliation.length === 0) return true;
  const name = fold(mention.name).split(' ');
  return affiliation.some((word) => words.includes(word) || name.includes(word));
}

/** What a description may add to a title without meaning somebody else: a nisba, and few adjectives. */
const ADDED = /(?:ي|يه|جديد|جديده|منتخب|حالي|سابق)$/u;

/** The last source with the title, or the only person of the page that has it, where the description adds but a nisba or `الجديد` to it. */
function onlyOne(knowledge: Knowledge, source: Source, wanted: readonly string[]): Source | undefined {
  const { page, mentions, titles } = knowledge;
  const core = wanted.filter((noun, k) => k === 0 || !ADDED.test(noun));
  if (core.length === wanted.length) return undefined;
  const fits = titles('PER').of(core[0]!).filter(({ words }) => includesAll(words, core) && !isDeputy(page, words, core));
  const ids = new Set(fits.map(({ mention }) => mention.entity));
  const spoke = mentions().latest((earlier) => earlier.source.id !== undefined && ids.has(earlier.source.id))?.source;
  if (spoke !== undefined) return toldOf(spoke, { nouns: source.nouns });
  return ids.size === 1 ? titledBy(knowledge, source, core, fits[0]!.at + 1, 'nearest', []) : undefined;
}

/**
 * The organization that spoke last, where a noun for its kind, perhaps with nisbas, points back to it and nothing in its name says that it is of
 * another kind: `اليونيسف … المنظمة`, `الاتحاد العام للشغل … الهيئة النقابية`.
 */
function ofKind({ page, mentions }: Knowledge, { type, number, nouns: [noun = '', ...rest] }: Source): Source | undefined {
  const { kind, generic } = page.words.of(noun).is;
  if (!kind || type !== 'ORG' || number !== 'sg' || !rest.every((word) => /يه?$/u.test(word))) return undefined;
  const earlier = mentions().latest(({ spoke, source }) => spoke && source.named && source.type === 'ORG');
  if (earlier === undefined) return undefined;
  const { head, source } = earlier;
  const saysNoKind = source.nouns.length === 1 || page.words.of(head).noun === undefined;
  return saysNoKind || head === noun || (generic && page.words.of(head).is.kind) ? source : undefined;
}

/** A rank or title before a word that ends the name of somebody on the page means him, though it was not taken for a name there: `اللواء القبيل`. */
export function familiar({ page, families }: Knowledge, source: Source, { end }: Range, head: number): Source | undefined {
  if (source.number !== 'sg' || !isTitle(page, head)) return undefined;
  for (let i = head + 1; i < end; i++) {
    const mention = page.nameOf[i] === -1 ? families().get(keyAt(page, i)) : undefined;
    if (mention !== undefined) return sourceOfTitled(page, { mention }, source.nouns);
  }
  return undefined;
}

/** The only author the page names, where a bare noun means whoever wrote what it is about. */
export function authorMeant({ page, titles }: Knowledge, noun: string, nouns: readonly string[]): Source | undefined {
  const found = meansAuthor(page, noun) ? onlyAuthor(page, titles('PER')) : undefined;
  return found === undefined ? undefined : sourceOfTitled(page, found, nouns);
}

/** A short name means the last source whose name holds it, one that spoke before one that was only a subject, whatever else on the page is called so. */
export function earlierSpeaker({ mentions }: Knowledge, source: Source, short: string | undefined): Source | undefined {
  if (short === undefined) return undefined;
  const { people, called } = mentions();
  const earlier = people.has(source.id!) ? undefined : called(short);
  return earlier === undefined ? undefined : toldOf(earlier, { gender: source.gender ?? earlier.gender });
}
