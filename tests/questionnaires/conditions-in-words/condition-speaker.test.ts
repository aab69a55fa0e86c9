import { expect, it } from 'vitest';
import { conditionSpeaker, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const said = (language: string, condition: string) => conditionSpeaker(lacsi, language).say([condition]);

it('answers that are all wanted are joined by “and”, those of which one will do by “or”', () => {
  const all = "{disorder} allof ['extortion', 'gangs']";
  expect(said('en', all)).toBe('disorder includes all of “Extortion” and “Gangs”');
  expect(said('es', all)).toBe('disorder incluye todas: “Extorsiones” y “Pandillas”');
  expect(said('pt', all)).toMatch(/^disorder inclui todas: .* e .*$/);
  expect(said('fr', all)).toMatch(/^disorder comprend toutes\s: .* et .*$/);
  expect(said('en', all.replace('allof', 'anyof'))).toMatch(/“Gangs” or “Extortion”/);
});
