/** What tells clitics from a word's own letters. Folded. */
export interface CliticWords {
  /** Words that begin with letters which might be a clitic and are their own. */
  readonly whole: ReadonlySet<string>;
  /** Common words, which clitics are attached to. */
  readonly hosts: ReadonlySet<string>;
}

/** What the parts of one word are judged by: a word that ends in ة ends in no pronoun ه. */
interface Context extends CliticWords {
  readonly pronouns: readonly string[];
}

/** What a part of a written word is. */
export type WordPartKind = 'conjunction' | 'preposition' | 'future' | 'article' | 'stem' | 'pronoun';

/** A part of a folded word, from the end of the part before it. */
export interface Piece {
  readonly end: number;
  readonly kind: WordPartKind;
}

const ARTICLE = 'ال';
/** Begin verbs of the imperfect, which the future takes. */
const IMPERFECT = 'يتنا';
/** Pronouns that are hardly ever the end of another word, longest first; a particle also takes those of the first and second person. */
const PRONOUNS = ['هما', 'ها', 'هم', 'هن', 'ه'];
const ALL_PRONOUNS = [...PRONOUNS, 'كما', 'كم', 'نا', 'ك'];
/** Prepositions and other particles as they are written before a pronoun. */
const PARTICLES: ReadonlySet<string> = new Set([
  'ل', 'ب', 'من', 'عن', 'في', 'علي', 'الي', 'لدي', 'مع', 'بين', 'عند', 'حول', 'نحو', 'ضد', 'دون', 'خلف', 'امام', 'فوق', 'تحت', 'قبل', 'بعد', 'خلال',
  'وراء', 'ان', 'لكن', 'لعل', 'ليت', 'كل', 'بعض', 'نفس', 'غير', 'مثل', 'وحد', 'سوا',
]);
/** Endings after which a word that begins with its own letters is still that word; ته takes the place of ه. */
const ENDINGS = ['ا', 'ت', 'ي', 'ان', 'ين', 'ون', 'ات', 'وا', 'يه', 'ته', 'تها', 'تهم', 'تين', 'تان', 'وه', 'وها', 'وهم', ...ALL_PRONOUNS];
const FIGURE_PROCLITICS = /^[وف]?(?:[بلك]|ال)?(?=[0-9])/u;

/**
 * Cuts a folded word into its parts; the last ends with the word. `letterAt` gives the raw letter of a folded unit, which alone tells the
 * article from أل and a pronoun from ة. A word that only a dictionary or its sentence could settle is left whole.
 */
export function cutClitics(word: string, letterAt: (at: number) => string, { whole, hosts }: CliticWords): readonly Piece[] {
  const words: Context = { whole, hosts, pronouns: letterAt(word.length - 1) === 'ة' ? PRONOUNS.slice(0, -1) : PRONOUNS };
  const figure = FIGURE_PROCLITICS.exec(word)?.[0] ?? '';
  if (figure !== '') return [...letterPieces(figure), { end: word.length, kind: 'stem' }];
  const pieces: Piece[] = [];
  const cut = (end: number, kind: WordPartKind): number => {
    pieces.push({ end, kind });
    return end;
  };
  const hasArticle = (at: number): boolean => word.startsWith(ARTICLE, at) && word.length > at + 3 && letterAt(at) === 'ا' && !whole.has(word.slice(at));
  let at = 0;
  if (!takesPronoun(word) && beginsWithConjunction(word, hasArticle(1), words)) at = cut(1, 'conjunction');
  const rest = word.slice(at);
  if (!takesPronoun(rest) && rest.length > 2 && !isWhole(rest, words)) {
    if (rest.startsWith('لل') && rest.length > 3) {
      at = cut(at + 1, 'preposition');
      if (!isWhole(rest.slice(1), words) && !whole.has(`ا${rest.slice(1)}`)) return [...pieces, { end: at + 1, kind: 'article' }, { end: word.length, kind: 'stem' }];
    } else if (isPreposition(rest, hasArticle(at + 1), words)) at = cut(at + 1, 'preposition');
    else if (isFuture(rest, words)) at = cut(at + 1, 'future');
    if (hasArticle(at)) return [...pieces, { end: at + 2, kind: 'article' }, { end: word.length, kind: 'stem' }];
  }
  const stem = stemLength(word.slice(at), words);
  if (stem > 0 && at + stem < word.length) {
    cut(at + stem, stem === 1 ? 'preposition' : 'stem');
    cut(word.length, 'pronoun');
  } else cut(word.length, 'stem');
  return pieces;
}

