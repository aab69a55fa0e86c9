import { printable } from '../../files/printable.ts';

/** Every way in which templates can be unusable. */
export const TEMPLATE_ERROR_CODES = [
  'file-missing',
  'file-unreadable',
  'order-empty',
  'section-name',
  'repeated-section',
  'unknown-name',
  'unknown-block',
  'unknown-condition',
  'unclosed-condition',
  'stray-end',
  'stray-sign',
  'heading-level',
] as const;

export type TemplateErrorCode = (typeof TEMPLATE_ERROR_CODES)[number];

/** One thing that is wrong with a template: where, what, what to do. TemplateLine and column from 1. */
export interface TemplateFinding {
  readonly code: TemplateErrorCode;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly problem: string;
  readonly remedy: string;
}

/** Templates that cannot be used. The message has a line for everything that is wrong. */
export class TemplateError extends Error {
  readonly findings: readonly TemplateFinding[];

  constructor(findings: readonly TemplateFinding[]) {
    super(findings.map(sentence).join('\n'));
    this.name = 'TemplateError';
    this.findings = findings;
  }
}

function sentence({ file, line, column, problem, remedy }: TemplateFinding): string {
  const place = line === undefined ? '' : `, line ${line}${column === undefined ? '' : `, column ${column}`}`;
  return printable(`${file}${place}: ${problem}; ${remedy}`);
}
