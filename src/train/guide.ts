import { fold } from '../arabic/fold.ts';
import { columnOf, type Lexicon } from '../resources/lexicon.ts';
import { analyzeForm } from '../tagger/forms.ts';
import { OUTSIDE, TAGS } from '../tagger/tags.ts';

/** Brings the tags of one sentence closer to the guidelines of newsx; gives a new sequence of valid tags. */
export type Relabeler = (words: readonly string[], tags: Uint8Array) => Uint8Array;

const LOC = TAGS.indexOf('B-LOC');
const ORG = TAGS.indexOf('B-ORG');
const PER = TAGS.indexOf('B-PER');

interface Mention {
  start: number;
  end: number;
  /** The tag that begins it. */
  type: number;
}

/** A sentence whose mentions are being changed; `cores` are its words less what is attached before them. */
interface Sentence {
  readonly words: readonly string[];
  readonly cores: readonly string[];
  readonly found: Mention[];
}

/** The guide: the lists of `guide-words.tsv` by their names, all of their words, and the adjectives of countries with the article. */
interface Guide {
  readonly list: (name: string) => ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly nationalities: ReadonlySet<string>;
}

/**
 * Makes a relabeler from the word lists of `guide-words.tsv` and the adjectives of countries. Heads of institutions come into the
 * name, institutions with a nationality become names, heads such as company and newspaper and titles go out, institutions without
 * a name are no names. Heads of places stay outside, as all corpora have it: whether they belong to the name is seen from the head alone.
 */
export function relabelerFrom(lists: Lexicon, adjectives: Lexicon): Relabeler {
  const guide = readGuide(lists, adjectives);
  const generic = guide.list('genericOrganization');
  return (words, tags) => {
    const sentence: Sentence = { words, cores: words.map((word) => coreOf(word, guide.heads)), found: mentionsOf(tags) };
    for (const mention of sentence.found) trimEdges(mention, sentence, guide);
    addOrganizations(sentence, guide);
    for (const mention of sentence.found) {
      takeHead(mention, sentence, guide);
      takeField(mention, sentence, guide);
      takeNationality(mention, sentence, guide);
    }
    const isGeneric = ({ start, end, type }: Mention): boolean => type === ORG && end - start === 1 && generic.has(sentence.cores[start]!);
    return tagsOf(words.length, joinParts(sentence.found, words).filter((mention) => !isGeneric(mention)));
  };
}

function readGuide(lists: Lexicon, adjectives: Lexicon): Guide {
  const [nameColumn, wordsColumn, formColumn] = [columnOf(lists, 'list'), columnOf(lists, 'words'), columnOf(adjectives, 'form')];
  const byName = new Map(lists.rows.map(({ cells }) => [cells[nameColumn]!, new Set(cells[wordsColumn]!.split(' ').map(fold))]));
  const list = (name: string): ReadonlySet<string> => {
    const words = byName.get(name);
    if (words === undefined) throw new RangeError(`${lists.name}: expected a list ${name}`);
    return words;
  };
  const nationalities = [...adjectives.rows.map(({ cells }) => fold(cells[formColumn]!)), ...list('nationality')];
  return { list, heads: new Set([...byName.values()].flatMap((words) => [...words])), nationalities: new Set(nationalities.map((form) => `ال${form}`)) };
}

function isFree({ words, found }: Sentence, at: number): boolean {
  return at >= 0 && at < words.length && !found.some(({ start, end }) => start <= at && at < end);
}

/** Titles go out of names of persons, heads such as company with their marks and adjectives out of names of organizations; a word is always left. */
function trimEdges(mention: Mention, { words, cores }: Sentence, { list }: Guide): void {
  const isLong = (): boolean => mention.end - mention.start > 1;
  const outside = list('outsideOrganization');
  if (mention.type === PER) while (isLong() && list('outsidePerson').has(cores[mention.start]!)) mention.start++;
  if (mention.type !== ORG || !isLong() || !outside.has(cores[mention.start]!)) return;
  while (isLong() && (outside.has(cores[mention.start]!) || isMark(words[mention.start]!))) mention.start++;
  while (isLong() && list('outsideAdjective').has(words[mention.end - 1]!)) mention.end--;
}

