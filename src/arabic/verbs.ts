import { fold } from './fold.ts';

/**
 * Inflection of Arabic verbs as the press writes them, without vowel marks. Forms are folded, as keys of tokens are;
 * forms that are spelled alike come once for each reading.
 */

/** The person of a verb form; participles and verbal nouns count as the third. */
export type Person = 1 | 2 | 3;
/** The gender that a form shows; null where it shows none. */
export type GrammaticalGender = 'm' | 'f' | null;
/** The number that a form shows. */
export type GrammaticalNumber = 'sg' | 'du' | 'pl';

/** A form of a verb, folded, and what it shows. */
export interface Inflection {
  readonly form: string;
  readonly kind: 'perfect' | 'imperfect' | 'jussive' | 'participle' | 'masdar';
  readonly person: Person;
  readonly gender: GrammaticalGender;
  readonly number: GrammaticalNumber;
}

type Draft = readonly [form: string, person: Person, gender: GrammaticalGender, number: GrammaticalNumber];

/** The citation forms an inflection cannot be predicted without: third person singular masculine in both tenses, active participle, verbal noun. */
export interface VerbForms {
  readonly lemma: string;
  readonly imperfect: string;
  readonly participle: string;
  readonly masdar: string;
}

/** Every form of a verb without attached pronouns, which `withoutPronoun` takes off. */
export function inflect(verb: VerbForms): readonly Inflection[] {
  const all: Inflection[] = [];
  const add = (kind: Inflection['kind'], drafts: readonly Draft[]): void => {
    for (const [form, person, gender, number] of drafts) all.push({ form, kind, person, gender, number });
  };
  const imperfect = imperfectForms(verb);
  add('perfect', perfectForms(verb));
  add('imperfect', imperfect);
  add('jussive', jussiveForms(verb));
  add('imperfect', imperfect.map(([form, person, gender, number]) => [`س${form}`, person, gender, number] as const));
  add('participle', participleForms(verb));
  const masdar = fold(verb.masdar);
  add('masdar', [[masdar, 3, null, 'sg'], [`ال${masdar}`, 3, null, 'sg']]);
  return all;
}

function isDefective({ lemma }: VerbForms): boolean {
  return lemma.endsWith('ى') || lemma.endsWith('ا');
}

/** Third persons in the perfect, and the first person, which hollow verbs form on a shortened stem. */
function perfectForms(verb: VerbForms): readonly Draft[] {
  const stem = fold(verb.lemma);
  if (isDefective(verb)) {
    const base = stem.slice(0, -1);
    const long = base + (fold(verb.imperfect).endsWith('و') ? 'و' : 'ي');
    return [
      [stem, 3, 'm', 'sg'], [`${base}ت`, 3, 'f', 'sg'], [`${base}وا`, 3, 'm', 'pl'], [`${long}ا`, 3, 'm', 'du'], [`${base}تا`, 3, 'f', 'du'],
      [`${long}ن`, 3, 'f', 'pl'], [`${long}ت`, 1, null, 'sg'], [`${long}نا`, 1, null, 'pl'],
    ];
  }
  const short = shortStem(stem);
  const first: readonly Draft[] = short === stem ? [] : [[`${short}ت`, 1, null, 'sg']];
  return [
    [stem, 3, 'm', 'sg'], [`${stem}ت`, 3, 'f', 'sg'], [`${stem}وا`, 3, 'm', 'pl'], [`${stem}ا`, 3, 'm', 'du'], [`${stem}تا`, 3, 'f', 'du'],
    [`${short}ن`, 3, 'f', 'pl'], ...first, [`${short}نا`, 1, null, 'pl'],
  ];
}

/** `قال` → `قل`, `أشار` → `أشر`: the stem before a suffix that begins with a consonant. */
function shortStem(stem: string): string {
  return stem.length >= 3 && stem.at(-2) === 'ا' && stem.length <= 6 ? stem.slice(0, -2) + stem.at(-1)! : stem;
}

