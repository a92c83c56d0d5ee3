import { fold } from '../../arabic/fold.ts';
import { NewsxError } from '../../errors.ts';
import { columnOf, type Lexicon } from '../lexicon.ts';

/**
 * What a word does at the one place beside or within a name where a rule looks for it.
 * - `byline`: before a mark and who wrote, drew or spoke; `ruler`: of whom an `ordinal` may number the name (الملك محمد السادس); `kunya`: before the child's name.
 * - `creation`: a noun for what somebody wrote, filmed or sang, whose title follows in marks. `called`: between a name and a nickname.
 * - `honorific`: a title that says nothing of what a person does, without article; `majesty`: one after صاحب.
 * - `man-office`: an office in ة that men hold; `man-tells`: before a name, with or without و, it shows a man.
 * - `office-link`: stands within an office (المتحدث باسم الوزارة); `office-end`: no office goes on with it; `clause`: opens a clause, and stands in no name.
 * - `organization-link`: stands after a definite noun within the name of an organization; `seat`: a noun for a place that shares the name of its town;
 *   `side`: adjectives that two places which share their noun differ in; `venue-adjective`: ends the name of a place that is named after somebody or something.
 * - `compound`: a first name that another may follow without being the father's (أحمد داود); `naming`: a noun for an organization before its own name.
 * - `namesake`: a noun for what is called after persons; `given`: one for what is called after who gives it (كأس رئيس الدولة).
 * - `preposition`: no conjunction follows it; `demonstrative`: before a noun, points to what was just spoken of; `club-link`: before a club in marks.
 */
const ROLES = [
  'byline', 'called', 'clause', 'club-link', 'compound', 'creation', 'demonstrative', 'given', 'honorific', 'kunya', 'majesty', 'man-office', 'man-tells', 'namesake', 'naming',
  'office-end', 'office-link', 'ordinal', 'organization-link',
  'preposition', 'ruler', 'seat', 'side', 'venue-adjective',
] as const;

type ContextRole = (typeof ROLES)[number];

/** The folded words of each role. */
export type ContextWords = Readonly<Record<ContextRole, ReadonlySet<string>>>;

/** Reads the lexicon of context words. Throws a `data` fault that names the line of an unknown role. */
export function parseContextWords(lexicon: Lexicon): ContextWords {
  const [roleColumn, wordsColumn] = [columnOf(lexicon, 'role'), columnOf(lexicon, 'words')];
  const words = Object.fromEntries(ROLES.map((role) => [role, new Set<string>()])) as Record<ContextRole, Set<string>>;
  for (const { cells, line } of lexicon.rows) {
    const role = cells[roleColumn]!;
    if (!Object.hasOwn(words, role)) throw new NewsxError('data', `${lexicon.name}:${line}: expected a role of ${ROLES.join(' ')}, found "${role}"`, 'lexicon');
    for (const form of cells[wordsColumn]!.split(' ')) words[role as ContextRole].add(fold(form));
  }
  return words;
}
