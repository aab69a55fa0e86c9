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
  | { readonly is: 'text'; readonly instead?: string }
  | { readonly is: 'note' | 'date' | 'acknowledge' | 'calculation' }
  /** The program keeps it for every interview: what it is there. */
  | { readonly is: 'kept'; readonly as: string }
  /** Nothing of Cifra is like it: what it is, as part of a sentence. */
  | { readonly is: 'lost'; readonly what: string }
  | { readonly is: 'unknown' };

/** Types that need nothing else, by every name that they have, in lower case with single spaces. */
const SIMPLE: Readonly<Record<string, QuestionKind>> = {
  ...named(['integer', 'int'], { is: 'number', integer: true, range: false }),
  ...named(['decimal', 'double', 'float', 'percentage'], { is: 'number', integer: false, range: false }),
  ...named(['range'], { is: 'number', integer: false, range: true }),
  ...named(['text', 'string', 'number of days in last month text'], { is: 'text' }),
  ...named(['phone number text', 'phone number', 'phonenumber question'], {
    is: 'text',
    instead: 'a telephone number',
  }),
  ...named(['note'], { is: 'note' }),
  ...named(['date'], { is: 'date' }),
  ...named(['time'], { is: 'text', instead: 'a time of day' }),
  ...named(['datetime', 'date time', 'date_time'], { is: 'text', instead: 'a day with a time' }),
  ...named(['barcode', 'qrcode'], { is: 'text', instead: 'a bar code' }),
  ...named(['acknowledge', 'trigger'], { is: 'acknowledge' }),
  ...named(['calculate', 'calculation'], { is: 'calculation' }),
  ...named(['hidden'], { is: 'lost', what: 'a hidden value' }),
  ...named(['geopoint', 'gps', 'location'], { is: 'lost', what: 'a place on the map' }),
  ...named(['geotrace'], { is: 'lost', what: 'a line on the map' }),
  ...named(['geoshape'], { is: 'lost', what: 'an area on the map' }),
  ...named(['start-geopoint', 'background-geopoint'], {
    is: 'lost',
    what: 'a place on the map that is taken by itself',
  }),
  ...named(['image', 'photo', 'picture'], { is: 'lost', what: 'a picture' }),
  ...named(['audio'], { is: 'lost', what: 'a sound recording' }),
  ...named(['background-audio'], { is: 'lost', what: 'a sound recording of the interview' }),
  ...named(['video'], { is: 'lost', what: 'a film' }),
  ...named(['file'], { is: 'lost', what: 'a file of the respondent' }),
  ...named(['osm'], { is: 'lost', what: 'a feature of OpenStreetMap' }),
  ...named(['xml-external', 'csv-external'], { is: 'lost', what: 'a file of data that is not in the workbook' }),
  ...named(['audit'], { is: 'kept', as: 'the journal of the interview' }),
  ...named(['start', 'start time', 'get start time', 'starttime'], { is: 'kept', as: 'the start of the interview' }),
  ...named(['end', 'end time', 'get end time', 'endtime'], { is: 'kept', as: 'the end of the interview' }),
  ...named(['today', 'get today'], { is: 'kept', as: 'the day of the interview' }),
  ...named(['deviceid', 'imei', 'get device id', 'uri:deviceid', 'device id'], { is: 'kept', as: 'the tablet' }),
  ...named(['username', 'uri:username'], { is: 'kept', as: 'the interviewer' }),
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
    { is: 'lost', what: 'a number of the SIM card' },
  ),
  ...named(['phonenumber', 'uri:phonenumber', 'get phone number'], {
    is: 'lost',
    what: 'the telephone number of the tablet',
  }),
  ...named(['email', 'uri:email'], { is: 'lost', what: 'the e-mail address of the interviewer' }),
  ...named(['property', 'imei property'], { is: 'lost', what: 'a property of the tablet' }),
  ...named(['include'], { is: 'lost', what: 'the questions of another workbook' }),
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
