import type { Frame } from '../frame.ts';
import { hasArticle, hasTrait, keyAt, type Page, type Range, wordAt } from '../page/page.ts';
import { isOwnDocument } from '../page/phrases.ts';
import { PARTITIVE } from '../page/traits.ts';
import { aliasAt } from './aliases.ts';
import { authorMeant, backTo, earlierSpeaker, familiar } from './back-references.ts';
import { agreesInGender, firstNoun, goesOn, isCourtesyOf, isDefinite, isSame, shortName } from './descriptions.ts';
import { affiliationOf } from './families.ts';
import { issuerOf } from './issuers.ts';
import { knowledgeOf, type Knowledge } from './knowledge.ts';
import type { Mentioned } from './mentions.ts';
import { describe, nounKeyAt, nounsOf, type Source, toldOf } from './sources.ts';

/** Whom a frame's own noun phrase means. */
export interface Told {
  readonly source: Source;
  /** Whether the frame's verb shows the gender of the source. */
  readonly showsGender: boolean;
}

/** Finds whom a noun phrase means: somebody named, somebody described before, or a new source. */
export interface Referents {
  /** Whom a frame's own noun phrase means; `latest` is who spoke last, whom a bare `المتحدث` means. */
  readonly explicit: (frame: Frame, latest: Source | undefined) => Told;
  /** Keeps that a frame's noun phrase mentioned somebody; frames and subjects come in the order of the text. */
  readonly mention: (frame: Frame, told: Told) => void;
  /** Keeps that somebody spoke in a document, whom it means when it is named again: `وقالت الوزارة في بيان … وأضاف البيان`. */
  readonly spokeIn: (channel: Range, source: Source) => void;
  /** A described subject as the source it refers back to, itself where there is none; it is kept as mentioned. */
  readonly known: (source: Source, at: number) => Source;
}

/** The referents of a page. `catchUp` is called before it is asked who was mentioned so far. */
export function referentsOf(page: Page, catchUp: () => void): Referents {
  const knowledge = knowledgeOf(page, catchUp);
  /** What verbs showed of the gender of entities. */
  const genders = new Map<string, Source['gender']>();
  return {
    explicit: (frame, latest) => {
      const source = meant(knowledge, frame.speaker!, latest);
      const verb = frame.kind === 'finite' ? frame.reading : undefined;
      const showsGender = verb !== undefined && verb.number === 'sg' && verb.gender !== null && (source.number === 'sg' || source.gender === null);
      return { source: showsGender ? toldOf(source, { gender: verb.gender }) : source, showsGender };
    },
    mention: ({ speaker }, { source, showsGender }) => {
      if (showsGender && source.id !== undefined) genders.set(source.id, source.gender);
      knowledge.mentions().add(nounsOf(page, speaker!), source, true);
    },
    spokeIn: ({ first, end }, source) => {
      for (let i = first; i < Math.min(end, first + 2); i++) {
        const noun = wordAt(page, i).noun?.kind === 'document' ? nounKeyAt(page, i) : '';
        if (noun !== '' && page.words.of(noun).is.statement) knowledge.mentions().add([noun], source, false);
      }
    },
    known: (source, at) => {
      const found = knownBefore(knowledge, source, at);
      const gender = found.gender ?? genders.get(found.id ?? '') ?? null;
      const told = gender === found.gender ? found : toldOf(found, { gender });
      knowledge.mentions().add(source.nouns, told, false);
      return told;
    },
  };
}

/** Whom the subject of a clause means, which is described from the token `at` on. */
function knownBefore(knowledge: Knowledge, source: Source, at: number): Source {
  const { page } = knowledge;
  if (source.named && source.type !== 'PER') return source;
  const range = { first: at, end: at + source.nouns.length };
  if (!source.named) return familiar(knowledge, source, range, at) ?? backTo(knowledge, source, at) ?? pointedTo(knowledge, source) ?? source;
  return earlierSpeaker(knowledge, source, shortName(page, range, source)) ?? source;
}

