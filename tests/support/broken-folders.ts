import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// biome-ignore lint/suspicious/noExplicitAny: breaks reach into JSON of any shape
type Json = any;

/** A questionnaire's folder to be broken. */
interface Folder {
  path(file: string): string;
  write(file: string, content: string | Buffer): void;
  /** Rewrites a file's text. */
  text(file: string, change: (text: string) => string): void;
  /** Rewrites a file's JSON. */
  json(file: string, change: (content: Json) => void): void;
}

/** One way in which a folder is broken, and the beginnings of the lines that must say so. */
export interface BrokenFolder {
  what: string;
  breaks(folder: Folder): void;
  lines: string[];
}

const builtIn = join(import.meta.dirname, '..', '..', 'questionnaires', 'instruments', 'lacsi-2018-r1');

/** A copy of the questionnaire that comes with the platform, broken. */
export function makeBroken(root: string, { breaks }: Pick<BrokenFolder, 'breaks'>): void {
  cpSync(builtIn, root, { recursive: true });
  const path = (file: string) => join(root, file);
  const write = (file: string, content: string | Buffer) => writeFileSync(path(file), content);
  const text = (file: string, change: (text: string) => string) =>
    write(file, change(readFileSync(path(file), 'utf8')));
  const json = (file: string, change: (content: Json) => void) =>
    text(file, (before) => {
      const content = JSON.parse(before);
      change(content);
      return JSON.stringify(content);
    });
  breaks({ path, write, text, json });
}

const first = (module: Json): Json => module.screens[0].questions[0];
const replacedBy = (make: (path: string) => void) => (file: string) => (folder: Folder) => {
  rmSync(folder.path(file));
  make(folder.path(file));
};

