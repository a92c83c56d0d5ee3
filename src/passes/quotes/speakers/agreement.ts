import type { Frame } from '../frame.ts';
import type { Source } from './sources.ts';
import type { Reading } from '../../../resources/quotes/words.ts';

/** Whether a source may be the dropped subject of a verb form: gender and number agree as far as both are known. */
export function agrees(reading: Reading | undefined, { gender, number, type }: Source): boolean {
  if (reading === undefined || reading.person === 1) return true;
  if (reading.number === 'sg') {
    if (reading.gender === null) return true;
    if (number !== 'sg') return reading.gender === 'f' && type !== 'PER';
    return gender === null || gender === reading.gender;
  }
  if (number === 'pl' && type !== 'PER' && reading.gender === 'm') return false;
  if (number === 'sg') return reading.number === 'pl' && gender === null && type !== 'PER';
  return reading.number === 'pl' || number === 'du';
}

/** Whether a frame may inherit a source from before; one that was only a clause's subject and spoke nothing does not go on with "added". */
export function inheritable(frame: Frame, source: Source, spoke: boolean): boolean {
  return agrees(frame.reading, source) && (spoke || (frame.reading?.verb.group !== 'add' && (source.named || source.type === 'PER')));
}
