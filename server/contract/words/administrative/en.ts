import type { AdministrativeTexts } from './administrative-texts.ts';

export const administrativeInEnglish: AdministrativeTexts = {
  effects: {
    records_more: 'makes the figure of the records larger',
    survey_more: 'makes the figure of the survey larger',
    either: 'can make either figure larger',
    unknown: 'its effect is not known',
  },
  summary: {
    title: ({ source, from, to, study }) => `${source}, ${from} to ${to}, beside ${study}`,
    line: ({ crime, recorded, happened, reported, ratio, label }) =>
      `${crime}: recorded ${recorded}, happened ${happened}, reported ${reported}, happened for one recorded ${ratio}, ${label}`,
    ratio: ({ ratio, lower, upper }) => `${ratio} (${lower} to ${upper})`,
    differences: 'Differences of definition:',
    wrote: (paths) => `Wrote ${paths}`,
  },
  differences: {
    'attempts-only-in-survey': () => 'The survey counts attempts too; the records leave them out.',
    'attempts-only-in-records': () => 'The records count attempts too; this figure of the survey leaves them out.',
    'attempts-not-known': () => 'It is not known whether the records count attempts.',
    'place-of-occurrence': () =>
      'The records go by the place where it happened, the survey by the place where the victim lives.',
    'place-of-residence': () =>
      'The records go by the place where the victim lives, the survey by the place where it happened.',
    'place-of-recording': () => 'The records go by the place where they were made, which may be in another area.',
    'date-of-recording': () =>
      'The records go by the day on which they were made, the survey by the day on which it happened.',
    'victims-under-18': () => 'The records include victims under 18; the survey asks adults about themselves.',
    'victims-under-18-only-in-survey': () =>
      'The records leave victims under 18 out; a crime against a household may have happened to a child.',
    'victims-under-18-not-known': () => 'It is not known whether the records include victims under 18.',
    businesses: () =>
      'The records include crimes against businesses and institutions; the survey asks only households.',
    'businesses-not-known': () => 'It is not known whether the records include crimes against businesses.',
    'non-residents': () =>
      'The records include victims who do not live in the country or in a household, such as visitors.',
    'non-residents-not-known': () => 'It is not known whether the records include visitors among the victims.',
    'event-of-several-victims': () =>
      'An event with several victims counts once in the records; in the survey each adult tells of it.',
    'victims-of-one-household': () =>
      'The records count each victim; the survey counts the event once for each household.',
    'counts-offenders': () =>
      'The records count offenders, the survey events: one event can have several, or none known.',
    'counts-files': () =>
      'The records count files: one can hold several events, and one can be opened without anybody reporting.',
    'several-offences': () => 'The records count each offence of an event; in the survey an event is of one crime.',
    'several-offences-not-known': () =>
      'It is not known whether an event of several offences is in the records once or several times.',
    'other-most-serious': () =>
      'An event of several offences is in the records under the most serious one by their order, which is not the survey’s.',
    'period-other': ({ records, survey }) => `The records cover ${records}, the survey ${survey}.`,
    'period-rolling': ({ records, months }) =>
      `The records cover ${records}; the survey asks about the ${months} months before each interview.`,
    'period-not-stated': ({ records }) => `The records cover ${records}; the period of the survey is not stated.`,
    'iccs-only-in-records': ({ codes }) => `Only the records have ICCS ${codes}.`,
    'iccs-only-in-survey': ({ codes }) => `Only the survey has ICCS ${codes}.`,
    'iccs-wider-in-records': ({ codes }) =>
      `ICCS ${codes} of the records covers more than the survey’s codes under it.`,
    'iccs-of-survey-not-known': () => 'The survey gives no ICCS codes for this crime, so they were not compared.',
  },
  problems: {
    'other-format': ({ name }) => `the file has the format ${name}; save it as CSV in UTF-8`,
    'not-utf-8': ({ name }) => `the file looks like ${name}; save it as CSV in UTF-8`,
    tabs: () => 'the cells are separated by tabs; save the file with commas or semicolons',
    'endless-line': () => 'the line is far too long; save the file as CSV again',
    'open-quotation-mark': () => 'a quotation mark is not closed; close it',
    'too-many-lines': ({ most }) => `there are more than ${most} lines; add the counts up by year, or split the file`,
    'empty-file': () => 'the file has no counts; it needs a heading and a line for each count',
    'column-absent': ({ name }) =>
      `the column ${name} of the mapping is absent; add it, or correct “columns” of the mapping`,
    'column-repeated': ({ name }) => `the column ${name} is there twice; keep one`,
    'column-of-more-than-counts': ({ choices }) =>
      `this column is none of ${choices}; a file of counts has no other, because it could tell of persons or cases: take it out`,
    'wrong-length': () => 'the line has more or fewer cells than the heading; correct it',
    'unknown-offence': () =>
      'the mapping has no such offence; add it there with its ICCS codes, or correct its name here',
    'unknown-area': ({ choices }) =>
      `this is no area for which the survey has figures (${choices}); counts of smaller areas are not taken: add them up`,
    'not-a-period': () => 'this is no year (2020), quarter (2020-Q1) or month (2020-01); correct it',
    'day-in-period': () => 'the date has a day: that is a record of a case, not a count; add the cases up by year',
    'periods-mixed': () =>
      'the file mixes years, quarters and months, so something would be counted twice; keep one kind',
    'not-a-count': () => 'this is not a whole number of 0 or more, without thousands separators; correct it',
    'row-of-a-case': ({ line }) =>
      `the same offence, area and period stand in line ${line}: rows of single cases are not taken; add them up to one count`,
    'one-in-narrow-cell': () =>
      'a count of 1 in one area and less than a year points to a case; add the counts up by year, or take all areas together',
    'mostly-ones': () =>
      'most counts are 1, as in a list of cases; add them up by year, by wider offences, or over all areas',
    'whole-below-part': ({ line }) =>
      `all areas together have less than one of them, that of line ${line}, which cannot be; correct one of both counts`,
    'whole-below-sum': () =>
      'all areas together have less than the counts of the areas add up to; correct them, or leave out the count of all areas: their sum then stands for it',
    'count-absent': ({ name, area, period }) =>
      `there is no count of ${name}${area && ` in ${area}`} in ${period}; write 0 where nothing was recorded`,
    'period-not-covered': ({ period }) =>
      `the file has no counts of ${period}, which the mapping adds up; add them, or correct “period” of the mapping`,
    'months-backwards': () => 'the last month is before the first one; correct them',
    'not-iccs': ({ name }) => `${name} is no code of ICCS 2015; correct it`,
    'name-repeated': ({ name }) => `${name} stands twice; keep one`,
    'area-not-of-survey': ({ name, choices }) => `the survey has no area ${name}; it has ${choices}`,
    'area-repeated': ({ name }) => `two areas of the office are ${name} of the survey; add their counts up to one`,
    'unknown-crime': ({ name, choices }) => `the survey has no crime or set ${name}; it has ${choices}`,
    'nothing-beside': () => 'no offence stands beside a crime of the survey; name one under “beside”',
  },
};
