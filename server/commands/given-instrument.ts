import type { Finding } from '#questionnaires';
import { readConfig } from '../config.ts';
import { findingLine, type InstrumentRead, instrumentFolder, readInstrument } from '../instruments/read-instrument.ts';
import type { Terminal } from './terminal.ts';

/** Answers a request that is none: help, or a sentence on what is wrong with it. Gives the exit code; nothing when the request can be served. */
export function unserved(request: unknown, usage: string, explanation: string, io: Terminal): number | undefined {
  if (request === 'help') {
    io.out.write(`${usage}\n${explanation}`);
    return 0;
  }
  if (typeof request !== 'string') return undefined;
  io.err.write(`${request}; usage: ${usage}\n`);
  return 2;
}

/** The questionnaire of a folder or of a name, or what is wrong with it; nothing, and a sentence, when there is none. */
export function givenInstrument(given: string, io: Terminal): InstrumentRead | undefined {
  const folder = instrumentFolder(given, readConfig().instruments);
  if (folder !== undefined) return readInstrument(folder);
  io.err.write(`There is no questionnaire ${given}; give the path of its folder\n`);
  return undefined;
}

export function writeFindings(findings: readonly Finding[], io: Terminal): void {
  io.err.write(findings.map((finding) => `${findingLine(finding)}\n`).join(''));
}
