import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes: begun last, they would be waited for alone. */
const LONGEST = ['tests/journeys/curious-supervisor.test.ts'];

/** The usual order, after the files that take longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const [longest, rest] = [true, false].map((isLong) =>
      usual.filter(({ moduleId }) => LONGEST.some((path) => moduleId.endsWith(path)) === isLong),
    );
    return [...(longest ?? []), ...(rest ?? [])];
  }
}
