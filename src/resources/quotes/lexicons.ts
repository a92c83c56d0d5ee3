import { fold } from '../../arabic/fold.ts';
import { inflect, type GrammaticalNumber, type Inflection } from '../../arabic/verbs.ts';
import type { Gender } from '../../document.ts';
import { columnOf, type Lexicon } from '../lexicon.ts';
import { suffixTableOf, type SuffixTable } from '../suffix-filter.ts';

/** What a verb of saying takes: a complementizer, a preposition before a clause or noun phrase, `quote` marks or a colon, a noun phrase (`NP`), an addressee. */
export type Complement = 'إن' | 'أن' | 'بأن' | 'إلى' | 'على' | 'من' | 'عن' | 'في' | 'ب' | 'quote' | 'NP' | 'ل' | 'مع';

/** A verb of saying. */
export interface ReportingVerb {
  readonly lemma: string;
  readonly group: string;
  readonly complements: ReadonlySet<Complement>;
  /** Whether its object is whom or what is spoken of, so that a clause may follow an object pronoun. */
  readonly takesObject: boolean;
  /** A: speech wherever a complement stands; B: with a verified complement; C: noun phrases mostly; X: never speech. */
  readonly tier: 'A' | 'B' | 'C' | 'X';
  /** Share of its finite forms that a complement follows, 0 to 1. */
  readonly share: number;
  /** What the bare form oftener is than this verb. */
  readonly homograph: 'noun' | 'preposition' | null;
  /** Whether its imperfect is oftener that of a verb that says nothing: يرجع goes back. */
  readonly sharesImperfect: boolean;
  /** What the verb does with the name of a source: keep it back, or disclose it. */
  readonly anonymity: 'withholding' | 'disclosing' | null;
}

/** One reading of a form as a form of a verb of saying. */
export interface VerbReading extends Omit<Inflection, 'form'> {
  readonly verb: ReportingVerb;
}

/** What a noun that heads a source means: somebody, several, an organization, an outlet, a document, or an unnamed source. */
export type SourceClass = 'person' | 'group' | 'body' | 'media' | 'document' | 'source';

