import type { Document, Token } from '../../document.ts';
import { remember, type FormMemory } from '../../resources/form-memory.ts';
import type { NameForms } from '../../resources/names/name-forms.ts';
import { numberOf, type NumberedForms } from '../../tagger/form-numbers.ts';
import { EMPTY_WORD } from '../../tagger/forms.ts';
import { hasForm } from '../../tagger/lexical-memory.ts';
import { ENDINGS, formOf, type Form, type NameResources } from './forms.ts';
import { sportIn } from './sport.ts';
import type { Words } from './words.ts';

/** Looks the words of a document up; `triggersOf` says which rules look at a form. */
export function wordsOf(
  { text, tokens, sentences }: Document<'tokens' | 'sentences'>, names: NameResources, { memory, begun }: NameForms, forms: NumberedForms, triggersOf: (form: Form) => number,
): Words {
  const keys: string[] = [];
  for (const { key } of tokens) keys.push(key === '' ? EMPTY_WORD : key);
  const { numbers } = forms;
  remember(memory, forms, (at, to) => {
    const form = formOf(keys[at]!, names);
    memory.values[to] = form.roles;
    memory.values[to + 1] = form.facts;
    memory.values[to + 2] = triggersOf(form);
    begun[numbers[at]!] = form.begun;
  });
  const { roles, facts, triggers, triggering, triggered } = columnsOf(memory, numbers);
  const { sentenceStarts, sentenceEnds } = boundsOf(tokens, sentences);
  return {
    text, tokens, keys, sentenceStarts, sentenceEnds, forms, numbers, begun, roles, facts, triggers, triggering, triggered,
    sieve: new Uint8Array(ENDINGS),
    known: { names, isKnown: (word) => names.countries.has(word) || hasForm(names.tagger.memory, word) || isWordOf(forms, memory, word) },
    sport: sportIn(keys, roles, facts),
    keepsYeh: /ي[\s،.]/u.test(text),
    keepsMaksura: text.includes(' على '),
  };
}

/** What the memory has of the forms of words, in their order. */
function columnsOf({ values, width }: FormMemory, numbers: Int32Array): Pick<Words, 'roles' | 'facts' | 'triggers' | 'triggering' | 'triggered'> {
  const { length } = numbers;
  // One stretch of memory for all: asking for four takes longer than filling them.
  const { buffer } = new Int32Array(4 * length);
  const [roles, facts, triggers, triggering] = [column(buffer, 0, length), column(buffer, 1, length), column(buffer, 2, length), column(buffer, 3, length)];
  let triggered = 0;
  let count = 0;
  for (let at = 0; at < length; at++) {
    const from = numbers[at]! * width;
    roles[at] = values[from]!;
    facts[at] = values[from + 1]!;
    const rules = (triggers[at] = values[from + 2]!);
    values[from + 3] = at;
    if (rules === 0) continue;
    triggering[count++] = at;
    triggered |= rules;
  }
  return { roles, facts, triggers, triggering: triggering.subarray(0, count), triggered };
}

function column(buffer: ArrayBuffer, index: number, length: number): Int32Array {
  return new Int32Array(buffer, index * length * Int32Array.BYTES_PER_ELEMENT, length);
}

function boundsOf(tokens: readonly Token[], sentences: Document<'sentences'>['sentences']): Pick<Words, 'sentenceStarts' | 'sentenceEnds'> {
  const sentenceStarts = new Uint32Array(sentences.length);
  const sentenceEnds = new Uint32Array(tokens.length).fill(tokens.length);
  let word = 0;
  for (let index = 0; index < sentences.length; index++) {
    const { start } = sentences[index]!;
    const from = word;
    while (word < tokens.length && tokens[word]!.start < start) word++;
    sentenceEnds.fill(word, from, word);
    sentenceStarts[index] = word;
  }
  return { sentenceStarts, sentenceEnds };
}

/** Whether a document whose forms were all looked up has a word. */
function isWordOf({ owner, numbers }: NumberedForms, { values, known, width }: FormMemory, word: string): boolean {
  const number = numberOf(owner, word);
  // Where a form stood in a document before, this one has another.
  return known[number] === 1 && numbers[values[number * width + 3]!] === number;
}
