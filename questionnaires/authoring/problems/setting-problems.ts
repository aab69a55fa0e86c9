import { namedSentences } from '../../expression/named-sentences.ts';
import type { FindingText } from '../finding.ts';

/** Sentences about the manifest and the catalogue of crimes. */
export const settingProblems = namedSentences({
  defaultLanguageMissing: (): FindingText => ({
    code: 'missing-text',
    message: 'the default language is not one of languages',
    remedy: 'choose one of them',
  }),
  formTwice: ({ form }: { form: string }): FindingText => ({
    code: 'duplicate-name',
    message: `the form ${form} is named twice`,
    remedy: 'name each form once',
  }),
  otherFormName: (): FindingText => ({
    code: 'form-not-in-chain',
    message: 'the form has another name than its file',
    remedy: 'give both the same name',
  }),
  fillNotTranslated: ({ language }: { language: string }): FindingText => ({
    code: 'missing-text',
    message: `there is no text in ${language}`,
    remedy: 'translate it',
  }),
  stateNotTranslated: ({ language }: { language: string }): FindingText => ({
    code: 'missing-text',
    message: `there is no name in ${language}`,
    remedy: 'translate it',
  }),
  minorsDrawn: ({ adultFrom }: { adultFrom: number }): FindingText => ({
    code: 'minors-drawn',
    message: `adults only: nobody under ${adultFrom} may be drawn without a protocol for children`,
    remedy: `set it to ${adultFrom} or more, or switch on the pack minors once the country's protocol is in force`,
  }),
  namedTwice: ({ name }: { name: string }): FindingText => ({
    code: 'duplicate-name',
    message: `${name} is named twice`,
    remedy: 'name it once',
  }),
  unknownComplaintBody: ({ body }: { body: string }): FindingText => ({
    code: 'unknown-code',
    message: `reportingBodies has no ${body}`,
    remedy: 'use the code of one of them',
  }),
  crimeTwice: ({ name }: { name: string }): FindingText => ({
    code: 'duplicate-name',
    message: `${name} is named twice`,
    remedy: 'give each crime its own code and key',
  }),
  eventSetTwice: ({ set }: { set: string }): FindingText => ({
    code: 'duplicate-name',
    message: `${set} is already the name of a set or of a crime`,
    remedy: 'give the set another name',
  }),
  precedenceTwice: ({ crime }: { crime: string }): FindingText => ({
    code: 'duplicate-name',
    message: `${crime} is named twice`,
    remedy: 'give each crime one place',
  }),
  countsAsNoCrime: ({ crime, level }: { crime: string; level: string }): FindingText => ({
    code: 'unknown-crime',
    message: `its incidents cannot count as ${crime}`,
    remedy: `name another crime of the level ${level} that counts as itself`,
  }),
  precedenceOfUnknownCrime: ({ crime }: { crime: string }): FindingText => ({
    code: 'unknown-crime',
    message: `it names ${crime}, but the catalogue has no crime ${crime}`,
    remedy: 'use the key of a crime',
  }),
  setWithoutUnknownCrime: ({ set, crime }: { set: string; crime: string }): FindingText => ({
    code: 'unknown-crime',
    message: `${set} excludes ${crime}, but the catalogue has no crime ${crime}`,
    remedy: 'use the key of a crime',
  }),
  screenOfUnknownCrime: ({ crime }: { crime: string }): FindingText => ({
    code: 'unknown-crime',
    message: `it names ${crime}, but the catalogue has no crime ${crime}`,
    remedy: 'use the key of a crime',
  }),
  unknownPack: ({ pack }: { pack: string }): FindingText => ({
    code: 'unknown-code',
    message: `there is no pack ${pack}`,
    remedy: 'name it in packs of the manifest',
  }),
  unknownCodeOfQuestion: ({ question, code }: { question: string; code: string }): FindingText => ({
    code: 'unknown-code',
    message: `${question} has no code ${code}`,
    remedy: 'use a code of its list',
  }),
  bodyWithoutKind: ({ body }: { body: string }): FindingText => ({
    code: 'unknown-code',
    message: `${body} can be answered, but is not among reportingBodies`,
    remedy: 'add it there and give its kind',
  }),
  unknownDraw: ({ draw }: { draw: string }): FindingText => ({
    code: 'unknown-name',
    message: `no form has a draw ${draw}`,
    remedy: 'use the name of a draw',
  }),
  seriesTwice: ({ series }: { series: string }): FindingText => ({
    code: 'duplicate-name',
    message: `${series} has two sources`,
    remedy: 'keep one of them',
  }),
  seriesOfUnknownCrime: ({ series, crime }: { series: string; crime: string }): FindingText => ({
    code: 'unknown-crime',
    message: `${series} comes from ${crime}, but the catalogue has no crime ${crime}`,
    remedy: 'use the key of a crime',
  }),
  seriesOfUnknownQuestion: ({ series, question }: { series: string; question: string }): FindingText => ({
    code: 'unknown-name',
    message: `${series} comes from ${question}, but no form asks ${question}`,
    remedy: 'use the name of a question',
  }),
  seriesCountsUnknownCode: ({ series, code }: { series: string; code: string }): FindingText => ({
    code: 'unknown-code',
    message: `no question of ${series} has the answer ${code}`,
    remedy: 'name codes of its questions in counts',
  }),
});
