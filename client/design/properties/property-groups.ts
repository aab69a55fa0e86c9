import type { PropertyGroup } from '../../text/design-properties/design-property-texts.ts';

const GROUP_OF: Readonly<Record<string, PropertyGroup>> = {
  visibleIf: 'asked',
  when: 'asked',
  gate: 'asked',
  atRisk: 'asked',
  each: 'asked',
  fixed: 'asked',
  repeat: 'asked',
  active: 'asked',
  asked: 'asked',
  type: 'answers',
  choices: 'answers',
  rows: 'answers',
  missing: 'answers',
  rowsMissing: 'answers',
  choicesVisibleIf: 'answers',
  rowsVisibleIf: 'answers',
  exclusive: 'answers',
  required: 'answers',
  min: 'limits',
  max: 'limits',
  integer: 'limits',
  maxLength: 'limits',
  maxSelected: 'limits',
  edits: 'edits',
  sensitive: 'care',
  observed: 'care',
  fieldCoded: 'care',
};

export function groupOf(name: string): PropertyGroup {
  return GROUP_OF[name] ?? 'other';
}

/** Settings that are conditions, or records of conditions. */
export const CONDITIONS: readonly string[] = ['visibleIf', 'when', 'gate', 'atRisk'];
