import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cifra } from '../../support/command-line.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to break it
type Json = any;

const builtIn = join(import.meta.dirname, '..', '..', '..', 'questionnaires', 'instruments', 'lacsi-2018-r1');
const temporary = mkdtempSync(join(tmpdir(), 'cifra-lint-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let copies = 0;

/** What to do to a file's JSON; a text stands for the whole file. */
type Changes = Record<string, (content: Json) => unknown>;

/** A copy of the LACSI questionnaire with some of its files rewritten. */
function copyWith(changes: Changes): string {
  const folder = join(temporary, `copy-${++copies}`);
  cpSync(builtIn, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const changed = change(content);
    writeFileSync(join(folder, file), typeof changed === 'string' ? changed : JSON.stringify(content));
  }
  return folder;
}

const firstQuestion = (module: Json) => module.screens[0].questions[0];

describe('cifra lint', () => {
  it('finds nothing to mend in the questionnaire that comes with the platform', async () => {
    expect(await cifra('lint', 'lacsi-2018-r1')).toEqual({ code: 0, out: '0 errors, 0 warnings\n', err: '' });
  }, 20_000);

  const broken: [string, string, Changes][] = [
    [
      'JSON that cannot be read',
      'modules/close.json line 1, column 11: it is not JSON',
      { 'modules/close.json': () => '{ "form": ' },
    ],
    [
      'a type that does not exist',
      'modules/control.json screens[0].questions[0].type: ',
      { 'modules/control.json': (module) => Object.assign(firstQuestion(module), { type: 'radio' }) },
    ],
    [
      'a name that is there twice',
      'modules/household.json dwelling_class: dwelling_class is already a name of control',
      { 'modules/household.json': (module) => Object.assign(firstQuestion(module), { name: 'dwelling_class' }) },
    ],
    [
      'a text that is there twice in its file',
      'texts/en.json edits.crowded_twice: it stands twice',
      {
        'texts/en.json': (texts) =>
          JSON.stringify(texts).replace('"edits":{', '"edits":{"crowded_twice":"one","crowded_twice":"two",'),
      },
    ],
    [
      'questions that wait for each other',
      'modules/control.json dwelling.dwelling_class.visibleIf: whether it is asked depends on its own answer',
      {
        'modules/control.json': (module) =>
          Object.assign(firstQuestion(module), { visibleIf: "{dwelling_class} = 'house'" }),
      },
    ],
    [
      'a language without its file',
      'texts/fr-ca.json: there is no such file',
      { 'manifest.json': (manifest) => manifest.languages.push('fr-ca') },
    ],
    [
      'a crime without an ICCS code',
      'crime-types.json crimes[0].iccs.code: ',
      { 'crime-types.json': ({ crimes }) => delete crimes[0].iccs.code },
    ],
  ];
  it.each(broken)('%s is refused with its file, place and remedy', async (_, line, changes) => {
    const { code, out } = await cifra('lint', copyWith(changes));
    expect(code).toBe(1);
    const told = out.split('\n').find((each) => each.includes(line));
    expect(told).toMatch(/^error \S+ .+: .+; .+/);
  });

  it('problems of every sort are told at once, and nothing that only follows from them', async () => {
    const folder = copyWith({
      'modules/close.json': () => '[',
      'modules/control.json': (module) => Object.assign(firstQuestion(module), { type: 'radio' }),
      'modules/perception.json': (module) => Object.assign(module.screens[1].questions[0], { name: 'n_residents' }),
      'modules/roster.json': (module) =>
        Object.assign(module.screens[0].questions[1], { visibleIf: '{n_members} notempty' }),
      'manifest.json': (manifest) => manifest.languages.push('fr-ca'),
      'crime-types.json': ({ crimes }) => delete crimes[3].iccs.code,
      'texts/es.json': (texts) => delete texts.edits.many_vehicles,
    });
    const { out } = await cifra('lint', folder);
    const told = out.split('\n').map((line) => line.split(': ')[0]);
    expect(told).toEqual(
      expect.arrayContaining([
        'error not-json modules/close.json line 1, column 2',
        'error wrong-shape modules/control.json screens[0].questions[0].type',
        'error duplicate-name modules/perception.json n_residents',
        'error circular-condition modules/roster.json roster_start.n_members.visibleIf',
        'error missing-file texts/fr-ca.json',
        'error wrong-shape crime-types.json crimes[3].iccs.code',
        'error missing-text texts/es.json edits.many_vehicles',
      ]),
    );
    expect(out).not.toMatch(/dwelling_class|unknown-name|unknown-crime/);
    expect(out.match(/modules\/close\.json/g)).toHaveLength(1);
  });

  it('warns of what can be used but was not meant, also as JSON', async () => {
    const folder = copyWith({
      'modules/household.json': (module) =>
        Object.assign(firstQuestion(module).edits[0], { when: '{n_residents} > 97' }),
    });
    const { code, out } = await cifra('lint', folder, '--json');
    expect(code).toBe(1);
    const findings = JSON.parse(out);
    expect(findings.map(({ code, severity }: Json) => `${severity} ${code}`)).toContain('warning edit-never-fires');
    expect(findings.every(({ file, path, remedy }: Json) => file && path && remedy)).toBe(true);
  }, 20_000);

  it('tells wrong use from findings', async () => {
    expect((await cifra('lint', '--help')).code).toBe(0);
    for (const words of [[], ['nowhere'], ['a', 'b'], ['lacsi-2018-r1', '--what']])
      expect((await cifra('lint', ...words)).code).toBe(2);
  });
});
