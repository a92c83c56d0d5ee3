import { renameSync, writeFileSync } from 'node:fs';
import { writeModel, type TaggerModel } from '../tagger/model.ts';

/** Writes a model beside its place, then renames: whatever happens, a good model there is never half overwritten. */
export function writeModelFile(path: string, { header, weights, transitions, memory }: TaggerModel): void {
  writeFileSync(`${path}.new`, writeModel({ header, weights, transitions, memory }));
  renameSync(`${path}.new`, path);
}
