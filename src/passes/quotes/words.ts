import type { NominalCue, QuoteLexicons, SourceNoun, VerbReading, WordRole } from '../../resources/quote-lexicons.ts';

/** A reading of a word as a verb of saying, with the conjunction or preposition written in one with it. */
export interface Reading extends VerbReading {
  readonly prefix: '' | 'و' | 'ف' | 'ب' | 'ل' | 'ك';
}

/** What the lexicons know of a word, proclitics allowed. All keys are folded. */
export interface Words {
  readonly is: (key: string, role: WordRole) => boolean;
  readonly readings: (key: string) => readonly Reading[];
  readonly noun: (key: string) => SourceNoun | undefined;
  readonly phrases: (key: string) => readonly NominalCue[];
  readonly isAgency: (key: string, next: string) => boolean;
  /** Whether speech may follow the word at once: a colon or a verb of saying. */
  readonly introducesSpeech: (key: string) => boolean;
}

const NONE: readonly never[] = [];

/** Whether a form is a finite verb. */
export function isFinite(kind: VerbReading['kind']): boolean {
  return kind === 'perfect' || kind === 'imperfect' || kind === 'jussive';
}

export function wordsOf(lexicons: QuoteLexicons): Words {
  const { verbs, nouns, phrases, roles, agencies } = lexicons;
  const readings = (key: string): readonly Reading[] => {
    const found: Reading[] = [];
    const add = (rest: string, prefix: Reading['prefix'], fits: (reading: VerbReading) => boolean): void => {
      for (const reading of verbs.get(rest) ?? NONE) if (fits(reading)) found.push({ ...reading, prefix });
    };
    add(key, '', () => true);
    const first = key[0];
    if (first === 'و' || first === 'ف') {
      add(key.slice(1), first, () => true);
      if (isPreposition(key[1])) add(nounPart(key.slice(1)), key[1], (reading) => reading.kind === 'masdar');
    } else if (isPreposition(first)) {
      add(nounPart(key), first, (reading) => reading.kind === 'masdar');
      if (first === 'ل') add(key.slice(1), 'ل', (reading) => reading.kind === 'imperfect' && !key.startsWith('لس'));
    }
    return found.length === 0 ? NONE : found;
  };
  return {
    is: (key, role) => roles.get(key)?.has(role) === true,
    readings,
    noun: (key) => {
      const direct = nouns.get(key);
      if (direct !== undefined) return direct;
      const bare = withoutArticle(withoutConjunction(key));
      return nouns.get(bare) ?? (isPreposition(bare[0]) ? (nouns.get(withoutArticle(nounPart(bare))) ?? nouns.get(bare.slice(1))) : undefined);
    },
    phrases: (key) => {
      const known = phrases.get(key) ?? NONE;
      const joined = key[0] === 'و' || key[0] === 'ف' ? (phrases.get(key.slice(1)) ?? NONE) : NONE;
      return joined.length === 0 ? known : [...known, ...joined];
    },
    isAgency: (key, next) => agencies.get(key) === true || agencies.has(`${key} ${next}`),
    introducesSpeech: (key) => key === ':' || readings(key).some(({ verb, kind }) => kind !== 'masdar' && verb.complements.has('quote')),
  };
}

function isPreposition(letter: string | undefined): letter is 'ب' | 'ل' | 'ك' {
  return letter === 'ب' || letter === 'ل' || letter === 'ك';
}

/** The noun of a word that begins with a preposition: `بالقول` → `القول`, `للقول` → `القول`, `بقوله` → `قوله`. */
function nounPart(key: string): string {
  return key.startsWith('لل') ? `ا${key.slice(1)}` : key.slice(1);
}

/** The word without a conjunction written in one with it, where an article or a longer word remains. */
export function withoutConjunction(key: string): string {
  return key.length > 3 && (key[0] === 'و' || key[0] === 'ف') ? key.slice(1) : key;
}

/** The word without the article. */
export function withoutArticle(key: string): string {
  return key.length > 3 && key.startsWith('ال') ? key.slice(2) : key;
}
