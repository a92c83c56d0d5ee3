import { fold } from '../../arabic/fold.ts';
import { NewsxError } from '../../errors.ts';
import { columnOf, type Lexicon } from '../lexicon.ts';

/**
 * What a word does in or beside a name.
 * - `organization`: a head noun inside names of organizations, whatever proper or complete name follows; `organization-weak`: one that
 *   heads ordinary phrases as often; `organization-of-field`: one that any area of work makes a name (لجنة الطاقة); `organization-outside`: a head that stays outside.
 * - `national`: a definite noun that a nationality makes a name (الجيش السوداني); `definite-head`: one that an adjective of institutions
 *   makes a name (المركز الوطني); `adjective`: such adjectives; `wide`: those that only go on with a name (الهيئة العامة للنقل).
 * - `field`, `inner`: what continues a name: areas of work, inner nouns (مجلس حقوق الإنسان).
 * - `council`: complements that make مجلس a name; `not-organization`: complements that make none.
 * - `nationality`: adjectives of countries; `regional`: of regions and blocs.
 * - `short-form`: definite nouns by which a text calls an organization it named in full before.
 * - `place`: a head inside names of places; `place-strong`: one that any definite complement makes a name; `place-outside`: one that stays outside;
 *   `settlement`: one after which only a name comes; `place-generic`: nouns that make no name with a nationality.
 * - `event`: a head inside names of events and works; `event-of-place`: one that is called after places only (إعلان الدوحة).
 * - `title`: stands before persons, outside; `name-part`: begins or joins parts of a person's name (آل, مولاي); `blessing`: follows one, outside.
 * - `stop`: never part of a name; `audience`: after ل, whom an institution tells and not what it is for.
 * - `speech`: verbs and nouns of telling, before whom one tells; `work`: kinds of works and of things that are named in marks; `sport`: words of sport;
 *   `nickname`: stands between a person and a nickname; `office`: what a person may be, the head of a role.
 */
const ROLES = [
  'organization', 'organization-weak', 'organization-outside', 'national', 'definite-head', 'adjective', 'wide', 'field', 'inner',
  'council', 'short-form', 'not-organization', 'regional', 'place', 'place-strong', 'place-generic', 'place-outside', 'settlement', 'event', 'event-of-place',
  'organization-of-field', 'nationality', 'title', 'name-part', 'blessing', 'stop', 'audience', 'speech', 'work', 'sport', 'nickname', 'office',
] as const;

/** One of the roles. */
export type Role = (typeof ROLES)[number];

/** The roles of each folded word as bits (see `roleBit`). */
export type NameWords = ReadonlyMap<string, number>;

/** The bit of a role. */
export function roleBit(role: Role): number {
  return 1 << ROLES.indexOf(role);
}

/** Kept with the article only: in names they are definite. */
const DEFINITE: ReadonlySet<string> = new Set<Role>(['adjective', 'wide', 'field', 'regional', 'nationality']);

/** Reads the lexicon of name words; `nationalities` are adjectives of countries from elsewhere. */
export function parseNameWords(lexicon: Lexicon, nationalities: Iterable<string>): NameWords {
  const roleColumn = columnOf(lexicon, 'role');
  const formColumn = columnOf(lexicon, 'form');
  const words = new Map<string, number>();
  const add = (form: string, bit: number): void => { words.set(form, (words.get(form) ?? 0) | bit); };
  for (const { cells, line } of lexicon.rows) {
    const role = cells[roleColumn]!;
    const bit = ROLES.indexOf(role as Role);
    if (bit < 0) throw new NewsxError('data', `${lexicon.name}:${line}: expected a role of ${ROLES.join(' ')}, found "${role}"`, 'lexicon');
    const form = fold(cells[formColumn]!);
    add(DEFINITE.has(role) ? `ال${form}` : form, 1 << bit);
  }
  for (const form of nationalities) add(`ال${form}`, roleBit('nationality'));
  return words;
}

/** Reads the first words of the phrases in the lexicon of name words. */
export function parsePhraseHeads(lexicon: Lexicon): ReadonlySet<string> {
  const formColumn = columnOf(lexicon, 'form');
  return new Set(lexicon.rows.map(({ cells }) => fold(cells[formColumn]!).split(' ')).filter(({ length }) => length > 1).map(([head]) => head!));
}
