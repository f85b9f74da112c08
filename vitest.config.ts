import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    // DuckDB is native code: each file of tests has a process of its own.
    pool: 'forks',
    // Many tests wait for processes of their own: three files at once, also where there are two processors.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/bin/**', 'test/site/**', 'test/soak/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'bin',
          include: ['test/bin/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/built-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          // Many runs of what the other tests try a few times: `npm run test:soak`.
          name: 'soak',
          include: ['test/soak/**/*.test.ts'],
          testTimeout: 7_200_000,
        },
      },
    ],
  },
})