/** A noun that heads the name of a source, in one of its forms; gender and number are those its verb agrees with. */
export interface SourceNoun {
  readonly lemma: string;
  readonly kind: SourceClass;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

/** What a fixed phrase does; `nominal-cues.tsv` explains each role. */
export type NominalRole =
  | 'source' | 'opinion' | 'clause' | 'remark' | 'relay' | 'document' | 'content' | 'noun' | 'pretext' | 'hearsay' | 'label' | 'turn' | 'shift' | 'reentry' | 'formula';

/** A fixed phrase of the lexicon. */
export interface NominalCue {
  readonly lemma: string;
  readonly role: NominalRole;
  /** Keys of the tokens after the first. */
  readonly rest: readonly string[];
}

/** What a word does in a clause (`quote-words.tsv` explains each role): here nothing. A word may have several roles. */
export const NO_ROLES = {
  time: false, channel: false, addressee: false, adverb: false, preposition: false, lead: false, relative: false, governor: false, opener: false,
  auxiliary: false, negator: false, attitude: false, stance: false, conjunction: false, concrete: false, titled: false, fusing: false, issuing: false, starter: false, objectless: false,
  divine: false, blessing: false, citation: false,
  rule: false, event: false, governing: false, honorific: false, adjective: false, partitive: false, pointer: false, latest: false, statement: false, kind: false, generic: false,
  deputy: false, writer: false, work: false, addressed: false, quoted: false, relation: false, withholding: false, disclosing: false,
} as const;

/** One of the roles. */
export type WordRole = keyof typeof NO_ROLES;
/** The roles that a word has. */
export type Roles = Readonly<Record<WordRole, boolean>>;

/** All that the quotes pass knows of words, by folded key. */
export interface QuoteLexicons {
  readonly verbs: ReadonlyMap<string, readonly VerbReading[]>;
  readonly nouns: ReadonlyMap<string, SourceNoun>;
  /** Longest first, by the key of the first token. */
  readonly phrases: ReadonlyMap<string, readonly NominalCue[]>;
  readonly roles: ReadonlyMap<string, Roles>;
  /** Folded names of agencies, and whether the bare name is enough. */
  readonly agencies: ReadonlyMap<string, boolean>;
  /** Endings of the keys of the large tables. */
  readonly endings: Readonly<Record<'verbs' | 'nouns' | 'roles', SuffixTable>>;
}

/** Verbs whose object is not what was said but whom or what it was said of, so that a clause follows them with object pronouns too. */
const WITH_OBJECT = new Set(['describe', 'inform', 'opine', 'judge', 'accuse', 'ask', 'direct', 'criticise', 'praise', 'commit', 'deny', 'transmit']);

/** Reads the lexicons of the quotes pass. `read` gives a lexicon by name. */
export function parseQuoteLexicons(read: (name: string) => Lexicon): QuoteLexicons {
  const roles = readRoles(read('quote-words'));
  const verbs = readVerbs(read('reporting-verbs'), roles);
  const nouns = readNouns(read('speaker-nouns'));
  return {
    verbs,
    nouns,
    phrases: readPhrases(read('nominal-cues')),
    roles,
    agencies: new Map(cellsOf(read('agencies'), ['name', 'bare']).map(([name, bare]) => [fold(name!), bare === 'yes'])),
    endings: { verbs: suffixTableOf(verbs.keys()), nouns: suffixTableOf(nouns.keys()), roles: suffixTableOf(roles.keys()) },
  };
}

function cellsOf(lexicon: Lexicon, columns: readonly string[]): readonly (readonly string[])[] {
  const indexes = columns.map((column) => columnOf(lexicon, column));
  return lexicon.rows.map(({ cells }) => indexes.map((index) => cells[index]!));
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function readVerbs(lexicon: Lexicon, roles: QuoteLexicons['roles']): QuoteLexicons['verbs'] {
  const readings = new Map<string, VerbReading[]>();
  const columns = ['lemma', 'imperfect', 'participle', 'masdar', 'group', 'complements', 'tier', 'share', 'noun'];
  for (const [lemma, imperfect, participle, masdar, group, complements, tier, share, noun] of cellsOf(lexicon, columns)) {
    const others = noun!.split(' ');
    const verb: ReportingVerb = {
      lemma: lemma!, group: group!, tier: tier as ReportingVerb['tier'], share: Number(share) / 100,
      homograph: others.includes('noun') ? 'noun' : others.includes('preposition') ? 'preposition' : null, sharesImperfect: others.includes('verb'),
      takesObject: WITH_OBJECT.has(group!), complements: new Set(complements!.split(' ') as Complement[]),
      anonymity: anonymityOf(roles.get(fold(lemma!))),
    };
    const forms = inflect({ lemma: lemma!, imperfect: imperfect!, participle: participle!, masdar: masdar! });
    for (const { form, kind, person, gender, number } of forms) push(readings, form, { kind, person, gender, number, verb });
  }
  return readings;
}

function anonymityOf(roles: Roles | undefined): ReportingVerb['anonymity'] {
  return roles?.withholding === true ? 'withholding' : roles?.disclosing === true ? 'disclosing' : null;
}

/** Sound masculine plurals, in the nominative and elsewhere. */
const PLURALS: readonly string[] = ['ون', 'ين'];

function readNouns(lexicon: Lexicon): QuoteLexicons['nouns'] {
  const nouns = new Map<string, SourceNoun>();
  const add = (form: string, noun: SourceNoun): void => {
    const key = fold(form);
    if (!nouns.has(key)) nouns.set(key, noun);
  };
  const listed = cellsOf(lexicon, ['noun', 'class', 'gender', 'number', 'plural']).map(([lemma, kind, gender, number, plural]) => ({
    noun: { lemma: lemma!, kind: kind as SourceClass, gender: gender as Gender, number: number as GrammaticalNumber },
    plurals: plural === 'ون' ? PLURALS.map((ending) => lemma! + ending) : plural!.split(' ').filter((form) => form !== '-' && form !== ''),
  }));
  // What is listed goes before what is made of it: منظمة is an organization first, and no female organizer.
  for (const { noun } of listed) add(noun.lemma, noun);
  for (const { noun, plurals } of listed) for (const form of plurals) add(form, { ...noun, number: 'pl' });
  for (const { noun } of listed) {
    const { lemma, kind, gender } = noun;
    if (lemma.length > 2) add(`${lemma}ا`, noun);
    if (kind !== 'person' || gender !== 'm') continue;
    add(`${lemma}ة`, { ...noun, gender: 'f' });
    add(`${lemma}ات`, { ...noun, gender: 'f', number: 'pl' });
    for (const dual of ['ان', 'ين']) add(lemma + dual, { ...noun, number: dual === 'ان' ? 'du' : 'pl' });
  }
  return nouns;
}

function readPhrases(lexicon: Lexicon): QuoteLexicons['phrases'] {
  const phrases = new Map<string, NominalCue[]>();
  for (const [cue, role] of cellsOf(lexicon, ['cue', 'role'])) {
    const [first, ...rest] = fold(cue!).split(' ');
    push(phrases, first!, { lemma: cue!, role: role as NominalRole, rest });
  }
  for (const known of phrases.values()) known.sort((a, b) => b.rest.length - a.rest.length);
  return phrases;
}

function readRoles(lexicon: Lexicon): QuoteLexicons['roles'] {
  const roles = new Map<string, Record<WordRole, boolean>>();
  for (const [word, role] of cellsOf(lexicon, ['word', 'role'])) {
    const key = fold(word!);
    const known = roles.get(key) ?? { ...NO_ROLES };
    known[role as WordRole] = true;
    roles.set(key, known);
  }
  return roles;
}
