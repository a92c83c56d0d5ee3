import { hasLetter } from '../arabic/unit-classes.ts';
import { hashText } from './hashing.ts';

/**
 * What the tagger sees in a folded word by itself. The stem is the word less its conjunction, less a preposition glued before
 * the article, less the article: rough, but the same for the same name, and that is all it is for.
 */
export interface Form {
  readonly word: string;
  readonly stem: string;
  readonly wordHash: number;
  readonly stemHash: number;
  /** Hash of the proclitics that were cut, 0 for none. */
  readonly proclitics: number;
  readonly article: 0 | 1;
  readonly shape: Shape;
}

/** Stands for a word that folds away to nothing: the tagger reads a word for each token. */
export const EMPTY_WORD = 'ـ';

/** 0 Arabic letters, 1 digits, 2 Latin letters, 3 marks, 4 anything mixed with digits. */
export type Shape = 0 | 1 | 2 | 3 | 4;

export const SHAPES = 5;

const DIGITS = /\p{N}/u;
const ALL_DIGITS = /[0-9]/gu;
const ARABIC_LETTERS = /[\u0620-\u064a\u066e-\u06d3]/u;

/** A clitic is only cut where at least this many letters stood before the cut. */
const CUT_FROM = 5;

/** Analyses a folded word; every digit counts as 0. */
export function analyzeForm(key: string): Form {
  const shape = shapeOf(key);
  const word = shape === 1 || shape === 4 ? key.replace(ALL_DIGITS, '0') : key;
  let rest = word;
  let proclitics = '';
  let article: 0 | 1 = 0;
  if (shape === 0) {
    if (rest.length >= CUT_FROM && (rest[0] === 'و' || rest[0] === 'ف')) [proclitics, rest] = [rest[0], rest.slice(1)];
    if (rest.length >= CUT_FROM && 'بكل'.includes(rest[0]!) && rest.startsWith('ال', 1)) [proclitics, rest] = [proclitics + rest[0]!, rest.slice(1)];
    if (rest.length >= CUT_FROM && (rest.startsWith('ال') || rest.startsWith('لل'))) {
      if (rest[0] === 'ل') proclitics += 'ل';
      article = 1;
      rest = rest.slice(2);
    }
  }
  return { word, stem: rest, wordHash: hashText(word), stemHash: hashText(rest), proclitics: proclitics === '' ? 0 : hashText(proclitics), article, shape };
}

function shapeOf(key: string): Shape {
  if (isAllArabic(key)) return 0;
  if (DIGITS.test(key)) return hasLetter(key) ? 4 : 1;
  if (ARABIC_LETTERS.test(key)) return 0;
  return hasLetter(key) ? 2 : 3;
}

/** Whether a word consists of the letters of ARABIC_LETTERS alone, as most do: told without a regular expression. */
function isAllArabic(key: string): boolean {
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    if (unit < 0x620 || unit > 0x6d3 || (unit > 0x64a && unit < 0x66e)) return false;
  }
  return key !== '';
}
