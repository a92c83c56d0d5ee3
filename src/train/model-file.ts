import { writeWhole } from '../batch/whole-file.ts';
import { writeModel, type TaggerModel } from '../tagger/model.ts';

/** Writes a model beside its place, then renames: whatever happens, a good model there is never half overwritten. */
export function writeModelFile(path: string, { header, weights, transitions, memory }: TaggerModel): void {
  writeWhole(path, [writeModel({ header, weights, transitions, memory })]);
}
