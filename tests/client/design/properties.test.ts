import { describe, expect, it } from 'vitest';
import { settingKnownAs, settingNames } from '#questionnaires';
import {
  misfit,
  type SettingSchema,
  schemaAt,
  schemaOfFile,
} from '../../../client/design/properties/setting-schema.ts';
import { designPropertyTexts } from '../../../client/text/design-properties/design-property-texts.ts';
import { type DraftFiles, valueAt } from '../../../questionnaires/edit/places.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;

/** Every setting of a schema, with the one in which it stands. */
function settingsIn(schema: SettingSchema, inside?: string): { name: string; inside: string | undefined }[] {
  const below = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  const named = Object.entries(schema.properties ?? {});
  const held = schema.additionalProperties ? [schema.additionalProperties] : [];
  return [
    ...named.flatMap(([name, setting]) => [{ name, inside }, ...settingsIn(setting, name)]),
    ...[...below, ...held].flatMap((each) => settingsIn(each, inside)),
  ];
}

describe('the settings of a questionnaire', () => {
  it('have a name and a sentence each, in four languages', () => {
    const files = ['manifest.json', 'crime-types.json', 'modules/lists.json', 'modules/any.json'];
    const settings = files.flatMap((file) => settingsIn(schemaOfFile(file)!));
    expect(settings.length).toBeGreaterThan(150);
    expect(settings.filter(({ name, inside }) => settingKnownAs(name, inside) === undefined)).toEqual([]);
    for (const [language, { sentences }] of Object.entries(designPropertyTexts))
      expect(Object.keys(sentences)).toEqual(Object.keys(settingNames(language)));
  });

  it('are found where they stand, by what stands there', () => {
    const at = ['modules/incident.json', 'screens', 'event_when', 'questions', 'ev_month'];
    const schema = schemaAt([...at, 'missing'], (path) => valueAt(lacsi, path));
    expect(schema).toMatchObject({ type: 'array', items: { enum: ['dk', 'refused', 'na'] } });
    expect(schemaAt([...at, 'maxLength'], (path) => valueAt(lacsi, path))).toBeUndefined();
  });

  it('refuse what does not belong there', () => {
    const months = schemaAt(['manifest.json', 'referencePeriod', 'months'], (path) => valueAt(lacsi, path))!;
    expect(misfit(months, 12)).toBeUndefined();
    expect(misfit(months, 61)).toEqual({ kind: 'most', limit: 60 });
    expect(misfit(months, 1.5)).toEqual({ kind: 'whole' });
    expect(misfit(months, 'x')).toEqual({ kind: 'number' });
    const code = schemaAt(['crime-types.json', 'crimes', 'robbery', 'iccs', 'code'], (path) => valueAt(lacsi, path))!;
    expect(misfit(code, '4')).toMatchObject({ kind: 'pattern' });
  });
});
