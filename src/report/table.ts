import { columnsOf, rowsOf, type Cell, type RowKind } from './rows.ts';
import { clipped, shown, widthOf } from './shown.ts';
import type { DocumentRecord, ReportedLayer } from './record.ts';

/** How a terminal is written to: its width, and how a heading is set off (bold, or as it is). */
export interface TableStyle {
  readonly columns: number;
  readonly heading: (text: string) => string;
}

/** Isolates round each cell of a line that has right-to-left text: the terminal then orders Arabic and Latin within the cell and never across cells. */
const ISOLATE = '\u2068';
const POP = '\u2069';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const GAP = '  ';
const NARROWEST = 12;
/** Decimals that a person reads. */
const DECIMALS = 4;

/** The columns that a person reads; CSV has the others. */
const SHOWN_COLUMNS: { readonly [K in RowKind]: readonly string[] } = {
  block: ['start', 'end', 'kind'],
  sentence: ['start', 'end', 'text'],
  token: ['start', 'end', 'kind', 'clitics', 'text'],
  entity: ['start', 'end', 'type', 'confidence', 'text', 'name'],
  number: ['start', 'end', 'kind', 'value', 'unit', 'resolved', 'text'],
  quote: ['start', 'end', 'form', 'cue', 'name', 'text'],
};

const ROWS_OF_LAYER: { readonly [L in ReportedLayer]: RowKind } = {
  blocks: 'block', sentences: 'sentence', tokens: 'token', entities: 'entity', numbers: 'number', quotes: 'quote',
};

/** A document as tables for a person at a terminal, one a layer, columns aligned, empty ones left out, the last cut to the width. Never holds a control or bidi override of the text. */
export function formatTable(record: DocumentRecord, layers: readonly ReportedLayer[], style: TableStyle): string {
  const parts = layers.map((layer) => {
    const kind = ROWS_OF_LAYER[layer];
    const all = rowsOf(record, kind);
    const positionOf = (name: string): number => columnsOf(kind).indexOf(name);
    const names = SHOWN_COLUMNS[kind].filter((name) => all.length === 0 || all.some((row) => row[positionOf(name)] !== null));
    const positions = names.map(positionOf);
    const rows = all.map((row) => positions.map((position) => cellText(row[position]!)));
    return `${style.heading(`${layer} (${rows.length})`)}\n${formatGrid(names, rows, style.columns)}`;
  });
  return `${style.heading(shown(record.path))}\n${parts.join('\n')}\n`;
}

/** Lines of aligned cells under their names; nothing where there are no rows. The last column takes what width is left. */
export function formatGrid(names: readonly string[], rows: readonly (readonly string[])[], columns: number): string {
  if (rows.length === 0) return '';
  const most = Math.max(NARROWEST, Math.floor(columns / 3));
  const widths = names.slice(0, -1).map((name, i) => Math.min(most, Math.max(widthOf(name), ...rows.map((row) => widthOf(row[i]!)))));
  const rest = Math.max(NARROWEST, columns - widths.reduce((sum, width) => sum + width + GAP.length, 0));
  const line = (cells: readonly string[]): string => {
    const [before, after] = cells.some((cell) => RIGHT_TO_LEFT.test(cell)) ? [ISOLATE, POP] : ['', ''];
    return cells.map((cell, i) => {
      const width = widths[i] ?? rest;
      const text = clipped(cell, width);
      return before + text + after + (i < widths.length ? ' '.repeat(width - widthOf(text)) : '');
    }).join(GAP).trimEnd();
  };
  return [names.map((name, i) => name.padEnd(widths[i] ?? 0)).join(GAP).trimEnd(), ...rows.map(line)].map((text) => `${text}\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === null) return '–';
  return typeof cell === 'number' ? String(Number(cell.toFixed(DECIMALS))) : shown(String(cell).replaceAll(/\s+/gu, ' '));
}
