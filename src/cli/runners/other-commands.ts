// The commands that few calls need, in one piece: the program is split where it is loaded, and every piece costs a start some time.
export { completion } from './completion.ts';
export { config } from './config.ts';
export { evaluate } from './eval.ts';
export { explain } from './explain.ts';
export { keywords } from './keywords.ts';
export { man } from './man.ts';
export { normalize } from './normalize.ts';
export { passes } from './passes.ts';
export { report } from './report.ts';
export { schema } from './schema.ts';
export { tag } from './tag.ts';
export { train } from './train.ts';
