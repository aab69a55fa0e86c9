import { SDG_ATTRIBUTES, SDG_DATAFLOW, SDG_DIMENSIONS, type SdgObservation } from './sdg-observations.ts';

/**
 * SDMX-JSON 2.1 of the series of the Sustainable Development Goals.
 *
 * @param title of the message
 * @param prepared when, as ISO 8601
 * @see sdmx-twg, sdmx-json, data message
 */
export function* sdmxJsonParts(
  observations: readonly SdgObservation[],
  { title, prepared, language }: { title: string; prepared: string; language: string },
): Generator<string> {
  const { agency, id, version } = SDG_DATAFLOW;
  const codes = SDG_DIMENSIONS.map((dimension) => [...new Set(observations.map(({ key }) => key[dimension]))]);
  const periods = [...new Set(observations.map(({ period }) => period))];
  const valued = (values: readonly string[]) => values.map((code) => ({ id: code, name: code }));
  const message = {
    $schema: 'https://json.sdmx.org/2.1/sdmx-json-data-schema.json',
    meta: {
      id: 'CIFRA',
      test: false,
      prepared,
      contentLanguages: [language],
      sender: { id: 'CIFRA', name: 'Cifra' },
    },
    data: {
      structures: [
        {
          name: title,
          dataSets: [0],
          links: [
            { urn: `urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=${agency}:${id}(${version})`, rel: 'dataflow' },
          ],
          dimensions: {
            series: SDG_DIMENSIONS.map((name, keyPosition) => ({
              id: name,
              name,
              keyPosition,
              values: valued(codes[keyPosition]!),
            })),
            observation: [
              {
                id: 'TIME_PERIOD',
                name: 'TIME_PERIOD',
                keyPosition: SDG_DIMENSIONS.length,
                values: valued(periods),
              },
            ],
          },
          measures: { observation: [{ id: 'OBS_VALUE', name: 'OBS_VALUE' }] },
          attributes: { observation: SDG_ATTRIBUTES.map((name) => ({ id: name, name })) },
        },
      ],
    },
  };
  const text = JSON.stringify(message);
  yield `${text.slice(0, -2)},"dataSets":[{"structure":0,"action":"Replace","series":{`;
  let between = '\n';
  for (const [series, observed] of Map.groupBy(observations, ({ key }) => seriesKey(key, codes))) {
    const each = observed.map(({ period, value, attributes }) => {
      const values = [value, ...SDG_ATTRIBUTES.map((attribute) => attributes[attribute])];
      return `"${periods.indexOf(period)}":${JSON.stringify(values)}`;
    });
    yield `${between}"${series}":{"observations":{${each.join(',')}}}`;
    between = ',\n';
  }
  yield '}}]}}\n';
}

function seriesKey(key: SdgObservation['key'], codes: readonly (readonly string[])[]): string {
  return SDG_DIMENSIONS.map((dimension, place) => codes[place]!.indexOf(key[dimension])).join(':');
}
