import type { NumberMention } from '../../document.ts';

/** One row of the peers' cases of numbers, as far as scoring reads it. */
export interface CaseRow {
  readonly id: string;
  readonly input: string;
  readonly ref?: string | null;
  readonly spans?: readonly CaseSpan[];
  readonly skip?: unknown;
  readonly negative?: unknown;
  readonly ignoreResolution?: unknown;
  readonly notSupported?: unknown;
  readonly upstreamBug?: unknown;
}

interface CaseSpan {
  readonly kind?: string;
  readonly value?: unknown;
  readonly resolution?: { readonly value?: unknown; readonly seconds?: number; readonly unit?: string; readonly grain?: string; readonly values?: readonly { readonly value?: unknown }[]; readonly FutureResolution?: { readonly date?: string } } | null;
}

type Value = number | string;

/** Group and sorted values of a row. */
export interface Gold {
  readonly group: string;
  readonly values: readonly Value[];
}

const SECONDS: Readonly<Record<string, number>> = {
  second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 2_592_000, quarter: 7_776_000, year: 31_536_000, decade: 315_360_000, century: 3_153_600_000,
};
const NUMBER_KINDS: ReadonlySet<string | undefined> = new Set(['cardinal', 'fraction']);
const NO_NUMBERS: ReadonlySet<string> = new Set(['date', 'time', 'ordinal', 'phone']);

/** What a row expects, or null where it cannot be judged: its upstream asserts no value, or it mixes kinds. */
export function goldOf(row: CaseRow): Gold | null {
  if (row.skip || row.negative || row.ignoreResolution || row.notSupported || row.upstreamBug) return null;
  const kinds = new Set((row.spans ?? []).map(({ kind }) => kind));
  if (kinds.size === 0) return null;
  const single = kinds.size === 1 ? [...kinds][0] : undefined;
  const group = [...kinds].every((kind) => NUMBER_KINDS.has(kind)) ? 'number' : single === 'temperature' ? 'measure' : single;
  if (group === undefined) return null;
  const values: Value[] = [];
  for (const span of row.spans ?? []) {
    const value = spanValue(group, span);
    if (value === null) return null;
    values.push(typeof value === 'string' ? value : rounded(value));
  }
  return { group, values: sorted(values) };
}

function spanValue(group: string, { value, resolution }: CaseSpan): Value | null {
  const found = resolution ?? {};
  const several = found.values ?? [];
  switch (group) {
    case 'number':
    case 'ordinal':
    case 'percent':
      return toNumber(value ?? found.value);
    case 'money':
    case 'measure':
      return toNumber(value ?? found.value) ?? (several.length === 1 ? toNumber(several[0]!.value) : null);
    case 'duration': {
      const unit = (found.unit ?? '').replace(/s+$/u, '');
      const count = toNumber(found.value);
      return found.seconds ?? (count !== null && SECONDS[unit] !== undefined ? count * SECONDS[unit] : several.length === 1 && several[0]!.value !== undefined ? toNumber(several[0]!.value) : null);
    }
    case 'date': {
      const day = found.value || several[several.length - 1]?.value || found.FutureResolution?.date;
      return typeof day === 'string' && /^\d{4}-\d\d-\d\d/u.test(day) && (found.grain ?? 'day') === 'day' ? day.slice(0, 10) : null;
    }
    default:
      return null;
  }
}

/** The sorted values that mentions give for a group. */
export function predictedOf(group: string, numbers: readonly NumberMention[]): readonly Value[] {
  const values: (Value | null)[] = [];
  for (const { kind, value, unit, iso, resolved } of numbers) {
    if (group === 'number') {
      if (!NO_NUMBERS.has(kind)) for (const item of Array.isArray(value) ? (value as readonly unknown[]) : [value]) values.push(toNumber(item));
    } else if (group === 'ordinal' || group === 'percent' || group === 'money' || group === 'measure') {
      if (kind === group) values.push(toNumber(value));
    } else if (group === 'duration' && kind === 'duration') {
      const count = toNumber(value);
      values.push(isoSeconds(iso) ?? (count === null ? null : count * (SECONDS[unit ?? ''] ?? 0)));
    } else if (group === 'date' && (kind === 'date' || kind === 'time')) {
      const day = resolved ?? value;
      values.push(typeof day === 'string' ? day.slice(0, 10) : null);
    }
  }
  return sorted(values.flatMap<Value>((value) => (value === null ? [] : typeof value === 'string' ? [value] : [rounded(value)])));
}

const ISO_DURATION = /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/u;

function isoSeconds(iso: string | undefined): number | null {
  const parts = ISO_DURATION.exec(iso ?? '');
  return parts === null ? null : [31_536_000, 2_592_000, 604_800, 86_400, 3600, 60, 1].reduce((sum, unit, at) => sum + Number(parts[at + 1] ?? 0) * unit, 0);
}

function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const text = value.trim().replace(/%+$/u, '').replaceAll(',', '');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text) ? Number(text) : null;
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}

function sorted(values: readonly Value[]): readonly Value[] {
  return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Whether two sorted lists hold the same values. */
export function sameValues(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
