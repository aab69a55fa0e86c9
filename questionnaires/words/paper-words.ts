/** Values that the tablet fills in and that are gaps on paper. */
export type GapName =
  | 'window_start'
  | 'window_end'
  | 'lead_start'
  | 'year_start'
  | 'crime'
  | 'n'
  | 'of'
  | 'event_n'
  | 'event_of'
  | 'm_line'
  | 'm_place'
  | 'member_of'
  | 'selected_name'
  | 'event_described'
  | 'event_drawn'
  | 'event_times';

/** What the paper says besides the texts of the questionnaire. `$1` and `$2` are filled in. */
export interface PaperWords {
  readonly page: string;
  readonly contents: string;
  readonly howTo: string;
  readonly caseNumber: string;
  readonly interviewer: string;
  readonly date: string;
  /** How each kind of text is marked. */
  readonly readAloud: string;
  readonly notReadAloud: string;
  readonly oneAnswer: string;
  readonly severalAnswers: string;
  readonly goTo: string;
  readonly endOfForm: string;
  readonly askIf: string;
  readonly formIf: string;
  readonly onlyIf: string;
  /** Only what was marked in an earlier question is offered, or only the rest. */
  readonly onlyMarked: string;
  /** `$1` is the number of the rows, `$2` the answer that a row needs there. */
  readonly onlyAnswered: string;
  /** One answer in each row. */
  readonly eachRow: string;
  readonly notMarked: string;
  readonly byRule: string;
  readonly observe: string;
  readonly doNotRead: string;
  readonly optional: string;
  readonly from: string;
  readonly upTo: string;
  readonly range: string;
  readonly atMost: string;
  readonly alone: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly monthsOfPeriod: string;
  readonly mustCorrect: string;
  readonly confirm: string;
  readonly showCard: string;
  readonly card: string;
  readonly crime: string;
  readonly perMember: string;
  /** Head of the copy for a household member. */
  readonly line: string;
  readonly perIncident: string;
  /** Head of the copy for an incident. */
  readonly incidentNumber: string;
  readonly incidentsAtMost: string;
  readonly sameIncident: string;
  readonly sensitive: string;
  readonly selfCompleted: string;
  readonly privacyCheck: string;
  readonly skippable: string;
  readonly noNarrative: string;
  readonly referralCard: string;
  readonly route: RouteWords;
  readonly copies: CopyWords;
  readonly draw: DrawWords;
  /** What the interviewer writes into a gap; `$1` is the number of years that the lead-in covers. */
  readonly gaps: Readonly<Record<GapName, string>>;
  /** What replaces a phrase of the questionnaire that speaks of the tablet. They apply in their order. */
  readonly insteadOfTablet: readonly (readonly [phrase: RegExp, onPaper: string])[];
}

/** The way through the paper, and the dates on its cover. */
export interface RouteWords {
  readonly section: string;
  readonly nextMember: string;
  readonly period: string;
  readonly less: string;
  readonly onlyReported: string;
}

/** How the interviewer counts the incidents that get a copy of the forms. */
export interface CopyWords {
  readonly rule: string;
  readonly recent: string;
  readonly random: string;
  readonly question: string;
  readonly times: string;
  readonly alike: string;
  readonly forms: string;
  readonly next: string;
}

/** How an adult is drawn on paper. */
export interface DrawWords {
  readonly title: string;
  readonly list: string;
  readonly gridOrder: string;
  readonly number: string;
  readonly numberNote: string;
  readonly place: string;
  readonly line: string;
  readonly name: string;
  readonly sex: string;
  readonly age: string;
  readonly birthday: string;
  readonly table: string;
  readonly grid: string;
  readonly beyondGrid: string;
  readonly adults: string;
  readonly next_birthday: string;
  readonly last_birthday: string;
  readonly tie: string;
  readonly tooMany: string;
}
