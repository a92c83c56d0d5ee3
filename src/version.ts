import manifest from '../package.json' with { type: 'json' };

/** The version of newsx, as its package names it. */
export const VERSION: string = manifest.version;
