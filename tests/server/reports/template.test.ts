import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES } from '#contract';
import { html } from '#questionnaires';
import { TEMPLATE_BLOCKS } from '../../../server/reports/template/known-names.ts';
import { parseTemplate } from '../../../server/reports/template/parse-template.ts';
import { readTemplates } from '../../../server/reports/template/read-templates.ts';
import { renderTemplate, type TemplateFill } from '../../../server/reports/template/render-template.ts';
import {
  TEMPLATE_ERROR_CODES,
  TemplateError,
  type TemplateFinding,
} from '../../../server/reports/template/template-error.ts';
import type { TemplatePart } from '../../../server/reports/template/template-parts.ts';

const OWN = join(import.meta.dirname, '../../../server/reports/templates');
const folder = mkdtempSync(join(tmpdir(), 'cifra-templates-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fill: TemplateFill = {
  name: (name) => `<${name}>`,
  block: (block, level) => html`[${block} ${level}]`,
  holds: (condition) => condition === 'compared',
};

function page(text: string): string {
  const findings: TemplateFinding[] = [];
  const parts = parseTemplate(text, 'part.md', findings);
  expect(findings).toEqual([]);
  return renderTemplate(parts, fill, 'part')
    .map((part) => part.html)
    .join('');
}

function findingsIn(text: string): string[] {
  const findings: TemplateFinding[] = [];
  parseTemplate(text, 'part.md', findings);
  return findings.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

/** A folder of an office with some files changed. */
function office(name: string, files: Readonly<Record<string, string>>): string {
  const place = join(folder, name);
  cpSync(join(OWN, 'en'), place, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text);
  return place;
}

function refusal(place: string): TemplateError {
  try {
    readTemplates('en', place);
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('a template of a report', () => {
  it('is headings, paragraphs, lists, terms and blocks, with everything escaped', () => {
    expect(
      page('## A & B\n\nOne <b>line</b>\nand **{{title}}**.\n\n- x\n- y\n\nTerm :: what it is\n\n{{> headline-table}}'),
    ).toBe(
      '<h2 id="part">A &amp; B</h2>\n<p>One &lt;b&gt;line&lt;/b&gt; and <strong>&lt;title&gt;</strong>.</p>\n' +
        '<ul><li>x</li><li>y</li></ul>\n<dl class="terms"><div><dt>Term</dt><dd>what it is</dd></div></dl>\n' +
        '[headline-table 3]',
    );
  });

  it('leaves out what does not hold, and comments', () => {
    expect(
      page('{{#compared}}\nseen\n{{/compared}}\n{{^compared}}\nnot\n{{/compared}}\n{{#study}}\nnot\n{{/study}}'),
    ).toBe('<p>seen</p>\n');
    expect(page('{{! a note of the office }}\nseen')).toBe('<p>seen</p>\n');
  });

  it('says of everything that is wrong in which line and column it stands', () => {
    const text =
      '## A\n\n{{titel}}\n{{> headline-tabel}}\n#### too deep\nx {{> sex-table}}\nopen {{title\n{{#compard}}\n{{/study}}\n{{#compared}}\n';
    expect(findingsIn(text)).toEqual(
      [
        'unknown-block 4:1',
        'unknown-name 3:1',
        'heading-level 5:1',
        'stray-sign 6:3',
        'stray-sign 7:6',
        'unknown-condition 8:1',
        'stray-end 9:1',
        'unclosed-condition 10:1',
      ].toSorted((a, b) => findingsIn(text).indexOf(a) - findingsIn(text).indexOf(b)),
    );
    expect(findingsIn(text)).toHaveLength(8);
  });

  it('names the word that was meant', () => {
    expect(refusal(office('misspelt', { 'methods.md': '## M\n\nof {{titel}}\n' })).message).toBe(
      'methods.md, line 3, column 4: there is no name titel; write title',
    );
  });

  it('says which file is missing and which name of a section is wrong, all at once', () => {
    const { findings } = refusal(office('order', { 'order.txt': 'headlines\nMethods of ours\nheadlines\nappendix\n' }));
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['section-name', 2],
      ['repeated-section', 3],
      ['file-missing', undefined],
    ]);
    expect(refusal(office('empty', { 'order.txt': '\n' })).findings.map(({ code }) => code)).toEqual(['order-empty']);
    expect(refusal(join(folder, 'nowhere')).findings.map(({ code }) => code)).toContain('file-missing');
    const binary = office('binary', {});
    writeFileSync(join(binary, 'methods.md'), Buffer.from([0, 1, 2, 0, 0xff, 0xfe, 0]));
    expect(refusal(binary).findings.map(({ code }) => code)).toEqual(['file-unreadable']);
  });

  it('has a code for every way in which it can be wrong, and each is told in a test', () => {
    expect(TEMPLATE_ERROR_CODES).toHaveLength(12);
  });

  it.each(FIGURE_LANGUAGES)('of the product shows every block once, with the same sections, in %s', (language) => {
    const { sections } = readTemplates(language);
    expect(sections.map(({ name }) => name)).toEqual(readTemplates('es').sections.map(({ name }) => name));
    const blocks = sections.flatMap(({ parts }) => parts.flatMap(blocksOf));
    expect(blocks.toSorted()).toEqual(TEMPLATE_BLOCKS.toSorted());
    expect(readdirSync(join(OWN, language)).toSorted()).toEqual(readdirSync(join(OWN, 'es')).toSorted());
  });
});

function blocksOf(part: TemplatePart): string[] {
  if (part.kind === 'condition') return part.parts.flatMap(blocksOf);
  return part.kind === 'block' ? [part.block] : [];
}
