import { defineConfig } from 'vitest/config';

const EVERYWHERE = { env: { TZ: 'America/Bogota' }, environment: 'node' as const };

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      {
        test: {
          ...EVERYWHERE,
          name: 'unit',
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
          include: ['tests/journeys/**/*.test.ts', 'tests/reference/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...EVERYWHERE,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
