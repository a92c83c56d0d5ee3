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

/**
 * Makes a relabeler from the word lists of `guide-words.tsv` and the adjectives of countries. Heads of institutions come into the
 * name, institutions with a nationality become names, heads such as company and newspaper and titles go out, institutions without
 * a name are no names. Heads of places stay outside, as all corpora have it: whether they belong to the name is seen from the head alone.
 */
export function relabelerFrom(lists: Lexicon, adjectives: Lexicon): Relabeler {
  const list = (name: string): ReadonlySet<string> => {
    const row = lists.rows.find(({ cells }) => cells[columnOf(lists, 'list')] === name);
    return new Set(row?.cells[columnOf(lists, 'words')]!.split(' ').map(fold));
  };
  const nationalities = new Set(adjectives.rows.map(({ cells }) => `ال${fold(cells[columnOf(adjectives, 'form')]!)}`));
  for (const form of list('nationality')) nationalities.add(`ال${form}`);
  const heads = new Set(lists.rows.flatMap(({ cells }) => cells[columnOf(lists, 'words')]!.split(' ').map(fold)));
  const generic = list('genericOrganization');
  const national = list('nationalOrganization');
  const organizationHead = list('organizationHead');
  const council = list('organizationOfCouncil');
  const outsideOrganization = list('outsideOrganization');
  const organization = list('organization');
  const ministryField = list('ministryField');
  const ministryAdjective = list('ministryAdjective');
  const outsideAdjective = list('outsideAdjective');
  const outsidePerson = list('outsidePerson');
  const placeOfOrganization = list('placeOfOrganization');

  return (words, tags) => {
    const cores = words.map((word) => coreOf(word, heads));
    const found = mentionsOf(tags);
    const isFree = (at: number): boolean => at >= 0 && at < words.length && !found.some(({ start, end }) => start <= at && at < end);
    for (const mention of found) {
      if (mention.type === PER) while (mention.end - mention.start > 1 && outsidePerson.has(cores[mention.start]!)) mention.start++;
      if (mention.type !== ORG || mention.end - mention.start === 1 || !outsideOrganization.has(cores[mention.start]!)) continue;
      while (mention.end - mention.start > 1 && (outsideOrganization.has(cores[mention.start]!) || isMark(words[mention.start]!))) mention.start++;
      while (mention.end - mention.start > 1 && outsideAdjective.has(words[mention.end - 1]!)) mention.end--;
    }
    for (let at = 0; at + 1 < words.length; at++) {
      if (!isFree(at) || !isFree(at + 1)) continue;
      if (national.has(cores[at]!) && nationalities.has(words[at + 1]!) && agree(cores[at]!, words[at + 1]!)) found.push({ start: at, end: at + 2, type: ORG });
      else if (organization.has(cores[at]!)) found.push({ start: at, end: at + 1, type: ORG });
      else if (cores[at] === 'مجلس' && council.has(words[at + 1]!)) found.push({ start: at, end: at + 2, type: ORG });
    }
    for (const mention of found) {
      const before = mention.start - 1;
      if (isFree(before)) {
        const head = cores[before]!;
        if (mention.type === LOC && placeOfOrganization.has(head)) [mention.start, mention.type] = [before, ORG];
        else if (mention.type === ORG && organizationHead.has(head)) mention.start--;
      }
      if (mention.type === ORG && cores[mention.start] === 'وزاره') {
        while (isFree(mention.end) && ministryField.has(words[mention.end]!)) mention.end++;
        if (isFree(mention.end) && ministryAdjective.has(words[mention.end]!)) mention.end++;
      }
      if (!isFree(mention.end)) continue;
      const next = words[mention.end]!;
      if (mention.type === ORG && words[mention.end - 1]!.includes('ال') && nationalities.has(next) && agree(cores[mention.start]!, next)) mention.end++;
    }
    return tagsOf(words.length, joinParts(found, words).filter(({ start, end, type }) => !(type === ORG && end - start === 1 && generic.has(cores[start]!))));
  };
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