function letterPieces(letters: string): readonly Piece[] {
  if (letters.startsWith(ARTICLE, letters.length - 2)) return [...letterPieces(letters.slice(0, -2)), { end: letters.length, kind: 'article' }];
  return [...letters].map((letter, i) => ({ end: i + 1, kind: letter === 'و' || letter === 'ف' ? 'conjunction' : 'preposition' }));
}

/** و begins few words of its own; ف begins many, and is cut only before what is known or has a proclitic itself. */
function beginsWithConjunction(word: string, article: boolean, words: Context): boolean {
  if (word.length < 3 || isWhole(word, words)) return false;
  if (word[0] === 'و') return true;
  const rest = word.slice(1);
  return word[0] === 'ف' && (article || stemLength(rest, words) > 0 || rest.startsWith('لل') || isPreposition(rest, rest.startsWith(ARTICLE, 1), words) || isFuture(rest, words));
}

function isPreposition(word: string, article: boolean, words: Context): boolean {
  if (isWhole(word, words)) return false;
  if (article) return word[0] === 'ب' || word[0] === 'ك';
  return (word[0] === 'ب' || word[0] === 'ل' || (word[0] === 'ك' && !words.hosts.has(word))) && stemLength(word.slice(1), words) > 1;
}

function isFuture(word: string, words: Context): boolean {
  return word[0] === 'س' && word.length > 3 && IMPERFECT.includes(word[1]!) && !isWhole(word, words) && stemLength(word.slice(1), words) > 0;
}

function isWhole(word: string, words: CliticWords): boolean {
  if (words.whole.has(word)) return true;
  return ENDINGS.some((ending) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return false;
    const base = word.slice(0, -ending.length);
    return words.whole.has(base) || words.whole.has(`${base}ه`);
  });
}

/** Whether a word is a particle and its pronoun (`فيها`, `لهم`), which looks like other clitics too. */
function takesPronoun(word: string): boolean {
  return ALL_PRONOUNS.some((pronoun) => word.endsWith(pronoun) && PARTICLES.has(word.slice(0, -pronoun.length)));
}

/** Length of the known word that a word is, with or without a pronoun at its end; 0 when it is none. */
function stemLength(word: string, words: Context): number {
  for (const pronoun of ALL_PRONOUNS) {
    if (word.endsWith(pronoun) && PARTICLES.has(word.slice(0, -pronoun.length))) return word.length - pronoun.length;
  }
  if (!words.whole.has(word)) {
    for (const pronoun of words.pronouns) {
      const length = word.length - pronoun.length;
      if (length > 2 && word.endsWith(pronoun) && isBase(word.slice(0, length), words)) return length;
    }
  }
  return words.hosts.has(word) ? word.length : 0;
}

/** Whether a known word is written so before a pronoun: ة becomes ت, ى becomes ا, ء gets a seat, the silent alef of وا goes. */
function isBase(stem: string, { hosts }: CliticWords): boolean {
  const rest = stem.slice(0, -1);
  switch (stem.at(-1)) {
    case 'ت': return hosts.has(stem) || hosts.has(`${rest}ه`);
    case 'ا': return hosts.has(stem) || hosts.has(`${rest}ي`);
    case 'ئ': case 'ؤ': return hosts.has(`${rest}ء`);
    case 'و': return hosts.has(stem) || hosts.has(`${stem}ا`);
    default: return hosts.has(stem);
  }
}
