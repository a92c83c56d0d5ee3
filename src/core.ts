// The library without Node: for a browser or a worker that brings the data files itself, through the `DataReader` it gives to
// `createAnalyser`. Nothing here reads a file, the clock or the network.
export type * from './document.ts';
export { fold, foldText } from './arabic/fold.ts';
export { normalizer, profileOperations, type Normalizer } from './arabic/normalization/normalizer.ts';
export { OPERATIONS, type Operation, type OperationName } from './arabic/normalization/operations.ts';
export { PROFILES, type Profile, type ProfileName } from './arabic/normalization/profiles.ts';
export { NewsxError, type Fault } from './errors.ts';
export { cliticsOf, type CliticWords, type WordPart, type WordPartKind } from './arabic/clitics.ts';
export { createAnalyser, plan, type AnalyserOptions } from './pipeline.ts';
export type { Pass } from './pass.ts';
export type { ResourceName, Resources } from './resources/resources.ts';
export type { DataReader } from './resources/tables.ts';
export { DEFAULT_SETTINGS, type Settings } from './settings.ts';
