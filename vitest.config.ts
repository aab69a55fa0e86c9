import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { findChromiumOfTests } from './server/bootstrap/chromium.mjs';
import { keepCompiled } from './server/start/keep-compiled.ts';
import { writeInMemory } from './tests/support/folder-in-memory.ts';
import { LongestFirst } from './tests/support/longest-first.ts';

writeInMemory();
// Threads that a test starts took half of their time to compile what the thread before had compiled.
keepCompiled();

const browser = findChromiumOfTests();
const ENV = { TZ: 'America/Bogota', ...(browser !== undefined && { CHROMIUM_PATH: browser }) };
const EVERYWHERE = { env: ENV, environment: 'node' as const };

/** A real server and a real browser take longer than the usual second when the machine is busy. */
const POLL_TIMEOUT = 30_000;

/** Slow unit tests that are smaller here (`tests/support/size.ts`). `full` runs them in full. */
const SMALLER_IN_UNIT = [
  'tests/estimation/models/hard-fits.test.ts',
  'tests/estimation/replicates/hadamard.test.ts',
  'tests/estimation/weighting/properties.test.ts',
  'tests/questionnaires/authoring/country-settings.test.ts',
  'tests/questionnaires/check/interview-properties.test.ts',
  'tests/questionnaires/expression/expression.test.ts',
  'tests/questionnaires/print/print-questionnaire.test.ts',
  'tests/questionnaires/routing/selection/draw-selection.test.ts',
  'tests/server/analysis/analysis-file-of.test.ts',
  'tests/server/derivation/derived-rows.test.ts',
  'tests/server/derivation/sealed-half.test.ts',
  'tests/server/analysis/relations.test.ts',
  'tests/server/sample/sample-import.test.ts',
];

/** Files that put a module of Node's in another's place: what was loaded before them would keep the real one. */
const ALONE = ['tests/journeys/full-disk.test.ts'];

export default defineConfig({
  test: {
    // Servers and browsers wait for each other half of the time: three files at once even on two processors.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      {
        test: {
          ...EVERYWHERE,
          name: 'unit',
          env: { ...ENV, CIFRA_TEST_SIZE: 'small' },
          setupFiles: ['tests/support/seed.ts'],
          // Files share their imports: loading SurveyJS once per file took half of the time.
          isolate: false,
          testTimeout: 30_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/journeys/**', 'tests/reference/**'],
        },
      },
      {
        test: {
          ...EVERYWHERE,
          name: 'journeys',
          // As unit tests do: a file that starts a server in this process loads half of the house.
          isolate: false,
          expect: { poll: { timeout: POLL_TIMEOUT } },
          setupFiles: ['tests/support/seed.ts'],
          include: ['tests/journeys/**/*.test.ts', 'tests/reference/**/*.test.ts'],
          exclude: [...ALONE],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...EVERYWHERE,
          name: 'alone',
          setupFiles: ['tests/support/seed.ts'],
          include: [...ALONE],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...EVERYWHERE,
          name: 'full',
          setupFiles: ['tests/support/seed.ts'],
          isolate: false,
          include: SMALLER_IN_UNIT,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...EVERYWHERE,
          name: 'browser',
          // Files share the browser and what they import: starting both once per file took a tenth of the time.
          isolate: false,
          expect: { poll: { timeout: POLL_TIMEOUT } },
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/demonstration-template.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