/** Adds the names of organizations that the corpus has not: institutions with a nationality, known names, councils with their complement. */
function addOrganizations(sentence: Sentence, { list, nationalities }: Guide): void {
  const { words, cores, found } = sentence;
  for (let at = 0; at + 1 < words.length; at++) {
    if (!isFree(sentence, at) || !isFree(sentence, at + 1)) continue;
    const [core, next] = [cores[at]!, words[at + 1]!];
    const isNational = list('nationalOrganization').has(core) && nationalities.has(next) && agree(core, next);
    if (isNational || (core === COUNCIL && list('organizationOfCouncil').has(next) && !list('organization').has(core))) found.push({ start: at, end: at + 2, type: ORG });
    else if (list('organization').has(core)) found.push({ start: at, end: at + 1, type: ORG });
  }
}

const COUNCIL = 'مجلس';
const MINISTRY = 'وزاره';

/** The head before a name of an organization belongs to it, and makes one of the name of a place. */
function takeHead(mention: Mention, sentence: Sentence, { list }: Guide): void {
  const before = mention.start - 1;
  if (!isFree(sentence, before)) return;
  const head = sentence.cores[before]!;
  if (mention.type === LOC && list('placeOfOrganization').has(head)) [mention.start, mention.type] = [before, ORG];
  else if (mention.type === ORG && list('organizationHead').has(head)) mention.start = before;
}

/** The further fields of a ministry belong to its name, and an adjective after them. */
function takeField(mention: Mention, sentence: Sentence, { list }: Guide): void {
  if (mention.type !== ORG || sentence.cores[mention.start] !== MINISTRY) return;
  while (isFree(sentence, mention.end) && list('ministryField').has(sentence.words[mention.end]!)) mention.end++;
  if (isFree(sentence, mention.end) && list('ministryAdjective').has(sentence.words[mention.end]!)) mention.end++;
}

/** The nationality after a definite institution belongs to its name. */
function takeNationality(mention: Mention, sentence: Sentence, { nationalities }: Guide): void {
  if (mention.type !== ORG || !isFree(sentence, mention.end)) return;
  const { words, cores } = sentence;
  const next = words[mention.end]!;
  if (words[mention.end - 1]!.includes('ال') && nationalities.has(next) && agree(cores[mention.start]!, next)) mention.end++;
}

/** An institution and the one it belongs to, joined by ل, are one name: the assembly of the union. */
function joinParts(found: readonly Mention[], words: readonly string[]): readonly Mention[] {
  const joined: Mention[] = [];
  for (const mention of [...found].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const belongs = last?.end === mention.start && last.type === ORG && mention.type === ORG && /^ل(?:ل|حركه|حزب|منظمه|جامعه)/u.test(words[mention.start]!);
    if (belongs) last.end = mention.end;
    else joined.push(mention);
  }
  return joined;
}

/** A word less its conjunction and the preposition before it, where that leaves a known head; the article stays. */
function coreOf(word: string, heads: ReadonlySet<string>): string {
  const { stem, article } = analyzeForm(word);
  if (article === 1) return `ال${stem}`;
  return !heads.has(stem) && heads.has(stem.slice(1)) && 'بكلوف'.includes(stem[0]!) ? stem.slice(1) : stem;
}

/** Whether an adjective may qualify a head noun: in the singular both or neither end in teh marbuta; plurals of things take the feminine. */
function agree(head: string, adjective: string): boolean {
  return adjective.endsWith('ه') === head.endsWith('ه') || (adjective.endsWith('ه') && (head.endsWith('ات') || head === 'كتائب'));
}

function isMark(word: string): boolean {
  return analyzeForm(word).shape === 3;
}

function mentionsOf(tags: Uint8Array): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at]!;
    if (tag === OUTSIDE) continue;
    if (tag % 2 === 1) found.push({ start: at, end: at + 1, type: tag });
    else found.at(-1)!.end = at + 1;
  }
  return found;
}

function tagsOf(length: number, mentions: readonly Mention[]): Uint8Array {
  const tags = new Uint8Array(length);
  for (const { start, end, type } of mentions) {
    tags[start] = type;
    tags.fill(type + 1, start + 1, end);
  }
  return tags;
}
