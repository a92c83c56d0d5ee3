import type { Draft, Drafts } from '../drafts.ts';
import type { Form, NameResources } from '../forms.ts';
import type { Words } from '../words.ts';

/** A rule that looks at single words and what stands around them. */
export interface WordRule {
  /** The words it looks at: those that play one of the roles (bits), those of a set, or those whose form passes a test. */
  readonly on: number | ReadonlySet<string> | ((form: Form, names: NameResources) => boolean);
  /** The drafts it finds at a word, in order. It goes on after the last of them; one that was there before is kept as it is. */
  readonly at: (words: Words, drafts: Drafts, at: number) => readonly Draft[];
}

/** A rule that starts from the drafts of the whole text. */
export type TextRule = (words: Words, drafts: Drafts) => readonly Draft[];

/** Finds names that take the place of the drafts they overlap. */
export type Rule = WordRule | TextRule;

/** What a rule gives that finds nothing. */
export const NOTHING: readonly Draft[] = [];

/** Which of the rules look at words of a form, as bits in their order. */
export function triggersOf(rules: readonly Rule[], form: Form, names: NameResources): number {
  let bits = 0;
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index]!;
    if (typeof rule !== 'function' && looksAt(rule, form, names)) bits |= 1 << index;
  }
  return bits;
}

function looksAt({ on }: WordRule, form: Form, names: NameResources): boolean {
  if (typeof on === 'number') return (form.roles & on) !== 0;
  return typeof on === 'function' ? on(form, names) : on.has(form.key);
}

/** What the rule of an index finds. */
export function findings(rules: readonly Rule[], index: number, words: Words, drafts: Drafts): readonly Draft[] {
  const rule = rules[index]!;
  if (typeof rule === 'function') return rule(words, drafts);
  const bit = 1 << index;
  return (words.triggered & bit) === 0 ? NOTHING : findingsAt(rule, bit, words, drafts);
}

function findingsAt(rule: WordRule, bit: number, words: Words, drafts: Drafts): readonly Draft[] {
  const { triggering, triggers } = words;
  let found: Draft[] | undefined;
  let end = 0;
  for (let index = 0; index < triggering.length; index++) {
    const at = triggering[index]!;
    if (at < end || (triggers[at]! & bit) === 0) continue;
    const more = rule.at(words, drafts, at);
    if (more.length === 0 || more[0]!.first < end) continue;
    for (let i = 0; i < more.length; i++) if (more[i] !== drafts.at[more[i]!.first]) (found ??= []).push(more[i]!);
    end = more[more.length - 1]!.last;
  }
  return found ?? NOTHING;
}
