import { csvText } from '../csv-text.ts';
import { rowParts } from '../row-parts.ts';
import { SDG_ATTRIBUTES, SDG_DATAFLOW, SDG_DIMENSIONS, type SdgObservation } from './sdg-observations.ts';

/** SDMX-CSV 2.0 of the series of the Sustainable Development Goals. @see sdmx-twg, sdmx-csv, field guide */
export function* sdmxCsvParts(observations: readonly SdgObservation[]): Generator<string> {
  const { agency, id, version } = SDG_DATAFLOW;
  yield csvText([
    ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...SDG_DIMENSIONS, 'TIME_PERIOD', 'OBS_VALUE', ...SDG_ATTRIBUTES],
  ]);
  for (const part of rowParts(observations))
    yield csvText(
      part.map(({ key, period, value, attributes }) => [
        'dataflow',
        `${agency}:${id}(${version})`,
        'R',
        ...SDG_DIMENSIONS.map((dimension) => key[dimension]),
        period,
        value,
        ...SDG_ATTRIBUTES.map((attribute) => attributes[attribute]),
      ]),
    );
}
