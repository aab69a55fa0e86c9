import type { RecordsOfPart } from '../cases/case-reader.ts';
import { type RecordBlock, RecordBlocks } from '../cases/record-block.ts';
import type { RecordLayout } from '../record-layout.ts';
import type { RecordValue } from '../record-value.ts';
import type { ImputedRecords } from './imputed-records.ts';

/** Adds to the records of some cases what was lent to answers that are not known. */
export function imputedBlocks(
  { ofHousehold, ofIncident }: Pick<ImputedRecords, 'ofHousehold' | 'ofIncident'>,
  layout: RecordLayout,
): (records: RecordsOfPart) => RecordsOfPart['blocks'] {
  const households = new RecordBlocks(layout.household);
  const incidents = new RecordBlocks(layout.incident);
  const joined = (
    block: RecordBlock,
    blocks: RecordBlocks,
    values: readonly Readonly<Record<string, RecordValue>>[],
  ) => {
    for (const added of values) blocks.add({ added, answers: [] });
    return { rows: block.rows, columns: [...block.columns, ...blocks.finish().columns] };
  };
  return (records) => ({
    ...records.blocks,
    household: joined(records.blocks.household, households, records.cases.map(ofHousehold)),
    incident: joined(
      records.blocks.incident,
      incidents,
      records.incidents.map(({ caseId, crime, position }) =>
        position === undefined ? {} : ofIncident(caseId, crime, position),
      ),
    ),
  });
}
