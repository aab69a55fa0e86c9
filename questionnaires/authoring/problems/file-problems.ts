import { namedSentences } from '../../expression/named-sentences.ts';
import type { FindingText } from '../finding.ts';
import { type Kinds, kindIn } from './kinds.ts';

const KINDS: Kinds = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings in braces',
  record: 'a group of settings in braces',
  null: 'nothing (null)',
};

/** What a length is counted in. */
export type LengthUnit = 'characters' | 'entries';

/** Sentences about files and the shape of what is in them. */
export const fileProblems = namedSentences({
  missing: (): FindingText => ({
    code: 'missing-file',
    message: 'there is no such file',
    remedy: 'add it to the instrument',
  }),
  notInManifest: (): FindingText => ({
    code: 'unknown-file',
    message: 'the manifest does not name it',
    remedy: 'name it in chain or languages, or remove the file',
  }),
  absent: ({ expected }: { expected: string }): FindingText => ({
    code: 'wrong-shape',
    message: 'it is missing',
    remedy: `add ${kindIn(KINDS, expected)}`,
  }),
  wrongKind: ({ found, expected }: { found: string; expected: string }): FindingText => ({
    code: 'wrong-shape',
    message: `${kindIn(KINDS, found)} stands here, where ${kindIn(KINDS, expected)} belongs`,
    remedy: `write ${kindIn(KINDS, expected)}`,
  }),
  wrongValue: ({ allowed }: { allowed: readonly unknown[] }): FindingText => ({
    code: 'wrong-shape',
    message: 'it has none of the values that are allowed here',
    remedy: `use ${allowed.length > 1 ? 'one of ' : ''}${allowed.map(String).join(', ')}`,
  }),
  unknownSetting: ({ setting }: { setting: string }): FindingText => ({
    code: 'wrong-shape',
    message: `there is no setting ${setting} here`,
    remedy: 'correct its name, or remove it',
  }),
  settingOfOtherType: ({ setting, type }: { setting: string; type: string }): FindingText => ({
    code: 'wrong-shape',
    message: `a ${type} question has no setting ${setting}`,
    remedy: 'remove it, or change the type of the question',
  }),
  numberTooSmall: ({ limit }: { limit: number }): FindingText => ({
    code: 'wrong-shape',
    message: 'the number is too small',
    remedy: `write at least ${limit}`,
  }),
  numberTooLarge: ({ limit }: { limit: number }): FindingText => ({
    code: 'wrong-shape',
    message: 'the number is too large',
    remedy: `write at most ${limit}`,
  }),
  numberNotAbove: ({ limit }: { limit: number }): FindingText => ({
    code: 'wrong-shape',
    message: 'the number is too small',
    remedy: `write more than ${limit}`,
  }),
  numberNotBelow: ({ limit }: { limit: number }): FindingText => ({
    code: 'wrong-shape',
    message: 'the number is too large',
    remedy: `write less than ${limit}`,
  }),
  numberBeyond: (): FindingText => ({
    code: 'wrong-shape',
    message: 'the number is larger than a number can be here',
    remedy: 'write a smaller one',
  }),
  empty: (): FindingText => ({ code: 'wrong-shape', message: 'it is empty', remedy: 'fill it in' }),
  tooShort: ({ limit, unit }: { limit: number; unit: LengthUnit }): FindingText => ({
    code: 'wrong-shape',
    message: 'it is too short',
    remedy: `give it at least ${limit} ${unit}`,
  }),
  tooLong: ({ limit, unit }: { limit: number; unit: LengthUnit }): FindingText => ({
    code: 'wrong-shape',
    message: 'it is too long',
    remedy: `give it at most ${limit} ${unit}`,
  }),
  notAName: (): FindingText => ({
    code: 'wrong-shape',
    message: 'this cannot be a name',
    remedy: 'use lower-case letters, digits and _, starting with a letter',
  }),
  idTwice: ({ id }: { id: string }): FindingText => ({
    code: 'duplicate-name',
    message: `the id ${id} stands twice`,
    remedy: 'give each its own',
  }),
  otherShape: ({ message }: { message: string }): FindingText => ({
    code: 'wrong-shape',
    message,
    remedy: 'write it as questionnaires/instruments/README.md says',
  }),
});
