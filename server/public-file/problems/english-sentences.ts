import type { PublicSpecSentence } from '#contract';

type Sentence = (...about: never[]) => string;

/** What is wrong with a specification for some records, and what to do. Lists of names arrive as they are written. */
export const ENGLISH_SENTENCES = {
  'no-column': () => 'the records have no such column; take a name of microdata.json or of docs/public-files.md',
  'names-somebody': (what: string) => `it can never be published: its name says that it holds ${what}; leave it out`,
  'made-anew': () => 'it can never be published: it is made anew, without being named; leave it out',
  'of-the-sample': () =>
    'it can never be published: it tells of the sample: weights, strata and PSUs are made anew; leave it out',
  'holds-words': () => 'it can never be published: it holds words and not codes out of a list; leave it out',
  'of-members': () => 'it is a column of household members, whose list is a fingerprint of a home; leave it out',
  'sealed-part': () => 'it is of a sealed part; leave it out, or write "sealed": "keep" if the office decided so',
  'number-without-classes': () => 'a number that others may know needs classes',
  'amount-without-top': () => 'an amount needs top or classes: the largest are known to their neighbours',
  'top-of-no-number': () => 'top and round are for numbers; leave them out',
  'classes-and-top': () => 'classes have no top; leave one of the two out',
  'classes-of-no-number': () => 'classes are for numbers; leave them out',
  'merge-of-no-codes': () => 'merge is for codes; give a number classes',
  'merge-unknown': (codes: string) => `merge names ${codes}, which the column does not have`,
  'merge-twice': (codes: string) => `merge names ${codes} twice`,
  'merge-into-a-code': (codes: string) => `merge makes the new code ${codes}, which is a code already`,
  'noise-by-share-of-codes': () => 'noise by share is for numbers; codes take keep or matrix',
  'noise-by-keep-of-numbers': () => 'noise by keep or matrix is for codes; numbers take share',
  'chances-not-one': (code: string, sum: number) => `the chances of ${code} in noise.matrix add up to ${sum}, not to 1`,
  'matrix-without-row': (code: string, codes: string) =>
    `noise.matrix leads from ${code} to ${codes}, which have no row`,
  'of-several-records': (units: string) => `noise and top are for a column of one kind of record; ${units} have it`,
  'no-key': () => 'none has the role key; name what others may know of somebody',
  'too-many-keys': (keys: number, most: number) =>
    `${keys} have the role key; at most ${most} can be looked at together`,
  'crimes-unknown': (crimes: string) => `the records have no ${crimes}; take keys of their crimes`,
  'crimes-of-two-levels': () => 'crimes of persons and of households do not add up; merge them apart',
  'crimes-of-other-sets': (crimes: string) => `they are not in the same sets (${crimes})`,
  'crime-already': () => 'this is a crime already; take another code',
  'merged-elsewhere': (crime: string, where: string) => `${crime} is merged in ${where} too`,
  'merged-and-sealed': (crime: string) => `${crime} is merged here and has a rule in crimes.sealed; leave one out`,
  'no-crime': () => 'the records have no such crime; leave it out',
  'sealed-crime-unsaid': (crime: string) => `it does not say what becomes of ${crime}; write leave-out, merge or keep`,
  'of-crime-left-out': (crime: string) => `it tells of ${crime}, which is not in the file; leave the column out`,
  'replicates-without-strata': () =>
    'the records have replicate weights and no strata: such a file would have no standard errors',
  'tells-a-key': (key: string, column: string) =>
    `each of its values goes with one value of ${key}, so that ${key} is never withheld; leave ${column} out, or make it coarser`,
  'told-by-its-psu': () =>
    'everybody of a PSU has the same value, so that it cannot be withheld; give it the role area',
  'several-interviews-of-a-home': () =>
    'the records have homes with several interviews, and who lives with whom tells who it is: make the file of one interview of each home, or of a study file without households',
  'area-too-small': (k: number) =>
    `an area has fewer than ${k} people: merge areas, or name fewer columns of the role area`,
} satisfies Readonly<Record<PublicSpecSentence, Sentence>>;
