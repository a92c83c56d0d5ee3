import { defineConfig } from 'vitest/config';

/** Tests of pipes and processes run the built program: it is built anew when a source is younger. Tests that start processes take a while on a busy machine. */
export default defineConfig({ test: { globalSetup: 'test/support/build.ts', testTimeout: 60_000, hookTimeout: 60_000 } });