/** Whom a noun that points back means by itself (`سعادته`): the last person mentioned of its gender. */
function pointedTo({ page, mentions }: Knowledge, source: Source): Source | undefined {
  if (source.nouns.length !== 1 || !page.words.of(source.nouns[0]!).is.latest) return undefined;
  return mentions().latest((earlier) => earlier.source.type === 'PER' && earlier.source.named && agreesInGender(source, earlier.source))?.source;
}

/** Whom the phrase of a speaker means: by an alias, its name, a document, or a description that may point back. */
function meant(knowledge: Knowledge, range: Range, latest: Source | undefined): Source {
  const { page } = knowledge;
  const source = describe(page, range);
  const alias = source.number === 'sg' && range.end - range.first === 1 && hasArticle(page, range.first) ? aliasAt(knowledge.aliases(), page, range.first) : undefined;
  if (alias?.name !== undefined) return { id: undefined, name: alias.name, type: 'PER', gender: source.gender, number: 'sg', nouns: source.nouns, named: false };
  if (isSame(page, range) && source.type === 'ORG' && latest?.type === 'ORG' && agreesInGender(source, latest)) return latest;
  if (source.named) return source.type === 'PER' ? earlierSpeaker(knowledge, source, shortName(page, range, source)) ?? source : source;
  const head = firstNoun(page, range);
  if (latest !== undefined && isOwnDocument(page, keyAt(page, head))) return latest;
  if (wordAt(page, head).noun?.kind === 'document') return issuerOf(knowledge, source, range, head, latest);
  if (hasTrait(page, head, PARTITIVE) || !isDefinite(page, range.first, head, range.end)) return source;
  return definiteMeant(knowledge, source, range, head, latest);
}

/** Whom a definite description means: somebody it points back to, the only author, or who spoke last. */
function definiteMeant(knowledge: Knowledge, source: Source, range: Range, head: number, latest: Source | undefined): Source {
  const { page } = knowledge;
  if (nounKeyAt(page, head) === SOURCE && (range.end - range.first === 1 || isSame(page, range))) {
    const last = knowledge.mentions().latest(({ spoke }) => spoke);
    if (last !== undefined && isUnnamed(page, last) && last.source.number === source.number) return last.source;
  }
  if (latest?.type === 'PER' && range.end - range.first === 1 && isCourtesyOf(page, head, latest.gender)) return latest;
  const known = familiar(knowledge, source, range, head) ?? backTo(knowledge, source, range.first, affiliationOf(page, range, source.nouns));
  if (known !== undefined) return toldOf(known, { gender: source.gender ?? known.gender, number: source.number });
  const noun = nounKeyAt(page, head);
  const author = range.end - head === 1 ? authorMeant(knowledge, noun, source.nouns) : undefined;
  if (author !== undefined) return author;
  // An agency or document cited last is a source (مصدر) too, though no later verb goes on with it.
  if (noun === SOURCE) return latest ?? knowledge.mentions().latest(({ spoke }) => spoke)?.source ?? source;
  return latest !== undefined && meansLatest(knowledge, source, range, head, latest) ? latest : source;
}

/** Whether somebody spoke who is described, not named, and was not mentioned before: `مسؤول محلي`. */
function isUnnamed(page: Page, { head, source }: Mentioned): boolean {
  const noun = page.words.of(head).noun;
  return !source.named && (noun?.kind === 'person' || noun?.kind === 'source') && !source.name.startsWith('ال');
}

/** What stands for whoever was cited. */
const SOURCE = 'مصدر';

/** Whether a description means who spoke last: `النقابي ذاته`, a noun that only points back (a feminine one to a woman), or one of a person where the page has no other. */
function meansLatest({ page, mentions }: Knowledge, source: Source, range: Range, head: number, latest: Source): boolean {
  const noun = nounKeyAt(page, head);
  if (latest.type !== 'PER' || latest.number !== source.number || !agreesInGender(source, latest)) return false;
  const single = latest.named && range.end - head === 1 && wordAt(page, head).noun?.kind === 'person' && mentions().people.size === 1;
  return single || isSame(page, range) || (page.words.of(noun).is.latest && (source.gender !== 'f' || latest.gender === 'f') && !goesOn(page, head + 1, range.end));
}
