/** The library as it ships (`npm run build`): measured is the built program, not the source through a loader that wraps every function. */
export const { analyser, foldText } = (await import(new URL('../../../dist/program/index.js', import.meta.url).href)) as typeof import('../../index.ts');
