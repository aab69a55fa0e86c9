import type { LostThing, TypedThing } from '../words/carried-values.ts';
import type { KeptThing } from '../words/reason-values.ts';

/** What a cell of the column `type` asks for. */
export type QuestionKind =
  | { readonly is: 'begin' | 'end'; readonly what: 'group' | 'repeat' | 'loop'; readonly list?: string }
  | {
      readonly is: 'choice';
      readonly multiple: boolean;
      readonly ranked: boolean;
      readonly list: string;
      readonly hasOther: boolean;
      readonly from: 'choices' | 'external_choices' | 'file';
    }
  | { readonly is: 'number'; readonly integer: boolean; readonly range: boolean }
  | { readonly is: 'text'; readonly instead?: TypedThing }
  | { readonly is: 'note' | 'date' | 'acknowledge' | 'calculation' }
  /** The program keeps it for every interview: what it is there. */
  | { readonly is: 'kept'; readonly as: KeptThing }
  /** Nothing of Cifra is like it. */
  | { readonly is: 'lost'; readonly what: LostThing }
  | { readonly is: 'unknown' };

/** Types that need nothing else, by every name that they have, in lower case with single spaces. */
const SIMPLE: Readonly<Record<string, QuestionKind>> = {
  ...named(['integer', 'int'], { is: 'number', integer: true, range: false }),
  ...named(['decimal', 'double', 'float', 'percentage'], { is: 'number', integer: false, range: false }),
  ...named(['range'], { is: 'number', integer: false, range: true }),
  ...named(['text', 'string', 'number of days in last month text'], { is: 'text' }),
  ...named(['phone number text', 'phone number', 'phonenumber question'], {
    is: 'text',
    instead: 'telephone',
  }),
  ...named(['note'], { is: 'note' }),
  ...named(['date'], { is: 'date' }),
  ...named(['time'], { is: 'text', instead: 'time' }),
  ...named(['datetime', 'date time', 'date_time'], { is: 'text', instead: 'dayWithTime' }),
  ...named(['barcode', 'qrcode'], { is: 'text', instead: 'barcode' }),
  ...named(['acknowledge', 'trigger'], { is: 'acknowledge' }),
  ...named(['calculate', 'calculation'], { is: 'calculation' }),
  ...named(['hidden'], { is: 'lost', what: 'hidden' }),
  ...named(['geopoint', 'gps', 'location'], { is: 'lost', what: 'point' }),
  ...named(['geotrace'], { is: 'lost', what: 'line' }),
  ...named(['geoshape'], { is: 'lost', what: 'area' }),
  ...named(['start-geopoint', 'background-geopoint'], {
    is: 'lost',
    what: 'pointByItself',
  }),
  ...named(['image', 'photo', 'picture'], { is: 'lost', what: 'picture' }),
  ...named(['audio'], { is: 'lost', what: 'sound' }),
  ...named(['background-audio'], { is: 'lost', what: 'soundOfInterview' }),
  ...named(['video'], { is: 'lost', what: 'film' }),
  ...named(['file'], { is: 'lost', what: 'file' }),
  ...named(['osm'], { is: 'lost', what: 'feature' }),
  ...named(['xml-external', 'csv-external'], { is: 'lost', what: 'dataFile' }),
  ...named(['audit'], { is: 'kept', as: 'journal' }),
  ...named(['start', 'start time', 'get start time', 'starttime'], { is: 'kept', as: 'start' }),
  ...named(['end', 'end time', 'get end time', 'endtime'], { is: 'kept', as: 'end' }),
  ...named(['today', 'get today'], { is: 'kept', as: 'day' }),
  ...named(['deviceid', 'imei', 'get device id', 'uri:deviceid', 'device id'], { is: 'kept', as: 'tablet' }),
  ...named(['username', 'uri:username'], { is: 'kept', as: 'interviewer' }),
  ...named(
    [
      'simserial',
      'uri:simserial',
      'sim id',
      'get sim id',
      'subscriberid',
      'subscriber id',
      'get subscriber id',
      'uri:subscriberid',
    ],
    { is: 'lost', what: 'simNumber' },
  ),
  ...named(['phonenumber', 'uri:phonenumber', 'get phone number'], {
    is: 'lost',
    what: 'telephoneOfTablet',
  }),
  ...named(['email', 'uri:email'], { is: 'lost', what: 'emailOfInterviewer' }),
  ...named(['property', 'imei property'], { is: 'lost', what: 'propertyOfTablet' }),
  ...named(['include'], { is: 'lost', what: 'otherWorkbook' }),
};

const BEGIN_OR_END = /^(begin|end)[ _]?(group|repeat|loop|looped group|lgroup|questionnaire group)(?: over (\S+))?$/;

const CHOICES =
  /^(?:add )?(select[ _]?one[ _]external|select[ _]multiple[ _]external|select[ _]one[ _]from[ _]file|select[ _]multiple[ _]from[ _]file|select all that apply|select[ _]?one|select1|select[ _]multiple|select|odk:rank|rank|cascading[ _]select)(?: prompt)?(?: from| using)? +(.+?)$/i;

const OTHER = /(?: or specify other| or[ _]other| or other)$/i;

/** @example readKind('select_one yes_no or_other') // => { is: 'choice', multiple: false, list: 'yes_no', hasOther: true, ... } */
export function readKind(cell: string): QuestionKind {
  const type = cell.trim().replace(/\s+/g, ' ');
  const lower = type.toLowerCase();
  const block = BEGIN_OR_END.exec(lower);
  if (block) return blockOf(block, type);
  const choices = CHOICES.exec(type);
  if (choices) return choiceOf(choices[1]!.toLowerCase().replaceAll('_', ' '), choices[2]!);
  const name = lower.replace(/^add (.*) prompt$/, '$1').replace(/^q (?=\w)/, '');
  return Object.hasOwn(SIMPLE, name) ? SIMPLE[name]! : { is: 'unknown' };
}

function blockOf([, which, word = '']: RegExpExecArray, type: string): QuestionKind {
  const what = word.includes('loop') && type.includes(' over ') ? 'loop' : word === 'group' ? 'group' : 'repeat';
  const list = / over (\S+)$/i.exec(type)?.[1];
  const isLoop = what === 'loop' || word === 'loop';
  return {
    is: which === 'begin' ? 'begin' : 'end',
    what: isLoop ? 'loop' : what,
    ...(list !== undefined && { list }),
  };
}

function choiceOf(word: string, rest: string): QuestionKind {
  const hasOther = OTHER.test(rest);
  const list = rest.replace(OTHER, '').trim();
  const isFile = word.includes('from file') || /\.(csv|xml|geojson)$/i.test(list);
  return {
    is: 'choice',
    multiple: word.includes('multiple') || word.includes('all that') || word.includes('rank'),
    ranked: word.includes('rank'),
    list,
    hasOther,
    from: isFile ? 'file' : word.includes('external') ? 'external_choices' : 'choices',
  };
}

function named(names: readonly string[], kind: QuestionKind): Record<string, QuestionKind> {
  return Object.fromEntries(names.map((name) => [name, kind]));
}
