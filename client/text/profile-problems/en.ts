import type { ProfileProblemTexts } from './profile-problem-texts.ts';

export const profileProblemsInEnglish: ProfileProblemTexts = {
  unknownVariable: (variable) => `The records of this figure do not have ${variable}. Choose another characteristic.`,
  answerAbsent: (id, variable) =>
    `${id} counts the answers to ${variable}, which this edition lacks. Choose another figure.`,
  notOfFile: (id) => `${id} cannot be made: this edition does not have what it counts. Choose another figure.`,
  recordsAbsent: (id) => `${id} cannot be made: this edition has no crimes of that kind. Choose another figure.`,
  gdpAbsent: (id) => `${id} is of the whole survey: no record has a share of it. Choose another figure.`,
  otherShape: (part) => `${part}: it is not written as docs/profiles.md asks. Correct it.`,
  severalCategories: (id, known) => `${id} has several answers. Choose one: ${known.join(', ')}.`,
  severalUnits: (id, crimes) => `${id} has no set of crimes by itself. Choose one: ${crimes.join(', ')}.`,
  notExplained: (id, kind) =>
    kind === 'logistic'
      ? `${id} is not a share. Choose rate ratios, or a share.`
      : `${id} is neither a share nor a number of each record. Choose another figure.`,
  notATerm: (name, terms) => `${name} is not a characteristic of the model. Choose one of them: ${terms.join(', ')}.`,
  marginWithout: (names) => `${names.join(', ')}: a characteristic stands twice. Keep one.`,
  interactionWithout: (needed) =>
    `An interaction of three needs that of ${needed.split(':').join(' and ')} too. Add it.`,
  oneLevel: (variable) => `All records have one value of ${variable}, so there is nothing to compare. Take it out.`,
  noRecords: () => 'No record has everything that the model needs. Choose more records or fewer characteristics.',
  mergedTwice: (variable, value) =>
    `${variable}: ${value} is in two groups, or is the name of a value that is put elsewhere. Put each value into one.`,
  notFitted: ({ code }, terms, levels) => {
    const of = terms.length > 0 ? `${terms.join(', ')}: ` : '';
    if (code === 'separation' && terms.length === 0)
      return 'All records of the model are alike, so there is nothing to compare. Choose more records or another figure.';
    if (code === 'collinear-terms') return `${of}it says the same as the other characteristics. Take it out.`;
    if (levels.length > 0)
      return `${of}everybody is alike in ${levels.join(', ')}, so there is no ratio. Put it together with another value.`;
    return `${of}the model has no estimate. Put small values together, or take a characteristic out.`;
  },
};
