import { type DataSource, dataInMemory } from '../analysis/from-study/bytes/data-source.ts';
import { formatProblem } from '../analysis/from-study/locate-data-file.ts';
import type { StudySource } from '../analysis/from-study/study.ts';
import type { FindData } from '../analysis/from-study/study-data.ts';
import { studyProblems } from '../analysis/from-study/study-problems.ts';
import { HEAD_BYTES } from '../files/file-kind.ts';
import type { DataFileReader } from '../storage/figures/data-file-store.ts';

/** The data files of a study that were brought, opened in memory: in clear they stand nowhere else. */
export async function chosenData(
  store: DataFileReader,
  { study }: Pick<StudySource, 'study'>,
  ids: readonly string[],
): Promise<FindData> {
  const wanted = new Set(Object.values(study.files).map(({ path }) => path));
  const chosen = (await store.dataFiles()).filter(({ id, name }) => ids.includes(id) && wanted.has(name));
  const opened = new Map<string, DataSource>();
  for (const { id, name } of chosen) {
    if (opened.has(name)) continue;
    const bytes = await store.dataFileBytes(id);
    if (bytes) opened.set(name, dataInMemory(bytes));
  }
  return (path) => {
    const data = opened.get(path);
    if (!data) return { problem: studyProblems.notBrought(path) };
    const problem = formatProblem(path, headOf(data));
    return problem ? { problem } : { data };
  };
}

/** The first bytes of a file. */
export function headOf(data: DataSource): Uint8Array {
  const opened = data.open();
  try {
    return opened.read(0, Math.min(opened.size, HEAD_BYTES));
  } finally {
    opened.close();
  }
}