function imperfectForms(verb: VerbForms): readonly Draft[] {
  const rest = fold(verb.imperfect).slice(1);
  const weak = isDefective(verb) || verb.imperfect.endsWith('ى');
  const base = weak ? rest.slice(0, -1) : rest;
  const first = rest.startsWith('ا') ? rest : `ا${rest}`;
  return [
    [`ي${rest}`, 3, 'm', 'sg'], [`ت${rest}`, 3, 'f', 'sg'], [`ي${base}ون`, 3, 'm', 'pl'], [`ي${base}وا`, 3, 'm', 'pl'],
    [`ي${weak ? `${base}ي` : rest}ان`, 3, 'm', 'du'], [`ت${weak ? `${base}ي` : rest}ان`, 3, 'f', 'du'], [first, 1, null, 'sg'], [`ن${rest}`, 1, null, 'pl'],
  ];
}

/** Forms after لم that differ from the imperfect: weak verbs lose their weak letter (`لم يشر`, `لم ينف`). */
function jussiveForms(verb: VerbForms): readonly Draft[] {
  const rest = fold(verb.imperfect).slice(1);
  const short = isDefective(verb) ? rest.slice(0, -1) : rest.length >= 3 && 'وي'.includes(rest.at(-2)!) ? rest.slice(0, -2) + rest.at(-1)! : undefined;
  return short === undefined ? [] : [[`ي${short}`, 3, 'm', 'sg'], [`ت${short}`, 3, 'f', 'sg']];
}

type Pronoun = readonly [suffix: string, gender: GrammaticalGender, number: GrammaticalNumber];

/** Attached pronouns by their last letter. */
const PRONOUNS: ReadonlyMap<string, readonly Pronoun[]> = new Map<string, readonly Pronoun[]>([
  ['ه', [['ه', 'm', 'sg']]], ['ا', [['هما', null, 'du'], ['ها', 'f', 'sg'], ['نا', null, 'pl']]], ['م', [['هم', 'm', 'pl']]], ['ن', [['هن', 'f', 'pl']]], ['ي', [['ني', null, 'sg']]],
]);
const NONE: readonly never[] = [];

/** A form before a pronoun was attached to it, with the gender and number of the pronoun. */
export interface Attached {
  readonly base: string;
  readonly gender: GrammaticalGender;
  readonly number: GrammaticalNumber;
}

/**
 * The forms that a word may be with a pronoun attached: before one, a final alef maksura is written as alef, the alef of the plural
 * drops, and teh marbuta opens.
 */
export function withoutPronoun(word: string): readonly Attached[] {
  const pronouns = PRONOUNS.get(word[word.length - 1] ?? '');
  if (pronouns === undefined) return NONE;
  const found: Attached[] = [];
  for (const [suffix, gender, number] of pronouns) {
    const length = word.length - suffix.length;
    if (length < 3 || !word.endsWith(suffix)) continue;
    const base = word.slice(0, length);
    found.push({ base, gender, number });
    const last = base[length - 1];
    if (last === 'ا') found.push({ base: `${base.slice(0, -1)}ي`, gender, number });
    else if (last === 'و') found.push({ base: `${base}ا`, gender, number });
    else if (last === 'ت') found.push({ base: `${base.slice(0, -1)}ه`, gender, number });
  }
  return found;
}

/** Participles in the accusative, the case of the circumstance in which they report speech; the plural has one form for both. */
function participleForms(verb: VerbForms): readonly Draft[] {
  const stem = fold(verb.participle);
  const base = isDefective(verb) && !/[اي]$/u.test(stem) ? `${stem}ي` : stem;
  return [[`${base}ا`, 3, 'm', 'sg'], [`${base}ه`, 3, 'f', 'sg'], [`${isDefective(verb) ? stem : base}ين`, 3, 'm', 'pl'], [`${base}ات`, 3, 'f', 'pl']];
}
