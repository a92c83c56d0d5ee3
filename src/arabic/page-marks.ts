import { LINE_BREAKS } from './white-space.ts';

/** 1 for the units that lines, blocks and sentences are told by: line breaks, digits, and marks of every use. */
export const PAGE_MARKS = new Uint8Array(0x10000);

for (const unit of LINE_BREAKS) PAGE_MARKS[unit] = 1;
for (const mark of '.!?؟۔…‼⁇⁈⁉،؛,:：()[]«»“„‟”"＂•●▪■◾-–—/|*ـ0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹') PAGE_MARKS[mark.charCodeAt(0)] = 1;

/** Where such units stand in a text, sorted. */
export function marksIn(text: string): readonly number[] {
  const marks: number[] = [];
  for (let i = 0; i < text.length; i++) if (PAGE_MARKS[text.charCodeAt(i)] === 1) marks.push(i);
  return marks;
}

/** Index of the first mark, from index `from` on, that stands at `offset` or after it. */
export function markFrom(marks: readonly number[], offset: number, from: number): number {
  let mark = from;
  while (mark < marks.length && marks[mark]! < offset) mark++;
  return mark;
}
