import type { NormalText } from '../../document.ts';
import { NewsxError } from '../../errors.ts';
import { OPERATIONS, type Operation, type OperationName } from './operations.ts';
import { PROFILES } from './profiles.ts';
import { toUnicodeForm } from './unicode-forms.ts';
import { mapUnits } from './unit-mapping.ts';
import { unitTable } from './unit-table.ts';

/** Brings a text into a normal form and keeps the way back to its raw offsets. */
export type Normalizer = (raw: string) => NormalText;

/**
 * A normalizer that applies the named operations, in the order of `OPERATIONS`. Applied to its own result it changes nothing. Linear in
 * the text, never throws on any. Throws a `usage` fault that names the choices when a name is none of them, or two Unicode forms are asked for.
 */
export function normalizer(names: readonly string[]): Normalizer {
  const operations = operationsNamed(names);
  const table = unitTable(operations);
  const forms = operations.flatMap((operation) => (operation.stage === 'form' ? [operation.form] : []));
  const [form] = forms;
  if (form === undefined) return (raw) => mapUnits(raw, table);
  // Dropping what stood between a letter and a mark lets the form join them, and the joined letter is one the other operations know.
  return (raw) => {
    const formed = toUnicodeForm(raw, form);
    const mapped = after(formed, (text) => mapUnits(text, table));
    const again = mapped === formed ? mapped : after(mapped, (text) => toUnicodeForm(text, form));
    return again === mapped ? mapped : after(again, (text) => mapUnits(text, table));
  };
}

/** The operations of a profile. Throws a `usage` fault that names the choices when there is no such profile. */
export function profileOperations(name: string): readonly OperationName[] {
  const profile = PROFILES.find((each) => each.name === name);
  if (profile === undefined) throw unknown('normalization profile', name, PROFILES);
  return profile.operations;
}

function operationsNamed(names: readonly string[]): readonly Operation[] {
  const wanted = new Set(names);
  for (const name of wanted) if (!OPERATIONS.some((each) => each.name === name)) throw unknown('normalization operation', name, OPERATIONS);
  const operations = OPERATIONS.filter(({ name }) => wanted.has(name));
  const forms = operations.filter(({ stage }) => stage === 'form').map(({ name }) => name);
  if (forms.length > 1) throw new NewsxError('usage', `${forms.join(' and ')}: expected one Unicode form at most`);
  return operations;
}

function unknown(what: string, name: string, choices: readonly { readonly name: string }[]): NewsxError {
  return new NewsxError('usage', `unknown ${what} "${name}": expected ${choices.map((each) => each.name).join(', ')}`);
}

/** A step on the result of a step, its way back leading to the first raw text; the first result itself where the step changes nothing. */
function after(first: NormalText, step: Normalizer): NormalText {
  const second = step(first.text);
  if (second.text === first.text) return first;
  return { text: second.text, starts: second.starts.map((offset) => first.starts[offset]!) };
}