export const brokenFolders: BrokenFolder[] = [
  {
    what: 'a comma after the last setting',
    breaks: ({ write }) => write('modules/close.json', '{\n  "form": "close",\n}'),
    lines: ['modules/close.json line 3, column 1: it is not JSON'],
  },
  {
    what: 'a file that is cut off',
    breaks: ({ text }) => text('texts/pt.json', (json) => json.slice(0, 40_000)),
    lines: ['texts/pt.json line '],
  },
  {
    what: 'an empty file',
    breaks: ({ write }) => write('modules/lists.json', ''),
    lines: ['modules/lists.json line 1, column 1: it is not JSON'],
  },
  {
    what: 'a word without quotes',
    breaks: ({ write }) => write('modules/close.json', '{\n  "form": close }'),
    lines: ['modules/close.json line 2, column 11: it is not JSON'],
  },
  {
    what: 'a page of the web saved in the place of a file',
    breaks: ({ write }) => write('crime-types.json', '<!doctype html><title>Sign in</title>'),
    lines: ['crime-types.json line 1, column 1: it is not JSON'],
  },
  {
    what: 'marks of a merge left in a file',
    breaks: ({ text }) => text('texts/es.json', (json) => json.replace('"forms"', '<<<<<<< ours\n"forms"')),
    lines: ['texts/es.json line '],
  },
  {
    what: 'a folder in the place of a file',
    breaks: replacedBy((path) => mkdirSync(path))('modules/habits.json'),
    lines: ['modules/habits.json: it is not a file'],
  },
  {
    what: 'a link that leads back to itself',
    breaks: replacedBy((path) => symlinkSync(path, path))('modules/habits.json'),
    lines: ['modules/habits.json: it is a link that leads back to itself'],
  },
  {
    what: 'a link to nowhere',
    breaks: replacedBy((path) => symlinkSync(`${path}.gone`, path))('texts/fr.json'),
    lines: ['texts/fr.json: it is a link to a file that is not there'],
  },
  {
    what: 'a file of 50 MB',
    breaks: ({ write }) => write('texts/en.json', Buffer.alloc(50_000_000, 0x20)),
    lines: ['texts/en.json: it has 50 MB'],
  },
  {
    what: 'lists in lists without end',
    breaks: ({ write }) =>
      write('modules/close.json', `{"form":"close","screens":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
    lines: ['modules/close.json screens[0][0]'],
  },
  {
    what: 'a setting that stands twice',
    breaks: ({ text }) => text('modules/roster.json', (json) => json.replace('"unit"', '"form": "roster", "unit"')),
    lines: ['modules/roster.json form: it stands twice'],
  },
  {
    what: 'a text under the name __proto__',
    breaks: ({ text }) =>
      text('texts/en.json', (json) => json.replace('"questions": {', '"questions": { "__proto__": { "text": "x" },')),
    lines: ['texts/en.json questions.__proto__: '],
  },
  {
    what: 'a form under the name __proto__',
    breaks: ({ text }) => text('modules/close.json', (json) => json.replace('{', '{ "__proto__": { "form": "x" },')),
    lines: ['modules/close.json __proto__: '],
  },
  {
    what: 'a list where an object belongs',
    breaks: ({ write }) => write('modules/lists.json', '[]'),
    lines: ['modules/lists.json: '],
  },
  { what: 'nothing at all as JSON', breaks: ({ write }) => write('manifest.json', 'null'), lines: ['manifest.json: '] },
  {
    what: 'a number where a text belongs',
    breaks: ({ json }) =>
      json('texts/es.json', (texts) => {
        texts.edits.many_vehicles = 6;
      }),
    lines: ['texts/es.json edits.many_vehicles: '],
  },
  {
    what: 'bytes that are zero',
    breaks: ({ write }) => write('modules/close.json', Buffer.alloc(4000)),
    lines: ['modules/close.json line 1, column 1: it is not JSON'],
  },
  {
    what: 'a text in Latin 1',
    breaks: ({ text, write, path }) => {
      text('texts/es.json', (json) => json);
      write('texts/es.json', Buffer.from(readFileSync(path('texts/es.json'), 'utf8'), 'latin1'));
    },
    lines: ['texts/es.json: it is not text in UTF-8'],
  },
  {
    what: 'a text in UTF-16',
    breaks: ({ write, path }) =>
      write('texts/fr.json', Buffer.from(`\ufeff${readFileSync(path('texts/fr.json'), 'utf8')}`, 'utf16le')),
    lines: ['texts/fr.json: it is not text in UTF-8'],
  },
  {
    what: 'a manifest that is not there',
    breaks: ({ path }) => rmSync(path('manifest.json')),
    lines: ['manifest.json: there is no such file'],
  },
  {
    what: 'a form that is not there',
    breaks: ({ path }) => rmSync(path('modules/incident.json')),
    lines: ['modules/incident.json: there is no such file'],
  },
  {
    what: 'a language without its file',
    breaks: ({ json }) => json('manifest.json', (manifest) => manifest.languages.push('qu')),
    lines: ['texts/qu.json: there is no such file'],
  },
  {
    what: 'three thousand files that do not belong there',
    breaks: ({ path, write }) => {
      mkdirSync(path('modules/copies'));
      for (let copy = 1; copy <= 3000; copy += 1) write(`modules/copies/${copy}.json`, '{}');
    },
    lines: ['modules/copies/1.json: the manifest does not name it', 'modules/copies/999.json: the manifest does not'],
  },
  {
    what: 'no languages',
    breaks: ({ json }) =>
      json('manifest.json', (manifest) => {
        manifest.languages = [];
      }),
    lines: ['manifest.json languages: '],
  },
  {
    what: 'a crime without an ICCS code',
    breaks: ({ json }) => json('crime-types.json', ({ crimes }) => delete crimes[2].iccs),
    lines: ['crime-types.json crimes[2].iccs: it is missing; add a group of settings in braces'],
  },
  {
    what: 'rules that wait for each other',
    breaks: ({ json }) =>
      json('modules/household.json', ({ screens }) => {
        first({ screens }).visibleIf = '{n_vehicles} > 1';
        screens[1].questions[0].visibleIf = '{n_residents} > 1';
      }),
    lines: [
      'modules/household.json residents.n_residents.visibleIf: these wait for each other: n_residents (modules/household.json residents.n_residents.visibleIf) -> n_vehicles (modules/household.json vehicles.n_vehicles.visibleIf) -> vehicles_owned (modules/household.json vehicles.vehicles_owned.visibleIf) -> n_residents; ',
    ],
  },
  {
    what: 'a form that is due by its own answer',
    breaks: ({ json }) =>
      json('modules/habits.json', (module) => {
        module.when = '{measures_cost_total} notempty';
      }),
    lines: ['modules/habits.json when: these wait for each other: '],
  },
  {
    what: 'a question of an unknown type',
    breaks: ({ json }) =>
      json('modules/control.json', (module) => {
        first(module).type = 'radio';
      }),
    lines: [
      'modules/control.json screens[0].questions[0].type: it has none of the values that are allowed here; use one of single, multiple',
    ],
  },
  {
    what: 'a name that is there twice',
    breaks: ({ json }) =>
      json('modules/household.json', (module) => {
        first(module).name = 'dwelling_class';
      }),
    lines: ['modules/household.json dwelling_class: dwelling_class is already a name of control'],
  },
  {
    what: 'a setting that does not exist',
    breaks: ({ json }) =>
      json('modules/control.json', (module) => {
        first(module).visibleif = 'true';
      }),
    lines: ['modules/control.json screens[0].questions[0].visibleif: there is no setting visibleif here'],
  },
  {
    what: 'months written as words, and a mistake in a form',
    breaks: ({ json }) => {
      json('manifest.json', (manifest) => {
        manifest.referencePeriod.months = 'twelve';
      });
      json('modules/control.json', (module) => {
        first(module).choices = 'nowhere';
      });
      json('texts/es.json', (texts) => delete texts.questions.n_residents);
    },
    lines: ['manifest.json referencePeriod.months: ', 'texts/es.json questions.n_residents: there is no text in es'],
  },
  {
    what: 'nine mistakes at once',
    breaks({ write, json, path }) {
      write('modules/close.json', '{');
      write('texts/fr.json', Buffer.from([0x7b, 0xff, 0x7d]));
      rmSync(path('modules/habits.json'));
      json('manifest.json', (manifest) => manifest.languages.push('qu'));
      json('crime-types.json', ({ crimes }) => delete crimes[0].iccs.code);
      json('modules/control.json', (module) => {
        first(module).type = 'radio';
      });
      json('modules/household.json', (module) => {
        first(module).name = 'dwelling_class';
      });
      json('modules/roster.json', ({ screens }) => {
        screens[0].questions[1].visibleIf = '{n_members} > 0';
      });
      json('texts/es.json', (texts) => delete texts.missing.dk);
    },
    lines: [
      'modules/close.json line 1, column 2: it is not JSON',
      'texts/fr.json: it is not text in UTF-8',
      'modules/habits.json: there is no such file',
      'texts/qu.json: there is no such file',
      'crime-types.json crimes[0].iccs.code: ',
      'modules/control.json screens[0].questions[0].type: ',
      'modules/household.json dwelling_class: ',
      'modules/roster.json roster_start.n_members.visibleIf: ',
      'texts/es.json missing.dk: ',
    ],
  },
];
