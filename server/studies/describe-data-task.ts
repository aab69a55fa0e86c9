import type { WrittenAs } from '#contract';
import { dataInMemory } from '../analysis/from-study/bytes/data-source.ts';
import { Problem } from '../problems.ts';
import type { Task } from '../runs/task.ts';
import { describeData } from './describe-data.ts';
import { orFindings, replyBytes } from './finding-replies.ts';

interface DataToDescribe extends WrittenAs {
  readonly id: string;
}

/** What is in a data file that was brought, or why it cannot be read, as bytes of the reply. */
export const DESCRIBE_DATA_FILE: Task<DataToDescribe, Uint8Array<ArrayBuffer>> = {
  name: 'describe-data-file',
  async run({ store }, { id, ...way }, report) {
    const head = (await store.dataFiles()).find((file) => file.id === id);
    const bytes = head && (await store.dataFileBytes(id));
    if (!bytes) throw new Problem('unknown-data-file');
    const path = head.name;
    return replyBytes(
      await orFindings(async () => ({
        described: await describeData(dataInMemory(bytes), { ...way, path }, report),
      })),
    );
  },
};
