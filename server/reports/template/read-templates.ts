import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FigureLanguage } from '#contract';
import { readText } from '../../files/read-text.ts';
import { parseTemplate } from './parse-template.ts';
import { TemplateError, type TemplateFinding } from './template-error.ts';
import type { TemplateSection } from './template-parts.ts';

/** The sections of a report, a name a line; each is a file beside it. */
const ORDER = 'order.txt';
const COVER = 'cover';
const LIMITS = { what: 'a template of a report', mostBytes: 500_000 };
const NAME = /^[a-z0-9][a-z0-9-]{0,40}$/u;

/** Templates that come with the product, a folder a language. */
const OWN = join(import.meta.dirname, '..', 'templates');

export interface ReportTemplate {
  readonly cover: TemplateSection;
  readonly sections: readonly TemplateSection[];
  /** The files that were read. */
  readonly files: readonly string[];
}

/**
 * Reads the templates of a report.
 *
 * @param folder of the office, with a folder for each language or the files themselves; the product's own where absent
 * @throws TemplateError everything that is wrong, in all files
 */
export function readTemplates(language: FigureLanguage, folder?: string): ReportTemplate {
  const place = placeOf(language, folder);
  const findings: TemplateFinding[] = [];
  const read = (name: string): string | undefined => {
    const path = join(place, name);
    if (!existsSync(path)) {
      findings.push({
        code: 'file-missing',
        file: path,
        problem: 'it is not there',
        remedy: name === ORDER ? 'write the names of the sections, one a line' : `write it, or take it out of ${ORDER}`,
      });
      return undefined;
    }
    const found = readText(path, LIMITS);
    if ('text' in found) return found.text;
    findings.push({ code: 'file-unreadable', file: path, problem: found.fault.problem, remedy: found.fault.remedy });
    return undefined;
  };
  const order = read(ORDER);
  const names = order === undefined ? [] : sectionNames(order, findings);
  const files = [COVER, ...names];
  const sections = files.map((name): TemplateSection => {
    const text = read(`${name}.md`);
    return { name, parts: text === undefined ? [] : parseTemplate(text, basename(`${name}.md`), findings) };
  });
  if (findings.length > 0) throw new TemplateError(findings);
  const [cover, ...others] = sections;
  return {
    cover: cover!,
    sections: others,
    files: [ORDER, ...files.map((name) => `${name}.md`)].map((name) => join(place, name)),
  };
}

function placeOf(language: FigureLanguage, folder: string | undefined): string {
  if (folder === undefined) return join(OWN, language);
  const ofLanguage = join(folder, language);
  return existsSync(join(ofLanguage, ORDER)) ? ofLanguage : folder;
}

function sectionNames(order: string, findings: TemplateFinding[]): string[] {
  const names: string[] = [];
  for (const [index, raw] of order.split(/\r?\n/u).entries()) {
    const name = raw.trim();
    if (name === '' || name.startsWith('#') || name === COVER) continue;
    const at = { file: ORDER, line: index + 1, column: 1 };
    if (!NAME.test(name))
      findings.push({
        ...at,
        code: 'section-name',
        problem: `${name} is no name of a section`,
        remedy: 'write small letters, digits and hyphens, without an ending',
      });
    else if (names.includes(name))
      findings.push({ ...at, code: 'repeated-section', problem: `${name} is there twice`, remedy: 'leave one out' });
    else names.push(name);
  }
  if (names.length === 0 && findings.length === 0)
    findings.push({
      code: 'order-empty',
      file: ORDER,
      problem: 'it names no section',
      remedy: 'write the names of the sections, one a line',
    });
  return names;
}
