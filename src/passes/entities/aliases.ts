import type { Draft } from './drafts.ts';
import type { Words } from './words.ts';

/** Marks between a name and the bracket of its other name, or between الملقب and a nickname. */
const BESIDE = new Set(['"', '«', '»', '“', '”', '(', '،', 'ب', 'باسم']);
const LONGEST_BESIDE = 5;
const ACRONYM = /^[A-Z][A-Za-z.&]*[A-Z]$/u;

/**
 * Whether a name is another one of what the mention before it names: in brackets (وكالة المخابرات المركزية (سي آي إيه)), an acronym in Latin letters
 * right after an organization, or after such a word as الملقب. A place in brackets is oftener where the other one lies.
 */
export function isAliasOf(before: Draft | undefined, draft: Draft, words: Words): boolean {
  const { first, last, type } = draft;
  if (before?.type !== type || type === 'LOC' || first - before.last > LONGEST_BESIDE) return false;
  if (first === before.last) return type === 'ORG' && last - first === 1 && ACRONYM.test(words.text.slice(words.tokens[first]!.start, words.tokens[first]!.end));
  const between = words.keys.slice(before.last, first);
  if (type === 'PER' && between.some((key) => words.known.names.contextWords.called.has(key))) return between.every((key) => BESIDE.has(key) || words.known.names.contextWords.called.has(key));
  return between.every((key) => BESIDE.has(key)) && between.includes('(') && words.keys.slice(last, last + 2).includes(')') && isOfLength(before, draft);
}

/** An acronym is not longer than the name it is short for; only a name of one word may have a long one beside it. */
function isOfLength(before: Draft, { first, last }: Draft): boolean {
  return before.last - before.first === 1 || last - first <= before.last - before.first;
}
